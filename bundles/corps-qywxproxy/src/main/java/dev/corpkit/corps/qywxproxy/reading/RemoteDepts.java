package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.StorableText;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.snapshot.Gap;
import dev.corpkit.corps.sync.snapshot.Reach;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** WeCom's department objects (P96274) as the engine takes them. */
final class RemoteDepts {

    private RemoteDepts() {}

    /** Those of one answer; of two with one id the first counts. */
    static List<RemoteDept> all(List<WeComDepartment> answer, ReadingNotes notes) {
        Map<String, RemoteDept> depts = new LinkedHashMap<>();
        for (int i = 0; i < answer.size(); i++) {
            String place = "department/list department[" + i + "]";
            of(answer.get(i), place, notes).ifPresent(dept -> {
                if (depts.putIfAbsent(dept.deptId(), dept) != null) {
                    notes.odd().twice(place);
                }
            });
        }
        return new ArrayList<>(depts.values());
    }

    /** The department; empty, and noted, where its id is odd. */
    private static Optional<RemoteDept> of(WeComDepartment dept, String place, ReadingNotes notes) {
        if (dept.id() <= 0) {
            notes.odd().lostDept(dept.defects());
            return Optional.empty();
        }
        notes.odd().fields("", dept.defects());
        List<String> leaders = leaders(dept, place, notes.odd());
        try {
            RemoteDept remote = new RemoteDept(
                    Long.toString(dept.id()),
                    parent(dept, place, notes.odd()),
                    dept.name(),
                    dept.order(),
                    leaders,
                    dept.parentid() != null,
                    leaders.size() == dept.departmentLeader().size()
                            && dept.defects().stream().noneMatch(defect -> defect.isOf("department_leader")));
            notes.odd().text(place + ".name", dept.name(), remote.name());
            return Optional.of(remote);
        } catch (CorpArgumentException odd) {
            notes.gap(new Gap(
                    "department/list (odd id)",
                    "Department " + dept.id() + " was left out",
                    odd.getMessage(),
                    "Ask WeCom's support",
                    Reach.EVERYTHING));
            return Optional.empty();
        }
    }

    private static @Nullable String parent(WeComDepartment dept, String place, OddAnswers odd) {
        boolean root = Long.toString(dept.id()).equals(DeptRow.ROOT);
        if (dept.parentid() == null || dept.parentid() == 0) {
            return null;
        }
        if (root) {
            odd.rootWithParent(place + ".parentid");
        }
        return root ? null : Long.toString(dept.parentid());
    }

    private static List<String> leaders(WeComDepartment dept, String place, OddAnswers odd) {
        List<String> leaders = new ArrayList<>();
        for (int i = 0; i < dept.departmentLeader().size(); i++) {
            String leader = dept.departmentLeader().get(i);
            if (leader.isBlank() || leader.length() > Limits.MEMBER_ID || !StorableText.isStorable(leader)) {
                odd.lostLeader(place + ".department_leader[" + i + "]");
            } else {
                leaders.add(leader);
            }
        }
        return leaders;
    }
}
