package dev.corpkit.wecom.client.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import retrofit2.Converter;
import retrofit2.Retrofit;
import retrofit2.http.GET;
import retrofit2.http.POST;

/**
 * Reads answers. The errcode is looked at before anything else: error answers carry empty lists (section 1 of the fact sheet),
 * and an empty list believed is everyone gone.
 */
public final class CheckedAnswers extends Converter.Factory {

    private static final String BASE = "cgi-bin/";
    private static final int LONGEST_START = 1024;
    private static final Set<Byte> MARK_AND_BLANKS =
            Set.of((byte) 0xEF, (byte) 0xBB, (byte) 0xBF, (byte) ' ', (byte) '\t', (byte) '\r', (byte) '\n');

    private final ObjectMapper json;

    /** Reads with this mapper, see {@link AnswerJson#mapper()}. */
    public CheckedAnswers(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        JavaType wanted = json.constructType(type);
        String path = path(annotations);
        return body -> read(path, body, wanted);
    }

    private static String path(Annotation[] annotations) {
        return Stream.of(annotations)
                .map(annotation -> annotation instanceof GET get
                        ? get.value()
                        : annotation instanceof POST post ? post.value() : "")
                .filter(path -> path.startsWith(BASE))
                .map(path -> path.substring(BASE.length()))
                .findFirst()
                .orElse("");
    }

    private Object read(String path, ResponseBody body, JavaType wanted) throws IOException {
        ObjectNode answer;
        try (body) {
            answer = object(body);
        }
        requireNoRefusal(answer);
        Answer.Reader<?> reader = ReadAnswers.of(wanted.getRawClass());
        return reader == null ? whole(answer, wanted) : reader.read(new Answer(path, answer));
    }

    private Object whole(ObjectNode answer, JavaType wanted) throws IOException {
        try {
            return json.treeToValue(answer, wanted);
        } catch (JsonProcessingException unexpected) {
            throw new MalformedAnswer("the answer is not what was asked for" + place(unexpected));
        }
    }

    private ObjectNode object(ResponseBody body) throws IOException {
        BufferedSource source = body.source();
        if (isPage(source)) {
            throw new MalformedAnswer("no JSON came but a page, as a proxy, a firewall or a login in between sends it");
        }
        try {
            if (json.readTree(source.inputStream()) instanceof ObjectNode object) {
                return object;
            }
            throw new MalformedAnswer("the answer is not a JSON object");
        } catch (MismatchedInputException twice) {
            throw new MalformedAnswer(
                    "a field of the answer comes twice, and nobody knows which counts" + FieldPlace.of(twice));
        } catch (JsonProcessingException unreadable) {
            throw new MalformedAnswer("the answer is not JSON, or was cut");
        }
    }

    /** Whether markup comes, after a byte order mark and blanks. */
    private static boolean isPage(BufferedSource source) throws IOException {
        for (long i = 0; i < LONGEST_START && source.request(i + 1); i++) {
            byte at = source.getBuffer().getByte(i);
            if (at == '<') {
                return true;
            }
            if (!MARK_AND_BLANKS.contains(at)) {
                return false;
            }
        }
        return false;
    }

    /** Throws what an errcode other than 0 says. */
    static void requireNoRefusal(ObjectNode answer) throws IOException {
        int errcode = errcode(answer);
        if (errcode != 0) {
            throw new RefusedAnswer(errcode, answer.path("errmsg").asText(""));
        }
    }

    /** Absent means 0: some answers have none (P97162, P96237). */
    private static int errcode(ObjectNode answer) throws MalformedAnswer {
        JsonNode code = answer.path("errcode");
        if (code.isMissingNode()) {
            return 0;
        }
        Long number = JsonValues.whole(code);
        if (number == null || number != (int) (long) number) {
            throw new MalformedAnswer("errcode is no number but " + JsonValues.kind(code));
        }
        return (int) (long) number;
    }

    private static String place(JsonProcessingException unexpected) {
        if (!(unexpected instanceof JsonMappingException mapping)) {
            return "";
        }
        StringBuilder place = new StringBuilder();
        mapping.getPath().forEach(step -> {
            boolean field = step.getFieldName() != null;
            place.append(field && !place.isEmpty() ? "." : "");
            place.append(field ? step.getFieldName() : "[" + step.getIndex() + "]");
        });
        if (unexpected.getCause() instanceof Required.MissingField missing) {
            place.append(place.isEmpty() ? "" : ".").append(missing.getMessage());
            return ": " + place + " is absent or cannot be used";
        }
        return place.isEmpty() ? "" : " at " + place;
    }
}
