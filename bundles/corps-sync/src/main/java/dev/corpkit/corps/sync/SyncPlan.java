package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.ObjectChange;
import java.util.List;
import java.util.Map;

/**
 * What a run would write: the difference between what is stored and a snapshot, guards applied. A value.
 *
 * @param changes what becomes of departments, roles and members; a new member has an empty userId until the plan is applied
 * @param held removals that a guard held back and that are therefore not in the plan
 * @param counts what the report will count, without zeros
 * @param problems what failed and what it means, a sentence each
 * @param outcome how the run would end
 */
public record SyncPlan(
        List<ObjectChange> changes,
        HeldRemovals held,
        Map<SyncCount, Integer> counts,
        List<String> problems,
        SyncReport.Outcome outcome) {

    /** Copies. */
    public SyncPlan {
        changes = List.copyOf(changes);
        counts = Map.copyOf(counts);
        problems = List.copyOf(problems);
    }

    /** Whether no row of the organization would be written. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
