package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.snapshot.Gap;
import dev.corpkit.corps.sync.snapshot.OddAnswer;
import dev.corpkit.corps.sync.snapshot.Reach;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import java.util.Optional;

/** WeCom's department object (P96274) as the engine takes it. */
final class RemoteDepts {

    private RemoteDepts() {}

    /** The department; one whose ids no store could keep is a gap, not the end of the reading. */
    static Optional<RemoteDept> of(WeComDepartment dept, ReadingNotes notes) {
        if (dept.id() <= 0) {
            notes.odd(new OddAnswer(
                    "department/list, a department with the id " + dept.id(),
                    "A department whose id can be none was left out; its members are read where other departments show them",
                    "Ask WeCom's support"));
            return Optional.empty();
        }
        try {
            return Optional.of(new RemoteDept(
                    Long.toString(dept.id()),
                    dept.parentid() == 0 ? null : Long.toString(dept.parentid()),
                    dept.name(),
                    dept.order(),
                    dept.departmentLeader()));
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
}
