package dev.corpkit.simulator.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The mapper for what people write, and its errors in words: field and what was expected, never the content. */
public final class StrictJson {
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private StrictJson() {}

    /** {@code members[3].status: expected int}. */
    public static String explain(JsonProcessingException error) {
        if (error instanceof JsonParseException) {
            return "not JSON at line " + error.getLocation().getLineNr() + ", column "
                    + error.getLocation().getColumnNr();
        }
        if (error instanceof JsonMappingException mapping) {
            String field = field(mapping);
            return field.isEmpty() ? reason(mapping) : field + ": " + reason(mapping);
        }
        return "not readable";
    }

    private static String reason(JsonMappingException error) {
        if (error instanceof UnrecognizedPropertyException unknown) {
            return "unknown field; known are " + unknown.getKnownPropertyIds();
        }
        if (error instanceof ValueInstantiationException refused && refused.getCause() != null) {
            return String.valueOf(refused.getCause().getMessage());
        }
        if (error instanceof InvalidTypeIdException) {
            return "type is missing or unknown";
        }
        if (error instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "expected " + mismatch.getTargetType().getSimpleName();
        }
        return "not readable";
    }

    private static String field(JsonMappingException error) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : error.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }
}
