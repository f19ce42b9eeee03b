package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import java.util.List;
import java.util.Map;

/**
 * What a run would write: the difference between what is stored and a snapshot, guards applied. A value.
 *
 * @param depts departments
 * @param members members; a new one has an empty userId until the plan is applied. None is ever deleted (contract row C9)
 * @param links department links
 * @param roles roles
 * @param roleMembers role relations
 * @param held removals that a guard held back and that are therefore not in the plan
 * @param counts what the report will count, without zeros
 * @param problems what failed and what it means, a sentence each
 * @param outcome how the run would end
 */
public record SyncPlan(
        Changes<DeptRow> depts,
        Changes<MemberRow> members,
        Changes<DeptLink> links,
        Changes<RoleRow> roles,
        Changes<RoleMemberRow> roleMembers,
        HeldRemovals held,
        Map<SyncCount, Integer> counts,
        List<String> problems,
        SyncReport.Outcome outcome) {

    /** Copies. */
    public SyncPlan {
        counts = Map.copyOf(counts);
        problems = List.copyOf(problems);
    }

    /** Whether no row of the organization would be written. */
    public boolean isEmpty() {
        return depts.isEmpty() && members.isEmpty() && links.isEmpty() && roles.isEmpty() && roleMembers.isEmpty();
    }
}
