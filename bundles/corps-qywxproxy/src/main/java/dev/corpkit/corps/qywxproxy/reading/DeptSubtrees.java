package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who belongs to a department or to one below it. */
final class DeptSubtrees {

    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /** Of all that was read. */
    static DeptSubtrees of(List<RemoteDept> depts, List<RemoteMember> found) {
        DeptSubtrees subtrees = new DeptSubtrees();
        depts.forEach(dept -> subtrees.dept(dept.deptId(), dept.parentId()));
        found.forEach(member -> subtrees.member(
                member.memberId(),
                member.links().stream().map(RemoteLink::deptId).toList()));
        return subtrees;
    }

    void dept(String deptId, @Nullable String parentId) {
        if (parentId != null) {
            children.computeIfAbsent(parentId, id -> new ArrayList<>()).add(deptId);
        }
    }

    void member(String memberId, Collection<String> deptIds) {
        known.add(memberId);
        deptIds.forEach(
                dept -> members.computeIfAbsent(dept, id -> new ArrayList<>()).add(memberId));
    }

    boolean isMember(String memberId) {
        return known.contains(memberId);
    }

    /** Adds the members of a department and all below it; a circle in WeCom's answer ends it. */
    void collect(String deptId, Set<String> into) {
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(deptId));
        while (!next.isEmpty()) {
            String dept = next.pop();
            if (seen.add(dept)) {
                into.addAll(members.getOrDefault(dept, List.of()));
                next.addAll(children.getOrDefault(dept, List.of()));
            }
        }
    }
}
