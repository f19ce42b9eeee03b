package dev.corpkit.wecom.client.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.qywxproxy.api.AnswerDefect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One object of an answer. Gives each field as the type it should have; of one that has another it notes a defect and gives
 * nothing, so that an odd field costs itself only. Not thread-safe.
 */
final class AnswerElement {

    private final String path;
    private final @Nullable String list;
    private final int index;
    private final ObjectNode json;
    private final List<AnswerDefect> defects = new ArrayList<>();

    /**
     * An element.
     *
     * @param list the list it is in, null for the answer itself
     * @param index its place there
     */
    AnswerElement(String path, @Nullable String list, int index, ObjectNode json) {
        this.path = path;
        this.list = list;
        this.index = index;
        this.json = json;
    }

    /** What could not be read so far. */
    List<AnswerDefect> defects() {
        return List.copyOf(defects);
    }

    private void defect(String field, String problem) {
        defects.add(new AnswerDefect(path, list, index, field, "is " + problem));
    }

    /** A text that says who or what it is; empty, with a defect, where it cannot. */
    String id(String field) {
        JsonNode value = json.path(field);
        String text = isId(value) ? JsonValues.id(value) : null;
        if (text == null) {
            defect(field, isControlled(value) ? "a text with control characters" : JsonValues.kind(value));
        }
        return text == null ? "" : text;
    }

    /** A number that says which it is; the other one, with a defect, where it cannot. */
    long id(String field, Range range, long otherwise) {
        Long number = number(field, json.path(field), range);
        return number == null ? otherwise : number;
    }

    /** A text; null where absent. */
    @Nullable
    String text(String field) {
        JsonNode value = json.get(field);
        if (JsonValues.isAbsent(value)) {
            return null;
        }
        String text = JsonValues.text(value);
        if (text == null) {
            defect(field, JsonValues.kind(value));
        }
        return text;
    }

    /** A whole number; null where absent. */
    @Nullable
    Long number(String field, Range range) {
        JsonNode value = json.get(field);
        return JsonValues.isAbsent(value) ? null : number(field, value, range);
    }

    /** One of a few numbers; null where absent. */
    @Nullable
    Integer oneOf(String field, Set<Integer> documented) {
        JsonNode value = json.get(field);
        if (JsonValues.isAbsent(value)) {
            return null;
        }
        Long number = JsonValues.whole(value);
        if (number == null || !documented.contains((int) (long) number) || number != (int) (long) number) {
            defect(field, "none of the documented numbers");
            return null;
        }
        return (int) (long) number;
    }

    /** Texts; what is empty or no text is left out, and a text that is empty is an empty list. */
    List<String> texts(String field) {
        return values(field, true, (place, value) -> {
            String text = isId(value) ? JsonValues.id(value) : null;
            if (text == null) {
                defect(place, JsonValues.kind(value));
            }
            return text;
        });
    }

    /** Ids; what is none is left out, and null in place of the list is a defect. */
    List<Long> ids(String field, Range range) {
        if (json.path(field).isNull()) {
            defect(field, JsonValues.kind(json.get(field)));
        }
        return numbers(field, range);
    }

    private List<Long> numbers(String field, Range range) {
        return values(field, false, (place, value) -> number(place, value, range));
    }

    /** Numbers that belong, place by place, to the elements of another list; null for each that could not be read. */
    <T> List<@Nullable T> beside(List<Integer> places, String field, Range range, Function<Long, T> type) {
        List<JsonNode> values = nodes(field);
        List<@Nullable T> beside = new ArrayList<>();
        if (values.isEmpty()) {
            return beside;
        }
        for (int place : places) {
            JsonNode value = place < values.size() ? values.get(place) : null;
            Long number = value == null ? null : number(field + "[" + place + "]", value, range);
            beside.add(number == null ? null : type.apply(number));
        }
        return beside;
    }

    /** Places in a list at which there are such numbers; see {@link #beside}. Notes nothing. */
    List<Integer> places(String field, Range range) {
        List<JsonNode> values = nodes(field);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (range.problem(values.get(i)) == null) {
                places.add(i);
            }
        }
        return places;
    }

    /** An object as it came; empty where absent, and in place of an empty list. */
    Map<String, Object> object(String field) {
        JsonNode value = json.get(field);
        if (JsonValues.isAbsent(value) || value.isArray() && value.isEmpty()) {
            return Map.of();
        }
        if (value instanceof ObjectNode object) {
            return AnswerJson.map(object);
        }
        defect(field, JsonValues.kind(value));
        return Map.of();
    }

    private @Nullable Long number(String place, JsonNode value, Range range) {
        String problem = range.problem(value);
        if (problem != null) {
            defect(place, problem);
            return null;
        }
        return JsonValues.whole(value);
    }

    /** Reads one value at a place such as {@code department[1]}; null if it is to be left out. */
    private interface Reader<T> {
        @Nullable
        T read(String place, JsonNode value);
    }

    private <T> List<T> values(String field, boolean emptyTextIsEmptyList, Reader<T> reader) {
        List<T> read = new ArrayList<>();
        JsonNode whole = json.path(field);
        if (emptyTextIsEmptyList && whole.isTextual() && whole.textValue().isBlank()) {
            return read;
        }
        List<JsonNode> values = nodes(field);
        for (int i = 0; i < values.size(); i++) {
            T value = reader.read(field + "[" + i + "]", values.get(i));
            if (value != null) {
                read.add(value);
            }
        }
        return read;
    }

    /** The values of a list; a value where a list belongs is a list of one. */
    private List<JsonNode> nodes(String field) {
        JsonNode value = json.get(field);
        if (JsonValues.isAbsent(value)) {
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

    private static boolean isId(JsonNode value) {
        String text = JsonValues.id(value);
        return text != null && !text.isBlank() && !isControlled(value);
    }

    private static boolean isControlled(JsonNode value) {
        return value.isTextual() && value.textValue().codePoints().anyMatch(Character::isISOControl);
    }
}
