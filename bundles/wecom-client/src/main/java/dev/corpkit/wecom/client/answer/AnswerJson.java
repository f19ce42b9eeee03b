package dev.corpkit.wecom.client.answer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** How WeCom's JSON is read: any field may be absent, be new, or be a number in quotes; none comes twice. */
public final class AnswerJson {

    private static final ObjectMapper PLAIN = new ObjectMapper();

    private AnswerJson() {}

    /** An object as maps, lists, texts, numbers and booleans. */
    static Map<String, Object> map(ObjectNode object) {
        return PLAIN.convertValue(object, new TypeReference<Map<String, Object>>() {});
    }

    /** A mapper; record components in WeCom's spelling ({@code departmentLeader} is {@code department_leader}). */
    public static ObjectMapper mapper() {
        return JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .build();
    }
}
