package dev.corpkit.corps.shell;

import dev.corpkit.findings.OneLine;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes texts, numbers, booleans, null, lists and maps with texts for keys as JSON on one line. Keeps nothing. */
public final class JsonText {

    private JsonText() {}

    /** Writes a value; a map is an object in its own order, null is null. */
    public static void write(@Nullable Object value, Appendable out) throws IOException {
        if (value instanceof Map<?, ?> map) {
            object(map, out);
        } else if (value instanceof Iterable<?> list) {
            array(list, out);
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(String.valueOf(value));
        } else {
            text(value.toString(), out);
        }
    }

    private static void object(Map<?, ?> map, Appendable out) throws IOException {
        out.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<?, ?> entry = entries.next();
            text(String.valueOf(entry.getKey()), out);
            out.append(':');
            write(entry.getValue(), out);
            out.append(entries.hasNext() ? "," : "");
        }
        out.append('}');
    }

    private static void array(Iterable<?> list, Appendable out) throws IOException {
        out.append('[');
        for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
            write(items.next(), out);
            out.append(items.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private static void text(String text, Appendable out) throws IOException {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                out.append('\\').append(each);
            } else if (OneLine.isHarmful(each)) { // each half of a pair, too: a reader puts them together again
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
            } else {
                out.append(each);
            }
        }
        out.append('"');
    }
}
