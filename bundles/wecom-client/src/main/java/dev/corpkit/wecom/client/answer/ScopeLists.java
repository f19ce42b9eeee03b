package dev.corpkit.wecom.client.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a visible scope. They are the one place where an odd entry costs the whole answer: left out, it would make the
 * scope look smaller than it is, and whoever is missing would look hidden. What is absent, null or an empty list in place of
 * an object is empty.
 *
 * @param json the object that the paths begin in
 * @param prefix where that is, for messages; empty or ending in a dot
 */
record ScopeLists(ObjectNode json, String prefix) {

    /** Numbers at a path such as {@code allow_partys.partyid}. */
    List<Long> numbers(String path, Range range) throws MalformedAnswer {
        List<Long> numbers = new ArrayList<>();
        for (JsonNode value : values(path)) {
            String problem = range.problem(value);
            if (problem != null) {
                throw unreadable(entry(path, numbers.size()), problem);
            }
            numbers.add(JsonValues.whole(value));
        }
        return numbers;
    }

    /** Ids at a path. */
    List<String> ids(String path) throws MalformedAnswer {
        List<String> ids = new ArrayList<>();
        for (JsonNode value : values(path)) {
            ids.add(id(value, entry(path, ids.size())));
        }
        return ids;
    }

    /** Ids in a field of the objects at a path. */
    List<String> ids(String path, String field) throws MalformedAnswer {
        List<String> ids = new ArrayList<>();
        for (JsonNode value : values(path)) {
            String entry = entry(path, ids.size());
            if (!value.isObject()) {
                throw wrong(entry, value);
            }
            ids.add(id(value.path(field), entry + "." + field));
        }
        return ids;
    }

    private String id(JsonNode value, String place) throws MalformedAnswer {
        String text = JsonValues.id(value);
        if (text == null || text.isBlank()) {
            throw wrong(place, value);
        }
        return text;
    }

    private List<JsonNode> values(String path) throws MalformedAnswer {
        String[] steps = path.split("\\.");
        JsonNode at = json;
        for (int i = 0; i < steps.length - 1; i++) {
            at = at.get(steps[i]);
            if (isNothing(at)) {
                return List.of();
            }
            if (!at.isObject()) {
                throw wrong(String.join(".", List.of(steps).subList(0, i + 1)), at);
            }
        }
        return list(at.get(steps[steps.length - 1]));
    }

    private static List<JsonNode> list(@Nullable JsonNode value) {
        if (isNothing(value)) {
            return List.of();
        }
        List<JsonNode> values = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(values::add);
        } else {
            values.add(value);
        }
        return values;
    }

    private static boolean isNothing(@Nullable JsonNode value) {
        return JsonValues.isAbsent(value) || value.isArray() && value.isEmpty();
    }

    private static String entry(String path, int index) {
        return path + "[" + index + "]";
    }

    private MalformedAnswer wrong(String place, @Nullable JsonNode value) {
        return unreadable(place, JsonValues.kind(value));
    }

    private MalformedAnswer unreadable(String place, String problem) {
        return new MalformedAnswer("the visible scope cannot be read: " + prefix + place + " is " + problem);
    }
}
