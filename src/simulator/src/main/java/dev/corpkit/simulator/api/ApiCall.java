package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call as an endpoint sees it. {@code body} is a missing node where there was none, or where it was not JSON
 * ({@code malformed}).
 */
public record ApiCall(
        String path,
        boolean post,
        Map<String, String> query,
        JsonNode body,
        boolean malformed,
        String from,
        String baseUri) {

    public ApiCall withoutBody() {
        return new ApiCall(path, post, query, MissingNode.getInstance(), false, from, baseUri);
    }

    /** The same call with these parameters in place of its own. */
    public ApiCall asking(Map<String, String> parameters) {
        Map<String, String> changed = new HashMap<>(query);
        changed.putAll(parameters);
        return new ApiCall(path, post, changed, body, malformed, from, baseUri);
    }

    /** Of the query, and the fields of the body that are no lists or objects. */
    public Map<String, String> parameters() {
        Map<String, String> parameters = new HashMap<>();
        body.fields().forEachRemaining(field -> {
            if (field.getValue().isValueNode()) {
                parameters.put(field.getKey(), field.getValue().asText());
            }
        });
        parameters.putAll(query);
        return parameters;
    }

    /** A query parameter; empty where absent or blank. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
    }

    /** A text field of the body; empty where absent, blank or of another type. */
    public Optional<String> text(String field) {
        return Optional.of(body.path(field).asText("")).filter(value -> !value.isBlank());
    }

    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        body.path(field).forEach(node -> texts.add(node.asText()));
        return texts;
    }

    public List<Integer> numbers(String field) {
        List<Integer> numbers = new ArrayList<>();
        body.path(field).forEach(node -> numbers.add(node.asInt(-1)));
        return numbers;
    }

    /** Without query and body, which hold secrets. */
    @Override
    public String toString() {
        return "ApiCall[" + path + "]";
    }
}
