package dev.corpkit.corps.qywxproxy.orphan;

import static java.util.stream.Collectors.groupingBy;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.Visibility;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that is stored of an organization now, as plain values: offline members, too. */
final class ExportedData {

    private ExportedData() {}

    static Map<String, Object> of(StoreTransaction tx, OrgRow row, Instant now) {
        OrgKey org = row.key();
        Map<String, List<DeptLink>> links = tx.deptLinks().all(org).stream().collect(groupingBy(DeptLink::memberId));
        Map<String, List<RoleMemberRow>> roles =
                tx.roleMembers().all(org).stream().collect(groupingBy(RoleMemberRow::memberId));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("appId", org.appId());
        data.put("corpFullName", org.fullName());
        data.put("corpId", row.corpId());
        data.put("exportedAt", now.toString());
        data.put("depts", tx.depts().all(org).stream().map(ExportedData::dept).toList());
        data.put("roles", tx.roles().all(org).stream().map(ExportedData::role).toList());
        data.put(
                "members",
                tx.members().all(org).stream()
                        .map(member -> member(
                                member,
                                links.getOrDefault(member.memberId(), List.of()),
                                roles.getOrDefault(member.memberId(), List.of())))
                        .toList());
        return data;
    }

    private static Map<String, @Nullable Object> dept(DeptRow dept) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("deptId", dept.deptId());
        map.put("parentId", dept.parentId());
        map.put("name", dept.name());
        map.put("order", dept.order());
        map.put("leaders", dept.leaders());
        map.put("source", dept.source().name());
        return map;
    }

    private static Map<String, @Nullable Object> role(RoleRow role) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("roleId", role.roleId());
        map.put("name", role.name());
        map.put("source", role.source().name());
        return map;
    }

    private static Map<String, @Nullable Object> member(
            MemberRow member, List<DeptLink> links, List<RoleMemberRow> roles) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("memberId", member.memberId());
        map.put("userId", member.userId());
        map.put("name", member.name());
        map.put("alias", member.alias());
        map.put("position", member.position());
        map.put("mainDeptId", member.mainDeptId());
        map.put("activation", member.activation().name());
        map.put("status", member.status().name());
        map.put("offlineByHand", member.offlineByHand());
        map.put("outOfScope", member.outOfScope());
        map.put("unexplained", member.visibility() == Visibility.UNEXPLAINED);
        map.put("depts", links.stream().map(ExportedData::link).toList());
        map.put("roles", roles.stream().map(RoleMemberRow::roleId).toList());
        return map;
    }

    private static Map<String, @Nullable Object> link(DeptLink link) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("deptId", link.deptId());
        map.put("order", link.order());
        map.put("leader", link.leader());
        return map;
    }
}
