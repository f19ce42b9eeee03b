package dev.corpkit.element.runtime.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import dev.corpkit.element.runtime.json.FieldPath;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a schema an object breaks.
 *
 * @param field dotted path
 * @param expected what the schema wants of the field
 * @param found what is there, a missing node where nothing is
 * @param otherNumber whether that is a number where one belongs, but not this one: no secret, and what a person has to see
 */
record Violation(String field, String expected, JsonNode found, boolean otherNumber) {

    private static final Set<String> NUMBERS = Set.of("integer", "number");

    static Violation of(ValidationMessage message, JsonNode schema, JsonNode object) {
        JsonNode rules = rulesAround(message, schema);
        JsonNode found = object.at(pointerOf(message));
        String property = message.getProperty();
        if (property != null && "required".equals(message.getType())) {
            JsonNode wanted = rules.path("properties").path(property);
            return new Violation(fieldOf(message), Expectation.of(wanted), found.path(property), false);
        }
        if (property != null) {
            return new Violation(fieldOf(message), "no field of that name", found.path(property), false);
        }
        boolean otherNumber =
                found.isNumber() && NUMBERS.contains(rules.path("type").asText());
        return new Violation(fieldOf(message), Expectation.of(rules), found, otherNumber);
    }

    /** The field the message speaks of; for a missing or unwanted one its own name, not its parent's. */
    static String fieldOf(ValidationMessage message) {
        String parent = FieldPath.of(pointerOf(message));
        @Nullable String property = message.getProperty();
        return property == null ? parent : FieldPath.field(parent, property);
    }

    /** The rules for the field: the object of the schema that holds the broken keyword. */
    private static JsonNode rulesAround(ValidationMessage message, JsonNode schema) {
        JsonPointer keyword =
                JsonPointer.compile(message.getSchemaLocation().getFragment().toString());
        return keyword.matches() ? schema : schema.at(keyword.head());
    }

    private static JsonPointer pointerOf(ValidationMessage message) {
        return JsonPointer.compile(message.getInstanceLocation().toString());
    }
}
