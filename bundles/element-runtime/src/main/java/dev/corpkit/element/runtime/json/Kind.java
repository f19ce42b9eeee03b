package dev.corpkit.element.runtime.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.element.api.TextFlaw;
import dev.corpkit.findings.ShownValue;
import org.jspecify.annotations.Nullable;

/** Words for what kind of JSON value something is; never its content, which may be secret. */
public final class Kind {

    private static final String TEXT = "a text";

    private Kind() {}

    public static String of(@Nullable JsonNode node) {
        if (node == null || node.isMissingNode()) {
            return "nothing";
        }
        return switch (node.getNodeType()) {
            case STRING -> text(node.textValue());
            case NUMBER -> node.isIntegralNumber() ? "a whole number" : "a number";
            case BOOLEAN -> node.booleanValue() ? "true" : "false";
            case NULL -> "null";
            case ARRAY -> node.isEmpty() ? "an empty list" : "a list";
            case OBJECT -> node.isEmpty() ? "an empty object" : "an object";
            default -> "something else";
        };
    }

    private static String text(String text) {
        return TextFlaw.isBlank(text)
                ? "a blank text"
                : TextFlaw.of(text).map(flaw -> "a text with " + flaw).orElse(TEXT);
    }

    /** The same, of a text with its length where nothing else is wrong with it. */
    public static String withLength(@Nullable JsonNode node) {
        String kind = of(node);
        return kind.equals(TEXT) ? ShownValue.lengthOf(node.textValue()) : kind;
    }

    /** The value itself where it is short and plain; only for files that hold no secrets. */
    public static String withValue(@Nullable JsonNode node) {
        if (node == null
                || !node.isValueNode()
                || node.isNull()
                || (node.isTextual() && node.textValue().isBlank())) {
            return of(node);
        }
        String text = node.asText();
        return node.isTextual() ? ShownValue.of(text) : text;
    }
}
