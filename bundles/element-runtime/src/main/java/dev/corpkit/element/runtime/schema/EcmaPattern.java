package dev.corpkit.element.runtime.schema;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/**
 * A pattern of a schema. In JSON Schema {@code $} is the end of the text; in Java it is also the place before a line break
 * there, by which a secret with a line break behind it would pass.
 */
final class EcmaPattern {

    private static final String END = "\\z";

    private EcmaPattern() {}

    /**
     * Compiles one.
     *
     * @throws java.util.regex.PatternSyntaxException if it is none
     */
    static RegularExpression compile(String regex) {
        Pattern pattern = Pattern.compile(withTrueEnds(regex));
        return text -> pattern.matcher(text).find();
    }

    private static String withTrueEnds(String regex) {
        StringBuilder java = new StringBuilder();
        boolean escaped = false;
        boolean inClass = false;
        for (char each : regex.toCharArray()) {
            java.append(each == '$' && !escaped && !inClass ? END : String.valueOf(each));
            inClass = escaped ? inClass : each == '[' || (inClass && each != ']');
            escaped = each == '\\' && !escaped;
        }
        return java.toString();
    }
}
