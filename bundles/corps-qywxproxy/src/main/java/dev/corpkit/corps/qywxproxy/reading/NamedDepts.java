package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Reads departments by their ids, each with all below it. Always by {@code department/list}: with the structure permission
 * {@code department/get} shows departments outside the visible scope, too (section 3.2).
 */
final class NamedDepts {

    /** Not there, or not in the scope (section 3.2). */
    static final Set<Integer> DENIALS = Set.of(60003, 60004, 60011, 60123);

    private final Step step;
    private final Set<String> known;
    private final Map<String, RemoteDept> found = new ConcurrentSkipListMap<>();
    private final Set<String> denied = new ConcurrentSkipListSet<>();
    private final Set<String> asked = new TreeSet<>();

    /**
     * A reading.
     *
     * @param known ids of those that are stored: they are not gone by one word
     */
    NamedDepts(Step step, Set<String> known) {
        this.step = step;
        this.known = known;
    }

    void read(Collection<String> deptIds) {
        asked.addAll(deptIds);
        step.calls().forEach(deptIds, id -> {
            long number = Long.parseLong(id);
            step.notes()
                    .ask(
                            "Department " + id,
                            DENIALS,
                            () -> step.client().getDepartment().list(number),
                            answer -> keep(number, answer),
                            () -> deny(id));
            step.alive();
        });
    }

    private void keep(long asked, List<WeComDepartment> answer) {
        if (answer.isEmpty()) {
            deny(Long.toString(asked));
        } else if (answer.stream().noneMatch(dept -> dept.id() == asked)) {
            step.notes().gap("department/list of department " + asked + " does not show it");
        } else {
            RemoteDepts.all(answer, step.notes()).forEach(dept -> found.putIfAbsent(dept.deptId(), dept));
        }
    }

    private void deny(String id) {
        if (known.contains(id)) {
            new SecondWord(step).ofDept(id, () -> denied.add(id));
        } else {
            denied.add(id);
        }
    }

    /** Whether nothing is known of it in this reading yet. */
    boolean isOpen(String deptId) {
        return !asked.contains(deptId) && !found.containsKey(deptId);
    }

    /** Asked for in vain: neither shown nor denied. */
    boolean isGap(String deptId) {
        return asked.contains(deptId) && !found.containsKey(deptId) && !denied.contains(deptId);
    }

    Map<String, RemoteDept> found() {
        return Collections.unmodifiableMap(found);
    }

    /** What another answer of the same reading shows is there. */
    Set<String> denied() {
        Set<String> gone = new TreeSet<>(denied);
        gone.removeAll(found.keySet());
        return gone;
    }
}
