package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.CorpDept;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.findings.OneLine;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The departments of an organization as a tree; behind each how many active members it and those below it have. Of any depth:
 * nothing here calls itself, and lines of deep levels do not grow any more.
 */
final class DeptTree {

    /** From this level on it is told as a number. */
    private static final int DEEP = 30;

    private final Map<String, CorpDept> depts = new LinkedHashMap<>();
    private final Map<String, List<CorpDept>> children = new HashMap<>();
    private final Map<String, Integer> heads = new HashMap<>();

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
        active.stream().filter(member -> member.getDeptIds().size() == 1).forEach(this::countInOne);
        addUp();
        active.stream().filter(member -> member.getDeptIds().size() > 1).forEach(this::countInSeveral);
    }

    private void countInOne(CorpMember member) {
        heads.merge(member.getDeptIds().get(0), 1, Integer::sum);
    }

    /** To each department what those below it have: children before parents. */
    private void addUp() {
        List<CorpDept> upwards = new ArrayList<>(depts.values());
        Collections.reverse(upwards);
        for (CorpDept dept : upwards) {
            if (dept.getParentId() != null) {
                heads.merge(dept.getParentId(), heads(dept), Integer::sum);
            }
        }
    }

    /** A member of several departments below one counts there once. */
    private void countInSeveral(CorpMember member) {
        Set<String> counted = new HashSet<>();
        for (String deptId : member.getDeptIds()) {
            CorpDept dept = depts.get(deptId);
            while (dept != null && counted.add(dept.getDeptId())) {
                heads.merge(dept.getDeptId(), 1, Integer::sum);
                dept = dept.getParentId() == null ? null : depts.get(dept.getParentId());
            }
        }
    }

    void print(PrintStream out, int depth, int width) {
        Deque<Line> open = new ArrayDeque<>();
        depts.values().stream()
                .filter(dept -> dept.getParentId() == null)
                .map(root -> new Line(line(root), "", root.getDeptId(), "", 0))
                .forEach(open::addLast);
        while (!open.isEmpty()) {
            Line next = open.removeFirst();
            out.println(next.indent() + next.text());
            if (next.level() < depth && next.deptId() != null) {
                List<Line> below = below(next, width);
                Collections.reverse(below);
                below.forEach(open::addFirst);
            }
        }
        out.flush();
    }

    private List<Line> below(Line parent, int width) {
        List<CorpDept> all = children.getOrDefault(parent.deptId(), List.of());
        int level = parent.level() + 1;
        int shown = Math.min(width, all.size());
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            boolean last = i == all.size() - 1;
            String indent = level > DEEP ? parent.indentBelow() : parent.indentBelow() + (last ? "└─ " : "├─ ");
            String below = level >= DEEP ? parent.indentBelow() : parent.indentBelow() + (last ? "   " : "│  ");
            String deep = level > DEEP ? "(level " + level + ") " : "";
            lines.add(new Line(deep + line(all.get(i)), indent, all.get(i).getDeptId(), below, level));
        }
        if (shown < all.size()) {
            lines.add(new Line("└─ … " + (all.size() - shown) + " more", parent.indentBelow(), null, "", level));
        }
        return lines;
    }

    private String line(CorpDept dept) {
        return OneLine.of(dept.getName()) + "  [" + dept.getDeptId() + "]  " + heads(dept);
    }

    private int heads(CorpDept dept) {
        return heads.getOrDefault(dept.getDeptId(), 0);
    }

    /** A line that is still to be printed; without a department it has none below. */
    private record Line(
            String text, String indent, @Nullable String deptId, String indentBelow, int level) {}
}
