package dev.corpkit.corps.qywxproxy.directory;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.corpkit.corps.store.DeptRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Departments above and below each other. Circles and missing parents, which no sync writes, do no harm. */
final class DeptTree {

    private final Map<String, DeptRow> depts;
    private final Map<String, List<DeptRow>> children;

    DeptTree(List<DeptRow> depts) {
        this.depts = depts.stream().collect(toMap(DeptRow::deptId, dept -> dept));
        this.children = depts.stream()
                .filter(dept -> !dept.deptId().equals(DeptRow.ROOT))
                .collect(groupingBy(this::parent));
    }

    /** Whose parent is not stored hangs under the root (contract row C4). */
    private String parent(DeptRow dept) {
        return dept.parentId() != null && depts.containsKey(dept.parentId()) ? dept.parentId() : DeptRow.ROOT;
    }

    /** A department and all below it; none for an unknown one. */
    Set<String> subtree(String deptId) {
        Set<String> found = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(depts.containsKey(deptId) ? List.of(deptId) : List.of());
        while (!next.isEmpty()) {
            String id = next.pop();
            if (found.add(id)) {
                children.getOrDefault(id, List.of()).forEach(child -> next.push(child.deptId()));
            }
        }
        return found;
    }

    /** From the root down to a department; none for an unknown one. */
    List<DeptRow> path(String deptId) {
        Map<String, DeptRow> path = new LinkedHashMap<>();
        DeptRow dept = depts.get(deptId);
        while (dept != null && path.putIfAbsent(dept.deptId(), dept) == null) {
            dept = dept.deptId().equals(DeptRow.ROOT) ? null : depts.get(parent(dept));
        }
        List<DeptRow> down = new ArrayList<>(path.values());
        Collections.reverse(down);
        return down;
    }
}
