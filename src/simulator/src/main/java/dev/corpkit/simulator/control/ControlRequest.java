package dev.corpkit.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.json.StrictJson;
import java.util.Map;
import java.util.Optional;

/** A control request: variables of its path, and its body. */
record ControlRequest(Map<String, String> variables, JsonNode body) {

    String corpId() {
        return variables.getOrDefault("corpId", "");
    }

    String suiteId() {
        return variables.getOrDefault("suiteId", "");
    }

    /** Of the path. */
    String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    String text(String field) {
        return optional(field).orElseThrow(() -> new IllegalArgumentException(field + ": is missing"));
    }

    Optional<String> optional(String field) {
        return Optional.of(body.path(field).asText("")).filter(text -> !text.isBlank());
    }

    boolean has(String field) {
        return body.has(field);
    }

    long number(String field) {
        JsonNode value = body.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException(field + ": expected an integer");
        }
        return value.asLong();
    }

    boolean flag(String field) {
        return body.path(field).asBoolean(false);
    }

    /** The whole body. */
    <T> T as(Class<T> type) {
        return as(body, type);
    }

    static <T> T as(JsonNode node, Class<T> type) {
        try {
            T value = StrictJson.MAPPER.treeToValue(node, type);
            if (value == null) {
                throw new IllegalArgumentException("a JSON body is needed");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(StrictJson.explain(e), e);
        }
    }
}
