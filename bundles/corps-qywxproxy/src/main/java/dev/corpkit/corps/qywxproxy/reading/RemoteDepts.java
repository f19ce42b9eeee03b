package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import java.util.Optional;

/** WeCom's department object (P96274) as the engine takes it. */
final class RemoteDepts {

    private RemoteDepts() {}

    /** The department; one whose ids no store could keep is a gap, not the end of the reading. */
    static Optional<RemoteDept> of(WeComDepartment dept, ReadingNotes notes) {
        if (dept.id() <= 0) {
            notes.gap("department/list named a department with the id " + dept.id());
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
            notes.gap("Department " + dept.id() + " was left out: " + odd.getMessage());
            return Optional.empty();
        }
    }
}
