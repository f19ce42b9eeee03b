package dev.corpkit.element.runtime.json;

import com.fasterxml.jackson.core.JsonPointer;

/** A field as a person writes it: {@code authConfig.suiteId}, {@code extends[0].appId}. */
public final class FieldPath {

    private FieldPath() {}

    public static String of(JsonPointer pointer) {
        String path = "";
        for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
            path = at.mayMatchElement() ? item(path, at.getMatchingIndex()) : field(path, at.getMatchingProperty());
        }
        return path;
    }

    public static String field(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    public static String item(String path, int index) {
        return path + "[" + index + "]";
    }
}
