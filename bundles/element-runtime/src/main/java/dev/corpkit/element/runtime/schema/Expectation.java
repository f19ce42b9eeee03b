package dev.corpkit.element.runtime.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a schema wants of one field, in words. */
final class Expectation {

    /** A schema's own words, better than any made from its rules. */
    static final String KEYWORD = "x-expected";

    /** A schema's words for what to do, better than the usual ones. */
    static final String REMEDY = "x-remedy";

    /** Whether the value of a field is no secret, so that a wrong one may be shown: {@code true}. */
    static final String SHOWN = "x-shown";

    private Expectation() {}

    static String of(JsonNode rules) {
        if (rules.path(KEYWORD).isTextual()) {
            return rules.path(KEYWORD).textValue();
        }
        if (rules.has("const")) {
            return rules.path("const").toString();
        }
        if (rules.path("enum").isArray()) {
            return "one of " + joined(rules.path("enum"), JsonNode::toString, ", ");
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (rules.path(choice).isArray()) {
                return joined(rules.path(choice), Expectation::of, " or ");
            }
        }
        JsonNode type = rules.path("type");
        return type.isArray()
                ? joined(type, each -> ofType(each.asText(), rules), " or ")
                : ofType(type.asText(), rules);
    }

    private static String ofType(String type, JsonNode rules) {
        return switch (type) {
            case "string" -> text(rules);
            case "integer" -> "a whole number" + range(rules, "minimum", "maximum", "");
            case "number" -> "a number" + range(rules, "minimum", "maximum", "");
            case "boolean" -> "true or false";
            case "array" -> "a list" + range(rules, "minItems", "maxItems", " items");
            case "object" -> "an object";
            case "null" -> "null";
            default -> "a value";
        };
    }

    private static String text(JsonNode rules) {
        String pattern = rules.path("pattern").asText();
        String form = pattern.isEmpty() ? "" : pattern.equals("\\S") ? " that is not blank" : " of the form " + pattern;
        return "a text" + form + range(rules, "minLength", "maxLength", " characters");
    }

    private static String range(JsonNode rules, String least, String most, String unit) {
        List<String> parts = new ArrayList<>();
        if (rules.has(least)) {
            parts.add("at least " + rules.path(least).asText());
        }
        if (rules.has(most)) {
            parts.add("at most " + rules.path(most).asText());
        }
        return parts.isEmpty() ? "" : " of " + String.join(" and ", parts) + unit;
    }

    private static String joined(JsonNode list, Function<JsonNode, String> words, String glue) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(words)
                .distinct()
                .collect(Collectors.joining(glue));
    }
}
