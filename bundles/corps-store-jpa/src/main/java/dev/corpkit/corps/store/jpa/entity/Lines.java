package dev.corpkit.corps.store.jpa.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of texts in one column: each ends with a line feed; backslash, line feed and return are written \\, \n and \r. */
public final class Lines {

    private Lines() {}

    static String write(List<String> items) {
        StringBuilder text = new StringBuilder();
        for (String item : items) {
            text.append(item.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
                    .append('\n');
        }
        return text.toString();
    }

    /** Whether one of the items is this. */
    public static boolean contains(@Nullable String text, String item) {
        return read(text).contains(item);
    }

    /** The text of a set with one item in the place of another. */
    public static String replaced(@Nullable String text, String item, String other) {
        return write(read(text).stream()
                .map(one -> one.equals(item) ? other : one)
                .distinct()
                .sorted()
                .toList());
    }

    /** Null, as in a row not yet filled, is no items. */
    static List<String> read(@Nullable String text) {
        List<String> items = new ArrayList<>();
        StringBuilder item = new StringBuilder();
        int length = text == null ? 0 : text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                items.add(item.toString());
                item.setLength(0);
            } else if (c == '\\' && i + 1 < length) {
                i++;
                item.append(unescaped(text.charAt(i)));
            } else {
                item.append(c);
            }
        }
        return items;
    }

    private static char unescaped(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> c;
        };
    }
}
