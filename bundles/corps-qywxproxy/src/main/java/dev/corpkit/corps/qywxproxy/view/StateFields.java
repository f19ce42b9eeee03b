package dev.corpkit.corps.qywxproxy.view;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an object, by the names of the getters that show them, in a fixed order; empty texts are null. */
final class StateFields {

    private StateFields() {}

    static Map<String, @Nullable Object> of(@Nullable ObjectState state) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (state instanceof DeptRow row) {
            dept(new DeptView(row), fields);
        } else if (state instanceof RoleRow row) {
            role(new RoleView(row), fields);
        } else if (state instanceof MemberState member) {
            member(member, fields);
        }
        fields.replaceAll((field, value) -> "".equals(value) ? null : value);
        return fields;
    }

    private static void dept(DeptView dept, Map<String, @Nullable Object> fields) {
        fields.put("name", dept.getName());
        fields.put("parentId", dept.getParentId());
        fields.put("order", dept.getOrder());
        fields.put("leaders", dept.getLeaders());
        fields.put("source", dept.getSource());
    }

    private static void role(RoleView role, Map<String, @Nullable Object> fields) {
        fields.put("name", role.getName());
        fields.put("source", role.getSource());
    }

    private static void member(MemberState state, Map<String, @Nullable Object> fields) {
        MemberView member = MemberView.of(state.row(), state.links());
        fields.put("userId", member.getUserId());
        fields.put("name", member.getName());
        fields.put("alias", member.getAlias());
        fields.put("position", member.getPosition());
        fields.put("status", member.getStatus());
        fields.put("disabled", member.isDisabled());
        fields.put("inactive", member.isInactive());
        fields.put("offlineByHand", member.isOfflineByHand());
        fields.put("outOfScope", member.isOutOfScope());
        fields.put("unexplained", member.isUnexplained());
        fields.put("deptIds", member.getDeptIds());
        fields.put("mainDeptId", member.getMainDeptId());
        fields.put("roleIds", state.roles().stream().map(RoleMemberRow::roleId).toList());
    }
}
