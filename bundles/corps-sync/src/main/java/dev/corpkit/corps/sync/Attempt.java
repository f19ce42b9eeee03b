package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.RunRow.Loss;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.refused.ObjectName;
import dev.corpkit.corps.sync.refused.Refused;
import dev.corpkit.corps.sync.refused.Remainder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One try to commit a run, without what the database is known to refuse. Remembers what it tried to write. */
final class Attempt {

    private final OrgKey org;
    private final Refused refused;
    private List<ObjectChange> changes = List.of();

    Attempt(OrgKey org, Refused refused) {
        this.org = org;
        this.refused = refused;
    }

    Refused refused() {
        return refused;
    }

    /** What it tried to write. */
    List<ObjectChange> changes() {
        return changes;
    }

    /** What is left of a plan. */
    SyncPlan of(StoreTransaction tx, SyncPlan plan) {
        changes = left(tx, plan.changes());
        return refused.isEmpty()
                ? plan
                : new SyncPlan(
                        changes,
                        plan.held(),
                        counts(plan.counts()),
                        both(plan.problems(), refused.problems()),
                        Outcome.PARTIAL,
                        both(plan.skipped(), refused.items()),
                        loss(plan),
                        plan.aftermath().withRefusal(refused));
    }

    /** What is left of a stored plan. */
    PlanRow of(StoreTransaction tx, PlanRow plan) {
        changes = left(tx, plan.changes());
        RunRow run = plan.run();
        return refused.isEmpty()
                ? plan
                : new PlanRow(
                        new RunRow(run.kind(), report(run.report()), run.scope(), false, run.loss()),
                        plan.basis(),
                        plan.madeAt(),
                        plan.state(),
                        changes,
                        plan.held());
    }

    private List<ObjectChange> left(StoreTransaction tx, List<ObjectChange> planned) {
        return refused.isEmpty() ? planned : Remainder.of(planned, refused, StoredPicture.read(tx, org));
    }

    private SyncReport report(SyncReport planned) {
        return new SyncReport(
                planned.getRunId(),
                planned.getCorpFullName(),
                Outcome.PARTIAL,
                planned.getStartedAt(),
                planned.getFinishedAt(),
                planned.getApiCalls(),
                counts(planned.getCounts()),
                planned.getHeld(),
                both(planned.getProblems(), refused.problems()),
                planned.getPhases(),
                both(refused.items(), planned.getItems()));
    }

    private Map<SyncCount, Integer> counts(Map<SyncCount, Integer> planned) {
        Map<SyncCount, Integer> counts = new EnumMap<>(SyncCount.class);
        counts.putAll(ChangeCounts.of(changes));
        counts.put(SyncCount.HELD, planned.getOrDefault(SyncCount.HELD, 0));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    /** Whoever cannot be marked stays, and is no loss: it would be one again in each run. */
    private Loss loss(SyncPlan plan) {
        long staying = plan.changes().stream()
                .filter(HookQuestions::isDeparture)
                .filter(change -> refused.names().contains(ObjectName.of(change)))
                .count();
        return new Loss(
                Math.max(0, plan.loss().members() - (int) staying), plan.loss().present());
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
