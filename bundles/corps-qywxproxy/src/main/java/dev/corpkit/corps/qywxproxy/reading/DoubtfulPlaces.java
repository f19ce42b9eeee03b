package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.RemoteRole;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Members who may belong to more departments than an answer tells: those whose links were damaged, and those in or below a
 * department whose parent is not told. They keep the roles that a tag gave them, since a department may still give them.
 */
final class DoubtfulPlaces {

    private final Set<String> members = new TreeSet<>();

    DoubtfulPlaces(List<RemoteDept> depts, List<RemoteMember> found, DeptSubtrees subtrees) {
        depts.stream().filter(dept -> !dept.parentKnown()).forEach(dept -> subtrees.collect(dept.deptId(), members));
        found.stream()
                .filter(RemoteMember::linksDamaged)
                .map(RemoteMember::memberId)
                .forEach(members::add);
    }

    /**
     * The roles, and in each who of these has it already.
     *
     * @param tagged who has which tag by what is stored, by the tag's id
     */
    List<RemoteRole> keeping(List<RemoteRole> roles, Map<String, Set<String>> tagged) {
        if (members.isEmpty()) {
            return roles;
        }
        return roles.stream()
                .map(role -> keeping(role, tagged.getOrDefault(role.roleId(), Set.of())))
                .toList();
    }

    private RemoteRole keeping(RemoteRole role, Set<String> stored) {
        Set<String> all = new TreeSet<>(stored);
        all.retainAll(members);
        all.addAll(role.memberIds());
        return new RemoteRole(role.roleId(), role.name(), all);
    }
}
