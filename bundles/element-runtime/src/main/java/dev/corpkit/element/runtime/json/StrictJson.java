package dev.corpkit.element.runtime.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.element.runtime.files.FileCache;
import dev.corpkit.element.runtime.files.FileContent;
import dev.corpkit.element.runtime.problems.ProblemList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object from a file and nothing else: UTF-8 without a broken byte (a byte order mark is passed over), every
 * field once and named without blanks at its ends, nothing after the end, not too deep. Jackson's own messages are not passed on: they quote the file.
 */
public final class StrictJson {

    private static final int MAX_DEPTH = 64;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(FileCache.MAX_BYTES)
                    .build())
            .build());

    private StrictJson() {}

    /** The object, or null where it is none; then {@code problemList} has one more. */
    public static @Nullable ObjectNode read(FileContent content, String file, ProblemList problemList) {
        String expected = content.expected();
        String found = content.found();
        if (expected != null && found != null) {
            problemList.add(file, null, expected, found, content.remedy());
            return null;
        }
        String text;
        try {
            text = decode(content);
        } catch (CharacterCodingException e) {
            problemList.add(
                    file, null, "UTF-8 text", "bytes that are not UTF-8", "Save " + file + " in the encoding UTF-8.");
            return null;
        }
        return parse(text, file, problemList);
    }

    private static String decode(FileContent content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content.bytes()))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable ObjectNode parse(String text, String file, ProblemList problemList) {
        if (text.isBlank()) {
            problemList.add(file, null, "a JSON object", "an empty file");
            return null;
        }
        try (JsonParser parser = MAPPER.createParser(text)) {
            try {
                ProblemList fields = problemList.another();
                JsonNode node = new TreeReader(parser, MAPPER, file, fields).read();
                problemList.addAll(fields);
                if (parser.nextToken() != null) {
                    problemList.add(
                            file,
                            null,
                            "one JSON object",
                            "more after its end" + TreeReader.at(parser.currentLocation()));
                } else if (node instanceof ObjectNode object) {
                    return fields.isEmpty() ? object : null;
                } else {
                    problemList.add(file, null, "a JSON object", Kind.of(node));
                }
            } catch (JsonProcessingException e) {
                report(e, parser, file, problemList);
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from a text does no input or output", e);
        }
    }

    private static void report(JsonProcessingException e, JsonParser parser, String file, ProblemList problemList) {
        String at = TreeReader.at(e.getLocation() == null ? parser.currentLocation() : e.getLocation());
        if (e instanceof StreamConstraintsException) {
            problemList.add(file, null, "JSON of at most " + MAX_DEPTH + " levels and no endless numbers", "more" + at);
        } else if (e instanceof JsonEOFException) {
            problemList.add(file, null, "JSON", "a file that ends too early" + at);
        } else {
            problemList.add(file, null, "JSON", "something else" + at);
        }
    }
}
