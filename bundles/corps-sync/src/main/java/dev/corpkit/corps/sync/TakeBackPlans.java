package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.sync.takeback.TakeBack;
import dev.corpkit.corps.sync.turn.KeptLease;
import java.time.Clock;
import java.util.List;

/** Plans to take back runs, and keeps the plans (contract row H3). Thread-safe. */
final class TakeBackPlans {

    private final CorpStore store;
    private final Clock clock;

    TakeBackPlans(CorpStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Plans it. What is held stays held.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException as {@link TakeBack#of}
     */
    PlanRow keep(RunSteps steps, KeptLease lease, String runId) {
        return store.inTransaction(tx -> {
            Run run = steps.run();
            tx.leases().guard(lease.lease());
            run.target().claim(tx);
            steps.progress(Phase.PLAN, 0, 1);
            TakeBack back = TakeBack.of(tx, run.org(), runId);
            RunRow row = new RunRow(RunRow.Kind.TAKE_BACK, report(steps, back), seen(tx, run), false);
            PlanRow kept = StoredPlans.keep(
                    tx, run.org(), row, back.changes(), tx.held().all(run.org()));
            run.target().requireNotCancelled(tx);
            return kept;
        });
    }

    /**
     * The scope last seen, but no longer as one in which all that is stored was seen: marks of who was out of scope may be
     * taken back, and the next reading must not take them for departed (contract row G3).
     */
    private static ScopeRow seen(StoreTransaction tx, Run run) {
        return tx.runs().lastSeeing(run.org()).map(RunRow::scope).orElse(ScopeRow.EMPTY);
    }

    private SyncReport report(RunSteps steps, TakeBack back) {
        Run run = steps.run();
        return run.said(new SyncReport(
                run.id(),
                run.org().fullName(),
                Outcome.COMPLETE,
                run.startedAt(),
                clock.instant(),
                0,
                ChangeCounts.of(back.changes()),
                List.of(),
                List.of(),
                steps.phases(),
                back.kept()));
    }
}
