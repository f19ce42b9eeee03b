package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.snapshot.DeptDenial;
import dev.corpkit.corps.sync.snapshot.Reach;
import dev.corpkit.qywxproxy.api.VisibleScope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that the departments which the visible scope names are listed: else one of the two answers is wrong. */
final class ScopeDepts {

    /** Every enterprise has it (section 3.2). */
    private static final long ROOT = 1;

    private final Step step;

    ScopeDepts(Step step) {
        this.step = step;
    }

    /** Asks for each that is not: one that does not exist hides nobody, and is a finding; any other is a gap. */
    void requireListed(VisibleScope scope, List<RemoteDept> depts) {
        Set<String> listed = depts.stream().map(RemoteDept::deptId).collect(Collectors.toSet());
        List<Long> unlisted = scope.allowParty().stream()
                .filter(top -> !listed.contains(Long.toString(top)))
                .toList();
        step.calls().forEach(unlisted, top -> {
            new SecondWord(step).ofDept(Long.toString(top), denial -> denied(top, denial));
            step.alive();
        });
    }

    private void denied(long deptId, DeptDenial denial) {
        if (denial == DeptDenial.GONE && deptId != ROOT) {
            step.notes()
                    .odd()
                    .note(
                            "visible scope, department " + deptId,
                            "The visible scope names a department that does not exist (user/simplelist answers 60003)",
                            "The enterprise's administrator removes it from the visible scope of the application");
        } else {
            step.notes()
                    .contradiction(
                            "department/list",
                            "Department " + deptId,
                            "it is in the visible scope, but department/list does not show it",
                            Reach.EVERYTHING);
        }
    }
}
