package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.CorpDept;
import dev.corpkit.corps.api.CorpMember;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The departments of an organization as a tree; behind each how many active members it and those below it have. */
final class DeptTree {

    private final Map<String, CorpDept> depts = new LinkedHashMap<>();
    private final Map<String, List<CorpDept>> children = new HashMap<>();
    private final Map<String, Set<String>> heads = new HashMap<>();

    /**
     * A tree.
     *
     * @param all parents before children
     * @param active the members that count
     */
    DeptTree(List<CorpDept> all, List<CorpMember> active) {
        for (CorpDept dept : all) {
            depts.put(dept.getDeptId(), dept);
            if (dept.getParentId() != null) {
                children.computeIfAbsent(dept.getParentId(), id -> new ArrayList<>())
                        .add(dept);
            }
        }
        active.forEach(this::count);
    }

    /** A member of several departments below one counts there once. */
    private void count(CorpMember member) {
        for (String deptId : member.getDeptIds()) {
            CorpDept dept = depts.get(deptId);
            while (dept != null
                    && heads.computeIfAbsent(dept.getDeptId(), id -> new HashSet<>())
                            .add(member.getMemberId())) {
                dept = dept.getParentId() == null ? null : depts.get(dept.getParentId());
            }
        }
    }

    void print(PrintStream out, int depth, int width) {
        depts.values().stream().filter(dept -> dept.getParentId() == null).forEach(root -> {
            out.println(line(root));
            printChildren(out, root, "", depth, width);
        });
        out.flush();
    }

    private void printChildren(PrintStream out, CorpDept parent, String indent, int depth, int width) {
        List<CorpDept> all = children.getOrDefault(parent.getDeptId(), List.of());
        if (depth == 0 || all.isEmpty()) {
            return;
        }
        int shown = Math.min(width, all.size());
        for (int i = 0; i < shown; i++) {
            boolean last = i == all.size() - 1;
            out.println(indent + (last ? "└─ " : "├─ ") + line(all.get(i)));
            printChildren(out, all.get(i), indent + (last ? "   " : "│  "), depth - 1, width);
        }
        if (shown < all.size()) {
            out.println(indent + "└─ … " + (all.size() - shown) + " more");
        }
    }

    private String line(CorpDept dept) {
        return dept.getName() + "  [" + dept.getDeptId() + "]  "
                + heads.getOrDefault(dept.getDeptId(), Set.of()).size();
    }
}
