package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** Components that one field of WeCom stands behind, where they are not its own name. */
    private static final Map<String, Set<String>> BEHIND = Map.of(
            "department", Set.of("department", "order", "isLeaderInDept"),
            "partyid", Set.of("scope"),
            "user", Set.of("scope"),
            "tagid", Set.of("scope", "tagid"),
            "close", Set.of("closed"),
            "auth_type", Set.of("authType"));

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    static Stream<Arguments> endpoints() {
        return Stream.of(
                endpoint("department/list", client -> client.getDepartment().list()),
                endpoint(
                        "department/simplelist",
                        client -> client.getDepartment().simplelist()),
                endpoint("department/get", client -> client.getDepartment().get(2)),
                endpoint("user/list", client -> client.getUser().list(2)),
                endpoint("user/simplelist", client -> client.getUser().simplelist(2)),
                endpoint("user/get", client -> client.getUser().get("woSIMAAAA02")),
                endpoint("tag/list", client -> client.getTag().list()),
                endpoint("tag/get", client -> client.getTag().get(3)),
                endpoint("agent/get", client -> client.getAgent().get("1000046")),
                endpoint("agent/list", client -> client.getAgent().list()),
                endpoint("agent/get_permissions", client -> client.getAgent().getPermissions()),
                endpoint("agent/get_admin_list", client -> client.getAgent().getAdminList()));
    }

    private static Arguments endpoint(String path, Function<QywxProxyClient, Object> call) {
        return Arguments.of(path, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("endpoints")
    void wrongTypeCostsItsFieldOrFailsTheCallByName(String path, Function<QywxProxyClient, Object> call)
            throws JsonProcessingException {
        ObjectNode golden = (ObjectNode) JSON.readTree(FakeWeCom.golden(path));
        Object whole = call.apply(scene.client());
        for (JsonPointer field : fields(golden)) {
            for (String wrong : WRONG) {
                scene.wecom.always(path, with(golden, field, wrong));
                String what = path + " " + field + " as " + wrong;
                try {
                    compare(what, whole, call.apply(scene.client()), field);
                } catch (WeComException failed) {
                    assertThat(failed).as(what).hasMessageContaining(path).hasMessageNotContaining(SECRET);
                    assertThat(failed.getErrmsg()).as(what).contains(name(field));
                }
            }
        }
    }

    /** All places of fields, as deep as they are, in the first element of each list. */
    private static List<JsonPointer> fields(JsonNode golden) {
        List<JsonPointer> fields = new ArrayList<>();
        collect(golden, JsonPointer.empty(), fields);
        fields.removeIf(field -> field.toString().matches("/err(code|msg)|.*/extattr/.*"));
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
        String mark = "\"THE-WRONG-VALUE\"";
        ObjectNode answer = golden.deepCopy();
        JsonNode parent = answer.at(field.head());
        if (parent instanceof ObjectNode object) {
            object.put(field.last().getMatchingProperty(), "THE-WRONG-VALUE");
        } else {
            ((ArrayNode) parent).set(0, JSON.getNodeFactory().textNode("THE-WRONG-VALUE"));
        }
        return answer.toString().replace(mark, wrong);
    }

    /** The last name on the way: of {@code /userlist/0/department/0} it is department. */
    private static String name(JsonPointer field) {
        JsonPointer last = field.last();
        return last.mayMatchElement() ? name(field.head()) : last.getMatchingProperty();
    }

    private static void compare(String what, Object before, Object after, JsonPointer field) {
        assertThat(String.valueOf(after)).as(what).doesNotContain("[[");
        if (before instanceof List<?> elements) {
            // A list that was replaced as a whole, or an element in it, is another list; what is left of it is the
            // rest.
            List<?> read = (List<?>) after;
            boolean whole = field.toString().matches("/\\w+");
            List<?> rest = whole ? List.of() : elements.subList(1, elements.size());
            assertThat(read.containsAll(rest)).as(what).isTrue();
            boolean inElement = field.toString().matches("/\\w+/0/.*") && before.getClass() != null;
            if (inElement && elements.get(0) instanceof Record first && read.size() == elements.size()) {
                compareRecords(what, first, (Record) read.get(0), field);
            }
        } else {
            compareRecords(what, (Record) before, (Record) after, field);
        }
    }

    private static void compareRecords(String what, Record before, Record after, JsonPointer field) {
        String name = name(field);
        Set<String> own = BEHIND.getOrDefault(name, Set.of(camel(name)));
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            boolean mayChange = component.getName().equals("defects")
                    || own.contains(component.getName())
                    || Set.of("userlist", "partylist", "department").contains(component.getName())
                            && field.toString().startsWith("/" + component.getName() + "/")
                            && before.getClass().getSimpleName().equals("WeComTag")
                    || component.getName().equals("scope") && field.toString().startsWith("/allow_");
            if (!mayChange) {
                assertThat(value(component, after))
                        .as(what + ": " + component.getName())
                        .isEqualTo(value(component, before));
            }
        }
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String camel(String name) {
        StringBuilder camel = new StringBuilder();
        for (String part : name.split("_")) {
            camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return camel.toString();
    }
}
