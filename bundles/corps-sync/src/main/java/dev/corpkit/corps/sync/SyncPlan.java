package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.RunRow.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run would write: the difference between what is stored and a snapshot, guards applied. A value.
 *
 * @param changes what becomes of departments, roles and members; a new member has an empty userId until the plan is applied
 * @param held removals that are held and that are therefore not in the plan
 * @param counts what the report will count, without zeros
 * @param problems what failed and what it means, a sentence each
 * @param outcome how the run would end
 * @param skipped what hooks do not want, one by one
 * @param loss how many the reading newly misses
 * @param aftermath what is noted besides the rows
 */
public record SyncPlan(
        List<ObjectChange> changes,
        HeldRemovals held,
        Map<SyncCount, Integer> counts,
        List<String> problems,
        SyncReport.Outcome outcome,
        List<SyncItem> skipped,
        Loss loss,
        Aftermath aftermath) {

    /** Copies. */
    public SyncPlan {
        changes = List.copyOf(changes);
        counts = Map.copyOf(counts);
        problems = List.copyOf(problems);
        skipped = List.copyOf(skipped);
    }

    /** This plan with more problems. */
    SyncPlan withProblems(List<String> more) {
        return more.isEmpty()
                ? this
                : new SyncPlan(
                        changes,
                        held,
                        counts,
                        Stream.concat(problems.stream(), more.stream()).toList(),
                        SyncReport.Outcome.PARTIAL,
                        skipped,
                        loss,
                        aftermath);
    }

    /** Whether no row of the organization would be written. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What the report will tell one by one. */
    List<SyncItem> items() {
        List<SyncItem> items = new ArrayList<>();
        held.waiting().forEach(row -> items.add(item(SyncItem.Fate.HELD, row, row.reason())));
        held.rejected()
                .forEach(row ->
                        items.add(item(SyncItem.Fate.SKIPPED, row, "Kept, as somebody rejected that it is removed")));
        items.addAll(skipped);
        return items;
    }

    private static SyncItem item(SyncItem.Fate fate, HeldRow row, String reason) {
        return switch (row.kind()) {
            case MEMBER -> new SyncItem(fate, "member", row.id(), reason);
            case DEPT -> new SyncItem(fate, "dept", row.id(), reason);
            case ROLE -> new SyncItem(fate, "role", row.id(), reason);
            case ROLE_MEMBER -> new SyncItem(fate, "roleMember", row.id() + " " + row.otherId(), reason);
            case FIELD -> new SyncItem(fate, "field", row.id() + " " + row.otherId(), reason);
        };
    }
}
