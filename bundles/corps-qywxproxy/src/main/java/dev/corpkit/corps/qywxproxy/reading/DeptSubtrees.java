package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who belongs to a department or to one below it. */
final class DeptSubtrees {

    private final Map<String, List<String>> children = new HashMap<>();
    private final Map<String, List<String>> members = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    DeptSubtrees(List<RemoteDept> depts, List<RemoteMember> found) {
        for (RemoteDept dept : depts) {
            if (dept.parentId() != null) {
                children.computeIfAbsent(dept.parentId(), id -> new ArrayList<>())
                        .add(dept.deptId());
            }
        }
        for (RemoteMember member : found) {
            known.add(member.memberId());
            for (RemoteLink link : member.links()) {
                members.computeIfAbsent(link.deptId(), id -> new ArrayList<>()).add(member.memberId());
            }
        }
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
