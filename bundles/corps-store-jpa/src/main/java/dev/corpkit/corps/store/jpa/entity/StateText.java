package dev.corpkit.corps.store.jpa.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An object's state as JSON text. Its names are kept for good: older rows are written with them. What is absent reads as empty,
 * false or null, so that it need not be written, and what a later version adds is left out.
 */
public final class StateText {

    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String ORDER = "order";
    private static final String SOURCE = "source";
    private static final String RENAMED_FROM = "renamedFrom";

    private StateText() {}

    /** As text; null for no state. */
    public static @Nullable String write(@Nullable ObjectState state) {
        return state == null ? null : Json.write(json(state));
    }

    /** The state after a change, and under which id the object was before, where that is another. */
    public static @Nullable String writeAfter(ObjectChange change) {
        ObjectState after = change.after();
        return after == null ? null : Json.write(put(json(after), RENAMED_FROM, change.renamedFrom()));
    }

    /** The text of the same state of a member of another id; null stays null. A name that is the id follows it. */
    public static @Nullable String withId(@Nullable String text, String id) {
        return text == null ? null : Json.read(text, json -> Json.write(withId((ObjectNode) json, id)));
    }

    private static ObjectNode withId(ObjectNode json, String id) {
        return (text(json, NAME).equals(text(json, ID)) ? json.put(NAME, id) : json).put(ID, id);
    }

    /** From the text. */
    public static @Nullable ObjectState read(ObjectState.Kind kind, @Nullable String text) {
        if (text == null) {
            return null;
        }
        return Json.read(text, json -> switch (kind) {
            case DEPT -> dept(json);
            case ROLE -> role(json);
            case MEMBER -> member(json);
        });
    }

    /** A change from the texts of both its sides. */
    public static ObjectChange change(ObjectState.Kind kind, @Nullable String before, @Nullable String after) {
        String renamedFrom = after == null ? "" : Json.read(after, json -> text(json, RENAMED_FROM));
        return new ObjectChange(read(kind, before), read(kind, after), renamedFrom);
    }

    private static ObjectNode json(ObjectState state) {
        if (state instanceof DeptRow dept) {
            return json(dept);
        }
        return state instanceof RoleRow role ? json(role) : json((MemberState) state);
    }

    private static ObjectNode json(DeptRow dept) {
        ObjectNode json = object(dept.deptId());
        put(json, "parent", dept.parentId());
        json.put(NAME, dept.name()).put(ORDER, dept.order());
        put(json, SOURCE, dept.source());
        if (!dept.leaders().isEmpty()) {
            ArrayNode leaders = json.putArray("leaders");
            dept.leaders().forEach(leaders::add);
        }
        return json;
    }

    private static DeptRow dept(JsonNode json) {
        return new DeptRow(
                text(json, ID),
                textOrNull(json, "parent"),
                text(json, NAME),
                json.path(ORDER).asLong(),
                list(json.path("leaders"), JsonNode::asText),
                Source.valueOf(text(json, SOURCE)));
    }

    private static ObjectNode json(RoleRow role) {
        ObjectNode json = object(role.roleId());
        json.put(NAME, role.name());
        return put(json, SOURCE, role.source());
    }

    private static RoleRow role(JsonNode json) {
        return new RoleRow(text(json, ID), text(json, NAME), Source.valueOf(text(json, SOURCE)));
    }

    private static ObjectNode json(MemberState state) {
        MemberRow row = state.row();
        ObjectNode json = object(row.memberId());
        put(json, "user", row.userId());
        json.put(NAME, row.name());
        put(json, "alias", row.alias());
        put(json, "position", row.position());
        put(json, "mainDept", row.mainDeptId());
        put(json, "activation", row.activation());
        put(json, "status", row.status());
        put(json, "offlineByHand", row.offlineByHand());
        if (row.outOfScope()) {
            put(json, "visibility", row.visibility());
        }
        state.links().forEach(link -> json.withArray("depts").add(json(link)));
        state.roles().forEach(role -> json.withArray("roles").add(json(role)));
        return json;
    }

    private static MemberState member(JsonNode json) {
        String memberId = text(json, ID);
        return new MemberState(
                new MemberRow(
                        memberId,
                        text(json, "user"),
                        text(json, NAME),
                        text(json, "alias"),
                        text(json, "position"),
                        textOrNull(json, "mainDept"),
                        Activation.valueOf(text(json, "activation")),
                        MemberStatus.valueOf(text(json, "status")),
                        json.path("offlineByHand").asBoolean(),
                        visibility(json.path("visibility"))),
                list(json.path("depts"), link -> link(memberId, link)),
                list(json.path("roles"), role -> role(memberId, role)));
    }

    private static Visibility visibility(JsonNode text) {
        return text.isTextual() ? Visibility.valueOf(text.textValue()) : Visibility.VISIBLE;
    }

    private static ObjectNode json(DeptLink link) {
        return put(object(link.deptId()).put(ORDER, link.order()), "leader", link.leader());
    }

    private static DeptLink link(String memberId, JsonNode json) {
        return new DeptLink(
                memberId,
                text(json, ID),
                json.path(ORDER).asLong(),
                json.path("leader").asBoolean());
    }

    private static ObjectNode json(RoleMemberRow role) {
        return put(object(role.roleId()).put("place", role.position()), SOURCE, role.source());
    }

    private static RoleMemberRow role(String memberId, JsonNode json) {
        return new RoleMemberRow(
                memberId,
                text(json, ID),
                Source.valueOf(text(json, SOURCE)),
                json.path("place").asInt());
    }

    private static ObjectNode object(String id) {
        return Json.NODES.objectNode().put(ID, id);
    }

    private static ObjectNode put(ObjectNode json, String name, @Nullable String value) {
        return value == null || value.isEmpty() ? json : json.put(name, value);
    }

    private static ObjectNode put(ObjectNode json, String name, Enum<?> value) {
        return json.put(name, value.name());
    }

    private static ObjectNode put(ObjectNode json, String name, boolean value) {
        return value ? json.put(name, true) : json;
    }

    private static String text(JsonNode json, String name) {
        return json.path(name).asText();
    }

    private static @Nullable String textOrNull(JsonNode json, String name) {
        return json.path(name).textValue();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
        List<T> items = new ArrayList<>();
        array.forEach(json -> items.add(item.apply(json)));
        return items;
    }
}
