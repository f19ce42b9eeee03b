package dev.corpkit.wecom.client.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose errcode was looked at.
 *
 * @param path API path without query, {@code user/list}
 * @param json the answer
 */
record Answer(String path, ObjectNode json) {

    /** Reads one type of answer. */
    interface Reader<T> {

        /** Reads it; fails where what was asked for is not there at all. */
        T read(Answer answer) throws MalformedAnswer;
    }

    /** The fields that lie in the answer itself. */
    AnswerElement itself() {
        return new AnswerElement(path, null, -1, json);
    }

    /** An object in the answer. */
    AnswerElement object(String field) throws MalformedAnswer {
        if (json.get(field) instanceof ObjectNode object) {
            return new AnswerElement(path, null, -1, object);
        }
        throw wrong(field, json.get(field));
    }

    /**
     * The elements of a list; one object in its place is a list of one. An element that is no object has no fields.
     *
     * @throws MalformedAnswer if there is no list: an absent one is not an empty one
     */
    List<AnswerElement> elements(String list) throws MalformedAnswer {
        List<AnswerElement> elements = new ArrayList<>();
        for (JsonNode value : array(list)) {
            elements.add(element(list, elements.size(), value));
        }
        return elements;
    }

    /** A list's values; one object in its place is a list of one. */
    private List<JsonNode> array(String list) throws MalformedAnswer {
        JsonNode value = json.get(list);
        if (value instanceof ObjectNode && !value.isEmpty()) {
            return List.of(value);
        }
        if (value == null || !value.isArray()) {
            throw wrong(list, value);
        }
        List<JsonNode> values = new ArrayList<>();
        value.forEach(values::add);
        return values;
    }

    private AnswerElement element(String list, int index, JsonNode value) {
        return new AnswerElement(path, list, index, value instanceof ObjectNode object ? object : json.objectNode());
    }

    /** The same as {@link #itself()}, where this field is neither absent nor null. */
    AnswerElement requiring(String field) throws MalformedAnswer {
        if (JsonValues.isAbsent(json.get(field))) {
            throw wrong(field, json.get(field));
        }
        return itself();
    }

    static MalformedAnswer wrong(String field, @Nullable JsonNode found) {
        return new MalformedAnswer(field + " is " + JsonValues.kind(found));
    }
}
