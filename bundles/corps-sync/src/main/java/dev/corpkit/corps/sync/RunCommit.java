package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.sync.stored.StoredPicture;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Plans and writes runs. */
final class RunCommit {

    private final CorpStore store;
    private final Clock clock;
    private final Supplier<String> ids;

    RunCommit(CorpStore store, Clock clock, Supplier<String> ids) {
        this.store = store;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * A run ends with data, statuses and run record in one commit, or with nothing changed. This holds because the one
     * transaction plans on rows that it has locked, and because it holds the lease until it ends: a node that was taken
     * over in the meantime fails here, before its first write, and nobody can take over between its first and its last
     * (contract rows C3, G5). What was read upstream may be older than the commit; the next run mends that.
     */
    SyncReport commit(Run run, Lease lease, Snapshot snapshot, SyncProgress progress) {
        return store.inTransaction(tx -> {
            tx.leases().guard(lease);
            tx.orgs().claim(run.org(), run.target().corpId());
            progress.progress(Phase.PLAN, 0, 1);
            boolean sameScope = isSameScope(tx, run.target(), snapshot.scope());
            SyncPlan plan = run.kind().plan(planner(tx, run.target(), snapshot, sameScope));
            progress.progress(Phase.APPLY, 0, 1);
            new PlanWriter(tx, run.target(), ids).write(plan);
            writeHeld(tx, run, plan);
            SyncReport report = run.report(plan, snapshot.apiCalls(), clock.instant());
            boolean steady = sameScope || run.kind().settlesScope(plan.outcome());
            tx.runs().insert(run.org(), new RunRow(run.kind().stored(), report, snapshot.scope(), steady));
            return report;
        });
    }

    /** What a sync would write. */
    SyncPlan plan(SyncTarget target, Snapshot snapshot) {
        return store.inTransaction(tx -> {
            target.check(tx);
            return planner(tx, target, snapshot, isSameScope(tx, target, snapshot.scope()))
                    .sync();
        });
    }

    private static Planner planner(StoreTransaction tx, SyncTarget target, Snapshot snapshot, boolean sameScope) {
        return new Planner(target, StoredPicture.read(tx, target.org()), sameScope, snapshot);
    }

    /**
     * Whether all that is stored was seen in this scope: since the last complete sync nobody looked through another, not even
     * a run that was partial or registered members only.
     */
    private static boolean isSameScope(StoreTransaction tx, SyncTarget target, ScopeRow scope) {
        return tx.runs()
                .lastSeeing(target.org())
                .filter(last -> last.steady() && last.scope().equals(scope))
                .isPresent();
    }

    /** An incomplete run can neither confirm nor dismiss what is held, so it stays. */
    private static void writeHeld(StoreTransaction tx, Run run, SyncPlan plan) {
        if (plan.outcome() == Outcome.COMPLETE) {
            List<HeldRow> rows = Stream.concat(
                            tx.held().all(run.org()).stream()
                                    .filter(row -> !run.kind().decides(row.kind())),
                            plan.held().rows(run.id()).stream())
                    .toList();
            tx.held().replace(run.org(), rows);
        }
    }
}
