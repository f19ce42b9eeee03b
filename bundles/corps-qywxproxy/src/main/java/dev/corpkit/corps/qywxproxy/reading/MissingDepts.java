package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.scope.ScopeCoverage;
import dev.corpkit.corps.sync.snapshot.DeptDenial;
import dev.corpkit.corps.sync.snapshot.Reach;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Asks what became of stored departments that {@code department/list} does not show (section 3.2): those that the scope no
 * longer covers are hidden; one {@code department/simplelist} tells, with the structure permission, which stand outside the
 * scope now; the others are asked for by {@code user/simplelist}, a second API (contract row A12). 60003 and 60123 say that
 * one is gone, 60011 that it is hidden; anything else is a gap.
 */
final class MissingDepts {

    private final Step step;
    private final ScopeRow scope;
    private final int most;

    /**
     * A check.
     *
     * @param scope the visible scope, with the departments of its tags
     * @param most this many are asked for one by one
     */
    MissingDepts(Step step, ScopeRow scope, int most) {
        this.step = step;
        this.scope = scope;
        this.most = most;
    }

    /**
     * Asks.
     *
     * @param missing ids of the departments
     * @param parents parent by department, as listed now, completed by what is stored
     */
    Map<String, DeptDenial> ask(Set<String> missing, Map<String, String> parents) {
        Map<String, DeptDenial> denials = new ConcurrentHashMap<>();
        ScopeCoverage covered = new ScopeCoverage(scope, parents);
        List<String> open = new ArrayList<>();
        missing.forEach(id -> {
            if (covered.coversDept(id)) {
                open.add(id);
            } else {
                denials.put(id, DeptDenial.HIDDEN);
            }
        });
        if (!open.isEmpty()) {
            open.removeIf(outside(open, parents, denials)::contains);
            open.sort(Comparator.comparingInt(id -> depth(id, parents)));
            askEach(open.subList(0, Math.min(most, open.size())), denials);
            open.subList(Math.min(most, open.size()), open.size()).forEach(id -> denials.put(id, DeptDenial.NOT_ASKED));
        }
        return denials;
    }

    /** Those that the structure still shows; one that lies within the scope should have been listed. */
    private Collection<String> outside(
            List<String> open, Map<String, String> parents, Map<String, DeptDenial> denials) {
        Map<String, String> now = new HashMap<>(parents);
        Map<String, String> shown = structure();
        now.putAll(shown);
        ScopeCoverage covered = new ScopeCoverage(scope, now);
        List<String> settled = open.stream().filter(shown::containsKey).toList();
        settled.forEach(id -> {
            if (covered.coversDept(id)) {
                step.notes()
                        .contradiction(
                                "department/list",
                                "Department " + id,
                                "department/simplelist shows it in the scope, department/list does not",
                                Reach.EVERYTHING);
            } else {
                denials.put(id, DeptDenial.HIDDEN);
            }
        });
        return settled;
    }

    /** An answer more; where the API is closed to us, each department is asked for by itself. */
    private Map<String, String> structure() {
        Map<String, String> parents = new HashMap<>();
        step.notes()
                .ask(
                        "The structure of departments",
                        Reach.NOTHING,
                        DenialCodes.API,
                        () -> step.client().getDepartment().simplelist(),
                        depts -> depts.stream()
                                .filter(dept -> dept.id() > 0)
                                .forEach(dept -> parents.put(Long.toString(dept.id()), parent(dept))),
                        code -> {});
        return parents;
    }

    private static String parent(WeComDepartment dept) {
        return Long.toString(dept.parentid());
    }

    private void askEach(List<String> deptIds, Map<String, DeptDenial> denials) {
        SecondWord word = new SecondWord(step);
        step.calls().forEach(deptIds, id -> {
            word.ofDept(id, denial -> denials.put(id, denial));
            step.alive();
        });
    }

    private static int depth(String deptId, Map<String, String> parents) {
        int depth = 0;
        for (String at = deptId; at != null && depth <= parents.size(); at = parents.get(at)) {
            depth++;
        }
        return depth;
    }
}
