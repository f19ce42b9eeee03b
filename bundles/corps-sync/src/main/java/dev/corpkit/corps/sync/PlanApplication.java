package dev.corpkit.corps.sync;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HeldRow.Removal;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.PlanRow.Basis;
import dev.corpkit.corps.store.PlanRow.State;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.Written;
import dev.corpkit.corps.sync.turn.KeptLease;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Writes stored plans as they are, to the state they were made from and to no other (contract row G4). Thread-safe. */
final class PlanApplication {

    private final CorpStore store;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Isolation isolation;

    PlanApplication(CorpStore store, Clock clock, Supplier<String> ids, Isolation isolation) {
        this.isolation = isolation;
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * An open plan, to look at.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if it is unknown or not open
     */
    PlanRow requireOpen(SyncTarget target, String planId) {
        return store.inTransaction(tx -> {
            target.check(tx);
            return StoredPlans.requireOpen(tx, target.org(), planId);
        });
    }

    /**
     * Writes it.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if it is unknown or not open
     * @throws OutdatedPlanException if the organization is in another state than it was made from; it is settled then
     */
    Committed apply(RunSteps steps, KeptLease lease, String planId, HookAnswers answers) {
        Outcome outcome = isolation.commit(steps, lease, answers, (tx, attempt) -> {
            Run run = steps.run();
            steps.progress(Phase.PLAN, 0, 1);
            PlanRow plan = StoredPlans.requireOpen(tx, run.org(), planId);
            Basis now = StoredPlans.basis(tx, run.org());
            if (!now.equals(plan.basis())) {
                tx.plans().settle(run.org(), planId, State.OUTDATED);
                return new Outcome(Optional.empty(), outdated(run.org(), plan, now));
            }
            return new Outcome(Optional.of(write(tx, steps, attempt.of(tx, plan), answers)), "");
        });
        return outcome.committed().orElseThrow(() -> new OutdatedPlanException(outcome.outdated()));
    }

    private Committed write(StoreTransaction tx, RunSteps steps, PlanRow plan, HookAnswers answers) {
        Run run = steps.run();
        RunKind kind = RunKind.of(plan.run().kind());
        Written written = new PlanWriter(tx, run.target(), ids, steps)
                .write(kind.cause(), plan.planId(), clock.instant(), plan.changes(), answers);
        tx.held().replace(run.org(), held(tx, run.org(), plan));
        tx.memberEvents().settle(run.org(), missed(tx, run.org(), plan.changes()));
        SyncReport report = run.report(plan.run().report(), clock.instant(), steps.phases());
        RunRow planned = plan.run();
        tx.runs()
                .insert(
                        run.org(),
                        new RunRow(planned.kind(), report, planned.scope(), planned.steady(), planned.loss()));
        tx.plans().settle(run.org(), plan.planId(), State.APPLIED);
        run.target().requireNotCancelled(tx);
        return new Committed(report, written);
    }

    /** That somebody is missed is over once the reading that shows the member is applied. */
    private static List<MemberEventRow> missed(StoreTransaction tx, OrgKey org, List<ObjectChange> changes) {
        return changes.stream()
                .filter(PlanApplication::isShownAgain)
                .flatMap(change -> tx.memberEvents().of(org, change.id()).stream())
                .filter(event -> event.kind() == MemberEventRow.Kind.MISSED)
                .toList();
    }

    private static boolean isShownAgain(ObjectChange change) {
        return change.before() instanceof MemberState before
                && change.after() instanceof MemberState after
                && before.row().outOfScope()
                && !after.row().outOfScope();
    }

    /** What was rejected since the plan was made stays so: that alone makes no new state. */
    private static List<HeldRow> held(StoreTransaction tx, OrgKey org, PlanRow plan) {
        Map<Removal, HeldRow> now = tx.held().all(org).stream().collect(toMap(HeldRow::removal, identity()));
        return plan.held().stream()
                .map(row ->
                        now.containsKey(row.removal()) && now.get(row.removal()).rejected()
                                ? now.get(row.removal())
                                : row)
                .toList();
    }

    private static String outdated(OrgKey org, PlanRow plan, Basis now) {
        return "The plan " + plan.planId() + " of " + org + " was made from " + name(plan.basis())
                + "; the organization is at " + name(now) + " now. Nothing changed; make the plan anew";
    }

    private static String name(Basis basis) {
        return "revision " + basis.revision() + " after "
                + (basis.readingId().isEmpty() ? "no run" : "the run " + basis.readingId());
    }

    private record Outcome(Optional<Committed> committed, String outdated) {}
}
