package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.snapshot.DeptDenial;
import dev.corpkit.corps.sync.snapshot.Reach;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Reads departments by their ids, each with all below it. Always by {@code department/list}: with the structure permission
 * {@code department/get} shows departments outside the visible scope, too (section 3.2).
 */
final class NamedDepts {

    private final Step step;
    private final Set<String> known;
    private final Map<String, RemoteDept> found = new ConcurrentSkipListMap<>();
    private final Map<String, DeptDenial> denied = new ConcurrentSkipListMap<>();
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
                            Reach.EVERYTHING,
                            DenialCodes.DEPT,
                            () -> step.client().getDepartment().list(number),
                            answer -> keep(number, answer),
                            code -> deny(id, DenialCodes.dept(code)));
            step.alive();
        });
    }

    private void keep(long asked, List<WeComDepartment> answer) {
        if (answer.isEmpty()) {
            deny(Long.toString(asked), DeptDenial.GONE);
        } else if (answer.stream().noneMatch(dept -> dept.id() == asked)) {
            step.notes()
                    .contradiction(
                            "department/list",
                            "Department " + asked,
                            "department/list of it does not show it",
                            Reach.EVERYTHING);
        } else {
            step.depts(answer).forEach(dept -> found.putIfAbsent(dept.deptId(), dept));
        }
    }

    /** A stored one is gone only where both answers say so; where one of them says hidden, it is hidden. */
    private void deny(String id, DeptDenial first) {
        if (known.contains(id)) {
            new SecondWord(step).ofDept(id, second -> denied.put(id, first == DeptDenial.HIDDEN ? first : second));
        } else {
            denied.put(id, first);
        }
    }

    /** Whether nothing is known of it in this reading yet. */
    boolean isOpen(String deptId) {
        return !asked.contains(deptId) && !found.containsKey(deptId);
    }

    /** Asked for in vain: neither shown nor denied. */
    boolean isGap(String deptId) {
        return asked.contains(deptId) && !found.containsKey(deptId) && !denied.containsKey(deptId);
    }

    Map<String, RemoteDept> found() {
        return Collections.unmodifiableMap(found);
    }

    /** What another answer of the same reading shows is there. */
    Set<String> denied() {
        return denials().keySet();
    }

    /** The denied ones, and what WeCom says of each. */
    Map<String, DeptDenial> denials() {
        Map<String, DeptDenial> gone = new TreeMap<>(denied);
        gone.keySet().removeAll(found.keySet());
        return gone;
    }
}
