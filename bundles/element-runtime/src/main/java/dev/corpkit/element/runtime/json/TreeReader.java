package dev.corpkit.element.runtime.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.element.api.TextFlaw;
import dev.corpkit.element.runtime.problems.ProblemList;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one JSON value and says where a field stands a second time, or where its name has a blank nobody sees. The parser
 * bounds the depth.
 */
final class TreeReader {

    private final JsonParser parser;
    private final ObjectMapper mapper;
    private final String file;
    private final ProblemList problemList;

    TreeReader(JsonParser parser, ObjectMapper mapper, String file, ProblemList problemList) {
        this.parser = parser;
        this.mapper = mapper;
        this.file = file;
        this.problemList = problemList;
    }

    /** The value that begins at the parser's next token. */
    JsonNode read() throws IOException {
        parser.nextToken();
        return value("");
    }

    private JsonNode value(String path) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(path);
        }
        return token == JsonToken.START_ARRAY ? array(path) : mapper.readTree(parser);
    }

    private ObjectNode object(String path) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        Map<String, Integer> lines = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonLocation place = parser.currentTokenLocation();
            String field = FieldPath.field(path, name);
            Integer first = lines.putIfAbsent(name, place.getLineNr());
            if (first != null) {
                problemList.add(
                        file, field, "one field of that name", "it twice, at line " + first + " and" + at(place));
            }
            flaw(name)
                    .ifPresent(flaw -> problemList.add(
                            file, field, "a name without blanks at its ends", "one with " + flaw + at(place)));
            parser.nextToken();
            object.set(name, value(field));
        }
        return object;
    }

    private ArrayNode array(String path) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(FieldPath.item(path, array.size())));
        }
        return array;
    }

    private static Optional<String> flaw(String name) {
        return TextFlaw.isBlank(name) ? Optional.of("nothing but blanks") : TextFlaw.of(name);
    }

    /** A place in the file, for the end of a sentence. */
    static String at(JsonLocation location) {
        return " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
