package dev.corpkit.wecom.client.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Collectors;
import okhttp3.ResponseBody;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Reads answers. The errcode is looked at before anything else: error answers carry empty lists (section 1 of the fact sheet),
 * and an empty list believed is everyone gone.
 */
public final class CheckedAnswers extends Converter.Factory {

    private final ObjectMapper json;

    /** Reads with this mapper, see {@link AnswerJson#mapper()}. */
    public CheckedAnswers(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        JavaType wanted = json.constructType(type);
        return body -> read(body, wanted);
    }

    private Object read(ResponseBody body, JavaType wanted) throws IOException {
        ObjectNode answer;
        try (body) {
            answer = object(body);
        }
        requireNoRefusal(answer);
        try {
            return json.treeToValue(answer, wanted);
        } catch (JsonProcessingException unexpected) {
            throw new MalformedAnswer("the answer is not what was asked for" + place(unexpected));
        }
    }

    private ObjectNode object(ResponseBody body) throws IOException {
        try {
            if (json.readTree(body.byteStream()) instanceof ObjectNode object) {
                return object;
            }
            throw new MalformedAnswer("the answer is not a JSON object");
        } catch (JsonProcessingException unreadable) {
            throw new MalformedAnswer("the answer is not JSON, or was cut");
        }
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
        if (code.canConvertToInt() && code.isIntegralNumber()) {
            return code.intValue();
        }
        try {
            return Integer.parseInt(code.textValue());
        } catch (NumberFormatException neither) {
            throw new MalformedAnswer("the answer's errcode is not a number");
        }
    }

    private static String place(JsonProcessingException unexpected) {
        return unexpected instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                        .collect(Collectors.joining(".", " at ", ""))
                : "";
    }
}
