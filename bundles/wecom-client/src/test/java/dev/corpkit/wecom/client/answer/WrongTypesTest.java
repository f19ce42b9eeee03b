package dev.corpkit.wecom.client.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.qywxproxy.api.AnswerDefect;
import dev.corpkit.wecom.client.endpoint.AgentEndpoints;
import dev.corpkit.wecom.client.endpoint.DepartmentEndpoints;
import dev.corpkit.wecom.client.endpoint.SuiteEndpoints;
import dev.corpkit.wecom.client.endpoint.TagEndpoints;
import dev.corpkit.wecom.client.endpoint.UserEndpoints;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.ResponseBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Retrofit;

/**
 * Each field of each answer that a reading uses, given as each wrong type: it costs at most itself, or the call fails and says
 * where. Nothing of the value is told.
 */
class WrongTypesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "SECRET-VALUE";
    private static final List<String> WRONG = List.of(
            "null",
            "\"\"",
            "\"   \"",
            "\"" + SECRET + "\"",
            "\"7\"",
            "-5",
            "0",
            "1.5",
            "18446744073709551615",
            "1e400",
            "true",
            "{}",
            "{\"a\":\"" + SECRET + "\"}",
            "[]",
            "[null]",
            "[[\"" + SECRET + "\"]]",
            "[{\"b\":2}]");

    /** Components that stand behind a field that has not their name. */
    private static final Map<String, Set<String>> BEHIND = Map.of(
            "department", Set.of("department", "order", "isLeaderInDept"),
            "partyid", Set.of("scope"),
            "user", Set.of("scope"),
            "tagid", Set.of("scope", "tagid"),
            "close", Set.of("closed"),
            "auth_type", Set.of("authType"),
            "auth_info", Set.of("agent"));

    private static final Retrofit ANY =
            new Retrofit.Builder().baseUrl("http://localhost/").build();

    static Stream<Arguments> endpoints() {
        return Stream.of(
                Arguments.of("department/list", method(DepartmentEndpoints.class, "list")),
                Arguments.of("department/simplelist", method(DepartmentEndpoints.class, "simplelist")),
                Arguments.of("department/get", method(DepartmentEndpoints.class, "get")),
                Arguments.of("user/list", method(UserEndpoints.class, "list")),
                Arguments.of("user/simplelist", method(UserEndpoints.class, "simplelist")),
                Arguments.of("user/get", method(UserEndpoints.class, "get")),
                Arguments.of("tag/list", method(TagEndpoints.class, "list")),
                Arguments.of("tag/get", method(TagEndpoints.class, "get")),
                Arguments.of("agent/get", method(AgentEndpoints.class, "get")),
                Arguments.of("agent/list", method(AgentEndpoints.class, "list")),
                Arguments.of("agent/get_permissions", method(AgentEndpoints.class, "getPermissions")),
                Arguments.of("agent/get_admin_list", method(AgentEndpoints.class, "getAdminList")),
                Arguments.of("service/v2/get_auth_info", method(SuiteEndpoints.class, "getAuthInfo")));
    }

    private static Method method(Class<?> endpoints, String name) {
        return Stream.of(endpoints.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void wrongTypeCostsItsFieldOrFailsTheCallByName(String path, Method endpoint) throws IOException {
        ObjectNode golden = (ObjectNode) JSON.readTree(golden(path));
        Object whole = read(endpoint, golden.toString());
        for (JsonPointer field : fields(golden)) {
            for (String wrong : WRONG) {
                String what = path + " " + field + " as " + wrong;
                try {
                    Object answer = read(endpoint, with(golden, field, wrong));
                    assertThat(defects(answer))
                            .as(what)
                            .allSatisfy(defect -> assertThat(defect.place() + defect.problem())
                                    .startsWith(path + " ")
                                    .contains(name(field))
                                    .doesNotContain(SECRET));
                    compare(
                            what,
                            whole,
                            answer,
                            List.of(field.toString().substring(1).split("/")));
                } catch (MalformedAnswer failed) {
                    assertThat(failed)
                            .as(what)
                            .hasMessageContaining(name(field))
                            .hasMessageNotContaining(SECRET);
                }
            }
        }
    }

    private static String golden(String path) throws IOException {
        try (InputStream golden =
                WrongTypesTest.class.getResourceAsStream("/wecom/" + path.replace('/', '.') + ".json")) {
            return new String(golden.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Object read(Method endpoint, String answer) throws IOException {
        Type wanted = ((ParameterizedType) endpoint.getGenericReturnType()).getActualTypeArguments()[0];
        return new CheckedAnswers(AnswerJson.mapper())
                .responseBodyConverter(wanted, endpoint.getAnnotations(), ANY)
                .convert(ResponseBody.create(answer, null));
    }

    /** All places of fields, as deep as they are, in the first element of each list. */
    private static List<JsonPointer> fields(JsonNode golden) {
        List<JsonPointer> fields = new ArrayList<>();
        collect(golden, JsonPointer.empty(), fields);
        fields.removeIf(field -> field.toString().matches("/err(code|msg)|.*/(extattr|external_profile)/.*"));
        return fields;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> into) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                into.add(at.appendProperty(name));
                collect(object.get(name), at.appendProperty(name), into);
            });
        } else if (node instanceof ArrayNode array && !array.isEmpty()) {
            into.add(at.appendIndex(0));
            collect(array.get(0), at.appendIndex(0), into);
        }
    }

    private static String with(ObjectNode golden, JsonPointer field, String wrong) {
        String mark = "THE-WRONG-VALUE";
        ObjectNode answer = golden.deepCopy();
        if (answer.at(field.head()) instanceof ObjectNode object) {
            object.put(field.last().getMatchingProperty(), mark);
        } else {
            ((ArrayNode) answer.at(field.head())).set(0, JSON.getNodeFactory().textNode(mark));
        }
        return answer.toString().replace("\"" + mark + "\"", wrong);
    }

    /** The last name on the way: of {@code /userlist/0/department/0} it is department; of an element it is the list's. */
    private static String name(JsonPointer field) {
        String name = field.toString().replaceFirst("(/0)+$", "");
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Follows the way to the wrong field: whatever lies beside it is as before. */
    private static void compare(String what, Object before, Object after, List<String> way) {
        if (way.isEmpty() || before == null || after == null) {
            return;
        }
        if (before instanceof List<?> elements) {
            List<?> read = (List<?>) after;
            assertThat(read.containsAll(elements.subList(1, elements.size())))
                    .as(what)
                    .isTrue();
            if (read.size() == elements.size()) {
                compare(what, elements.get(0), read.get(0), way.subList(1, way.size()));
            }
        } else if (before instanceof Record record && isWrapper(record)) {
            RecordComponent only = record.getClass().getRecordComponents()[0];
            boolean named = snake(only.getName()).equals(way.get(0));
            compare(what, value(only, record), value(only, after), named ? way.subList(1, way.size()) : way);
        } else if (before instanceof Record record) {
            compareComponents(what, record, after, way);
        }
    }

    private static boolean isWrapper(Record record) {
        return record.getClass().getRecordComponents().length == 1;
    }

    private static void compareComponents(String what, Record before, Object after, List<String> way) {
        Set<String> own = BEHIND.getOrDefault(way.get(0), Set.of());
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            String name = component.getName();
            if (snake(name).equals(way.get(0))) {
                compare(what, value(component, before), value(component, after), way.subList(1, way.size()));
            } else if (!own.contains(name) && !Set.of("defects", "scope").contains(name)) {
                assertThat(value(component, after)).as(what + ": " + name).isEqualTo(value(component, before));
            }
        }
    }

    private static List<AnswerDefect> defects(Object answer) {
        List<AnswerDefect> defects = new ArrayList<>();
        if (answer instanceof AnswerDefect defect) {
            defects.add(defect);
        } else if (answer instanceof List<?> list) {
            list.forEach(one -> defects.addAll(defects(one)));
        } else if (answer instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                defects.addAll(defects(value(component, record)));
            }
        }
        return defects;
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String snake(String camel) {
        return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
