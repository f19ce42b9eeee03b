package dev.corpkit.corps.sync.sound;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Members as they can be beside given departments and roles (contract rows C9, C11).
 *
 * @param depts departments by deptId, the root among them
 * @param roleIds roles
 */
public record SoundMembers(Map<String, DeptRow> depts, Set<String> roleIds) {

    /**
     * The same member, without what leads nowhere: links and main department to departments, and relations to roles, that are
     * not there. Who is employed belongs to the root at least; who is offline to nothing.
     */
    public MemberState sound(MemberState member) {
        boolean employed = member.row().status() == MemberStatus.ACTIVE;
        return new MemberState(
                row(member.row()), employed ? links(member) : List.of(), employed ? roles(member) : List.of());
    }

    private List<DeptLink> links(MemberState member) {
        List<DeptLink> links = new ArrayList<>(member.links().stream()
                .filter(link -> depts.containsKey(link.deptId()))
                .toList());
        if (links.stream().allMatch(this::isToOurs)) {
            links.add(new DeptLink(member.id(), DeptRow.ROOT, 0, false));
        }
        return links;
    }

    /** To one made here other than the root: that is no place in the enterprise. */
    private boolean isToOurs(DeptLink link) {
        return !link.deptId().equals(DeptRow.ROOT) && depts.get(link.deptId()).source() == Source.LOCAL;
    }

    private List<RoleMemberRow> roles(MemberState member) {
        return member.roles().stream()
                .filter(role -> roleIds.contains(role.roleId()))
                .toList();
    }

    private MemberRow row(MemberRow row) {
        String main = row.mainDeptId();
        return main == null || depts.containsKey(main) ? row : row.withMainDept(null);
    }
}
