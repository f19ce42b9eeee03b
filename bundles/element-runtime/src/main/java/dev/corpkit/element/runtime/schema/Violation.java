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
 * @param kind what is wrong with the field
 * @param parent the object it is about, or the value itself where there is no name
 * @param name the field's name in that object, null where the value at {@code parent} itself is wrong
 * @param rules what the schema wants of the field; of the object around where it wants no such field
 * @param found what is there, a missing node where nothing is
 * @param since the field whose presence asks for this one, empty where none does
 */
record Violation(Kind kind, JsonPointer parent, @Nullable String name, JsonNode rules, JsonNode found, String since) {

    private static final Set<String> NUMBERS = Set.of("integer", "number");

    /** What is wrong with a field. */
    enum Kind {
        /** Its value. */
        VALUE,
        /** That it is not there. */
        MISSING,
        /** That it is there. */
        UNKNOWN
    }

    static Violation of(ValidationMessage message, JsonNode schema, JsonNode object) {
        JsonNode around = rulesAround(message, schema);
        JsonPointer parent = pointerOf(message);
        JsonNode there = object.at(parent);
        String property = message.getProperty();
        if (property == null) {
            return new Violation(Kind.VALUE, parent, null, around, there, "");
        }
        return switch (message.getType()) {
            case "required" -> missing(parent, property, around, there, "");
            case "dependentRequired" ->
                missing(parent, String.valueOf(message.getArguments()[0]), around, there, property);
            default -> new Violation(Kind.UNKNOWN, parent, property, around, there.path(property), "");
        };
    }

    private static Violation missing(JsonPointer parent, String name, JsonNode around, JsonNode there, String since) {
        return new Violation(
                Kind.MISSING, parent, name, around.path("properties").path(name), there.path(name), since);
    }

    /** Dotted path of the field; for a missing or unwanted one its own, not its parent's. */
    String field() {
        String path = FieldPath.of(parent);
        return name == null ? path : FieldPath.field(path, name);
    }

    String expected() {
        String words = Expectation.of(rules);
        return since.isEmpty() ? words : words + ", since " + since + " is there";
    }

    /** The schema's own words; empty where it has none. */
    String remedy() {
        return rules.path(Expectation.REMEDY).asText();
    }

    /** Whether a number is where one belongs, but not this one: no secret, and what a person has to see. */
    boolean isOtherNumber() {
        return kind == Kind.VALUE
                && found.isNumber()
                && NUMBERS.contains(rules.path("type").asText());
    }

    /** Where the value is. */
    JsonPointer pointer() {
        return name == null ? parent : parent.appendProperty(name);
    }

    /** Whether it is no secret. */
    boolean isShown() {
        return kind == Kind.VALUE && rules.path(Expectation.SHOWN).asBoolean();
    }

    /** Whether it is a text where one belongs, but of another form. */
    boolean isOtherText() {
        return kind == Kind.VALUE
                && found.isTextual()
                && rules.path("type").asText().equals("string");
    }

    /** The field a message about a schema itself speaks of. */
    static String fieldOf(ValidationMessage message) {
        String parent = FieldPath.of(pointerOf(message));
        @Nullable String property = message.getProperty();
        return property == null ? parent : FieldPath.field(parent, property);
    }

    /** The object of the schema that holds the broken keyword. */
    private static JsonNode rulesAround(ValidationMessage message, JsonNode schema) {
        JsonPointer keyword =
                JsonPointer.compile(message.getSchemaLocation().getFragment().toString());
        return keyword.matches() ? schema : schema.at(keyword.head());
    }

    private static JsonPointer pointerOf(ValidationMessage message) {
        return JsonPointer.compile(message.getInstanceLocation().toString());
    }
}
