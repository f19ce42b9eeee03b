package dev.corpkit.corps.qywxproxy.directory;

import dev.corpkit.corps.store.DeptRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Root first, parents before children, siblings by order descending, then id (contract row C6). */
public final class DeptOrder {

    private static final Comparator<DeptRow> SIBLINGS = Comparator.comparingLong(DeptRow::order)
            .reversed()
            .thenComparing(dept -> dept.deptId().length())
            .thenComparing(DeptRow::deptId);

    private DeptOrder() {}

    /** Sorted so. */
    public static List<DeptRow> sorted(List<DeptRow> depts) {
        Map<String, List<DeptRow>> children = new HashMap<>();
        for (DeptRow dept : depts) {
            if (!dept.deptId().equals(DeptRow.ROOT)) {
                String parent = dept.parentId() == null ? DeptRow.ROOT : dept.parentId();
                children.computeIfAbsent(parent, id -> new ArrayList<>()).add(dept);
            }
        }
        children.values().forEach(siblings -> siblings.sort(SIBLINGS.reversed()));
        List<DeptRow> sorted = new ArrayList<>(depts.size());
        Deque<DeptRow> next = new ArrayDeque<>();
        depts.stream().filter(dept -> dept.deptId().equals(DeptRow.ROOT)).forEach(next::push);
        while (!next.isEmpty()) {
            DeptRow dept = next.pop();
            sorted.add(dept);
            children.getOrDefault(dept.deptId(), List.of()).forEach(next::push);
        }
        return sorted;
    }
}
