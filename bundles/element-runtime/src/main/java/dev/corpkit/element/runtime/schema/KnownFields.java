package dev.corpkit.element.runtime.schema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.element.runtime.json.FieldPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields that several schemas name together, by their places. What a schema says by reference is not followed.
 *
 * @param schemas each an object
 */
record KnownFields(List<JsonNode> schemas) {

    private static final String PROPERTIES = "properties";
    private static final String OTHERS = "additionalProperties";

    /** Copies the list. */
    KnownFields {
        schemas = List.copyOf(schemas);
    }

    /** The names that any of the schemas has for fields of the object at that place. */
    Set<String> at(JsonPointer place) {
        Set<String> names = new LinkedHashSet<>();
        rules(place).forEach(rules -> rules.path(PROPERTIES).fieldNames().forEachRemaining(names::add));
        return names;
    }

    /** Whether any of the schemas lets that object have no other fields. */
    boolean isClosed(JsonPointer place) {
        return rules(place).stream()
                .anyMatch(rules ->
                        rules.path(OTHERS).isBoolean() && !rules.path(OTHERS).booleanValue());
    }

    /** What the schemas say of the value at that place. */
    List<JsonNode> rules(JsonPointer place) {
        return schemas.stream()
                .map(schema -> rules(schema, place))
                .filter(rules -> !rules.isMissingNode())
                .toList();
    }

    private static JsonNode rules(JsonNode schema, JsonPointer place) {
        JsonNode rules = schema;
        for (JsonPointer at = place; !at.matches(); at = at.tail()) {
            JsonNode named = rules.path(PROPERTIES).path(at.getMatchingProperty());
            JsonNode unnamed = at.mayMatchElement() && rules.has("items") ? rules.path("items") : rules.path(OTHERS);
            rules = named.isMissingNode() ? unnamed : named;
        }
        return rules;
    }

    /** Dotted paths of the objects that may have a field of that name, the whole file left out. */
    List<String> homesOf(String name) {
        List<String> homes = new ArrayList<>();
        schemas.forEach(schema -> collect(schema, "", name, homes));
        return homes.stream().distinct().toList();
    }

    private static void collect(JsonNode rules, String path, String name, List<String> homes) {
        rules.path(PROPERTIES).properties().forEach(property -> {
            String below = FieldPath.field(path, property.getKey());
            if (property.getValue().path(PROPERTIES).has(name)) {
                homes.add(below);
            }
            collect(property.getValue(), below, name, homes);
        });
    }
}
