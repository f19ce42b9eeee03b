package dev.corpkit.qywxproxy.api;

import org.jspecify.annotations.Nullable;

/**
 * One field of an answer of WeCom that could not be read, and what is wrong with it. Holds nothing of the value.
 *
 * @param path API path without query, {@code user/list}
 * @param list the list that holds the element, {@code userlist}; null where the field lies in the answer itself
 * @param index place of the element in that list, from 0; -1 where there is no list
 * @param field the field in WeCom's spelling, with the place in it where it is a list: {@code department[1]}; empty for the
 *     whole element
 * @param problem what is wrong, for a person: {@code is null}
 */
public record AnswerDefect(String path, @Nullable String list, int index, String field, String problem) {

    /** Where it is, for a person: {@code user/list userlist[3].department[1]}. */
    public String place() {
        String element = list == null ? "" : list + "[" + index + "]";
        String dot = element.isEmpty() || field.isEmpty() ? "" : ".";
        return path + " " + element + dot + field;
    }

    /** The field without a place in it: {@code department}. */
    public String fieldName() {
        int bracket = field.indexOf('[');
        return bracket < 0 ? field : field.substring(0, bracket);
    }

    /** Whether it is about that field or a part of it. */
    public boolean isOf(String name) {
        return fieldName().equals(name);
    }
}
