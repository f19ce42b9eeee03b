package dev.corpkit.wecom.client.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/**
 * Answers that are files. WeCom refuses with HTTP 200 and JSON there, too; a file has a Content-Disposition or is at least no JSON
 * with an errcode other than 0.
 */
public final class FileAnswers {

    private static final ObjectMapper JSON = AnswerJson.mapper();
    private static final ObjectMapper LENIENT = new ObjectMapper();

    /** Longer than any refusal. */
    private static final long LONGEST_REFUSAL = 64 * 1024;

    private FileAnswers() {}

    /**
     * Looks at the beginning of an answer; what it looks at stays to be read.
     *
     * @throws RefusedAnswer if WeCom refused
     * @throws MalformedAnswer if a web page came
     */
    public static void requireFile(Headers headers, ResponseBody body) throws IOException {
        requireNoErrorCode(headers);
        if (headers.get("Content-Disposition") != null) {
            return;
        }
        MediaType type = body.contentType();
        if (type != null && type.subtype().contains("html")) {
            throw new MalformedAnswer("a web page came where a file was asked for");
        }
        BufferedSource beginning = body.source();
        if (!beginning.request(LONGEST_REFUSAL)) {
            CheckedAnswers.requireNoRefusal(object(beginning));
        }
    }

    /** WeCom repeats a refusal in its headers (section 1 of the fact sheet). */
    private static void requireNoErrorCode(Headers headers) throws RefusedAnswer {
        String code = headers.get("error-code");
        if (code != null && code.matches("-?[0-9]{1,9}") && Integer.parseInt(code) != 0) {
            throw new RefusedAnswer(Integer.parseInt(code), String.valueOf(headers.get("error-msg")));
        }
    }

    private static ObjectNode object(BufferedSource whole) throws IOException {
        byte[] copy = whole.getBuffer().snapshot().toByteArray();
        try {
            return JSON.readTree(copy) instanceof ObjectNode object ? object : JSON.createObjectNode();
        } catch (MismatchedInputException twice) {
            return lastOf(copy, twice);
        } catch (IOException noJson) {
            return JSON.createObjectNode();
        }
    }

    /** A file may name a field twice; with an errcode in it nobody knows whether it is one. */
    private static ObjectNode lastOf(byte[] copy, MismatchedInputException twice) throws IOException {
        if (LENIENT.readTree(copy).has("errcode")) {
            throw new MalformedAnswer(
                    "a field of the answer comes twice, and nobody knows which counts" + FieldPlace.of(twice));
        }
        return JSON.createObjectNode();
    }
}
