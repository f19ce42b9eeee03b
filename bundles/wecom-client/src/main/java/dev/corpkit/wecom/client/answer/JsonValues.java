package dev.corpkit.wecom.client.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of WeCom's JSON: proxies and older backends give numbers as text and text as numbers. */
final class JsonValues {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    private JsonValues() {}

    /** Whether there is nothing: an absent field and null are the same. */
    static boolean isAbsent(@Nullable JsonNode value) {
        return value == null || value.isNull() || value.isMissingNode();
    }

    static boolean isBlank(JsonNode value) {
        return value.isTextual() && value.textValue().isBlank();
    }

    /** A text or a whole number as an id; null for anything else: of a number with a fraction nobody knows the digits. */
    static @Nullable String id(JsonNode value) {
        return value.isFloatingPointNumber() ? null : text(value);
    }

    /** A text or a number as text; null for anything else. */
    static @Nullable String text(JsonNode value) {
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isIntegralNumber()) {
            return value.asText();
        }
        return value.isFloatingPointNumber() && Double.isFinite(value.doubleValue())
                ? value.decimalValue().toPlainString()
                : null;
    }

    /** A whole number, be it in quotes; null for anything else, {@code 2.0} included, and for what is larger than any id. */
    static @Nullable Long whole(JsonNode value) {
        if (value.isTextual()) {
            String text = value.textValue().strip();
            return WHOLE.matcher(text).matches() ? Long.valueOf(text) : null;
        }
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() ? Long.valueOf(value.longValue()) : null;
        }
        return null;
    }

    /** The kind of a value, for a message that must not quote it. */
    static String kind(@Nullable JsonNode value) {
        if (value == null || value.isMissingNode()) {
            return "absent";
        }
        return switch (value.getNodeType()) {
            case NULL -> "null";
            case STRING -> isBlank(value) ? "empty" : "a text";
            case NUMBER -> value.isFloatingPointNumber() ? "a number with a fraction" : "a number";
            case BOOLEAN -> "true or false";
            case ARRAY -> "a list";
            default -> value.isEmpty() ? "an empty object" : "an object";
        };
    }
}
