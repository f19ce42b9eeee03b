package dev.corpkit.corps.store.jpa.entity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.corpkit.corps.store.StoreException;
import java.util.function.Function;

/** JSON in a column. What it holds can be names, so no message shows it. */
final class Json {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static String write(JsonNode json) {
        return json.toString();
    }

    /** Reads what {@link #write} wrote; members that the reader does not ask for do not disturb it. */
    static <T> T read(String text, Function<JsonNode, T> reader) {
        try {
            return reader.apply(MAPPER.readTree(text));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            String message = "A JSON text of " + text.length() + " characters in the database cannot be read: it was"
                    + " altered, or a newer CorpKit wrote it";
            throw new StoreException(
                    message, new IllegalStateException(e.getClass().getName()));
        }
    }
}
