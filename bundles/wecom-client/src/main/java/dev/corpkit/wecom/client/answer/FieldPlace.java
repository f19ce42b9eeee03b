package dev.corpkit.wecom.client.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** Where in an answer reading ended. */
final class FieldPlace {

    private static final int LONGEST = 100;

    private FieldPlace() {}

    /** The place as {@code : department[3].id}; empty where it is not known, or is not named as WeCom names fields. */
    static String of(MismatchedInputException ended) {
        if (!(ended.getProcessor() instanceof JsonParser parser)) {
            return "";
        }
        String pointer = parser.getParsingContext().pathAsPointer().toString();
        if (pointer.length() > LONGEST || !pointer.matches("(/[A-Za-z0-9_]+)+")) {
            return "";
        }
        return ": "
                + pointer.substring(1).replaceAll("/([0-9]+)(?=/|$)", "[$1]").replace('/', '.');
    }
}
