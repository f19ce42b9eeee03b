package dev.corpkit.corps.qywxproxy.dict;

import dev.corpkit.corps.api.CorpArgumentException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value in a map from elsewhere, with the path that leads to it, so that a wrong one can be named (contract row C17).
 * Names the kind of what was found, never its content.
 */
record Field(String path, @Nullable Object value) {

    static Field top(Map<String, ?> data) {
        return new Field("", data);
    }

    /** The value below this map under a key; may be absent. */
    Field at(String key) {
        return new Field(path.isEmpty() ? key : path + "." + key, map().get(key));
    }

    boolean isAbsent() {
        return value == null;
    }

    Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong("a map");
    }

    List<Field> list() {
        if (value instanceof List<?> list) {
            List<Field> fields = new ArrayList<>(list.size());
            for (Object element : list) {
                fields.add(new Field(path + "[" + fields.size() + "]", element));
            }
            return fields;
        }
        throw wrong("a list");
    }

    String text() {
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw wrong("a text that is not blank");
    }

    @Nullable
    String optionalText() {
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return text;
        }
        throw wrong("a text");
    }

    /** An id: a text, or a whole number as some sources give departments. */
    String id(int most) {
        if (value instanceof Long || value instanceof Integer) {
            return value.toString();
        }
        String id = text();
        if (id.length() > most) {
            throw wrong("a text of at most " + most + " characters");
        }
        return id;
    }

    boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong("true or false");
    }

    boolean flag(boolean otherwise) {
        return value == null ? otherwise : flag();
    }

    @Nullable
    Long optionalNumber() {
        if (value == null) {
            return null;
        }
        if (value instanceof Long || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        throw wrong("a whole number");
    }

    CorpArgumentException wrong(String expected) {
        String found = value == null
                ? "nothing"
                : value instanceof String text && text.isBlank()
                        ? "a blank text"
                        : value instanceof String text
                                ? "a String of " + text.length() + " characters"
                                : "a " + value.getClass().getSimpleName();
        return new CorpArgumentException("bulkRegister: key '" + (path.isEmpty() ? "corpData" : path) + "': expected "
                + expected + ", found " + found + ". Nothing was changed.");
    }
}
