package dev.corpkit.corps.store.change;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.RoleMemberRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One person of two members. The known one gives userId, roles by hand and whether it was set offline by hand; the other, which
 * WeCom showed last, all that is WeCom's.
 *
 * @param known the one that was here first, under the id of both
 * @param byHand the roles that it was given by hand
 * @param other the one that was mirrored as a new person
 * @param ours departments made here, the root aside
 */
record Folded(MemberState known, List<RoleMemberRow> byHand, MemberState other, Set<String> ours) {

    MemberState state() {
        boolean stays = known.row().offlineByHand();
        MemberRow row = other.row()
                .withUserId(known.row().userId())
                .withStatus(stays ? MemberStatus.OFFLINE : other.row().status())
                .withOfflineByHand(stays || other.row().offlineByHand());
        return row.status() == MemberStatus.OFFLINE
                ? new MemberState(row, List.of(), List.of())
                : new MemberState(row, links(), roles());
    }

    /** WeCom's departments, and those made here. */
    private List<DeptLink> links() {
        Map<String, DeptLink> links = new TreeMap<>();
        known.links().stream()
                .filter(link -> ours.contains(link.deptId()))
                .forEach(link -> links.put(link.deptId(), link));
        other.links().forEach(link -> links.put(link.deptId(), link));
        return List.copyOf(links.values());
    }

    /** What was given by hand, to whichever of them, beside the tags. */
    private List<RoleMemberRow> roles() {
        Map<String, RoleMemberRow> roles = byRole(other.roles());
        byHand.forEach(role -> roles.put(role.roleId(), role.withMemberId(known.id())));
        return List.copyOf(roles.values());
    }

    private static Map<String, RoleMemberRow> byRole(List<RoleMemberRow> roles) {
        Map<String, RoleMemberRow> byRole = new TreeMap<>();
        roles.forEach(role -> byRole.put(role.roleId(), role));
        return byRole;
    }
}
