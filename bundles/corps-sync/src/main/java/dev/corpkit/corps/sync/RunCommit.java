package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toSet;

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
import dev.corpkit.corps.store.change.StoredPicture;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
            hold(tx, run, lease);
            return write(tx, run, snapshot, isSameScope(tx, run.target(), snapshot.scope()), progress);
        });
    }

    /**
     * {@link #commit}, but nothing where the scope is not the one in which all that is stored was seen: then it takes a full
     * sync to tell what is gone and what is only no longer visible (contract row G3).
     */
    Optional<SyncReport> commitInSameScope(Run run, Lease lease, FocusedSnapshot snapshot, SyncProgress progress) {
        return store.inTransaction(tx -> {
            hold(tx, run, lease);
            return isSameScope(tx, run.target(), snapshot.scope())
                    ? Optional.of(write(tx, run, snapshot, true, progress))
                    : Optional.empty();
        });
    }

    private static void hold(StoreTransaction tx, Run run, Lease lease) {
        tx.leases().guard(lease);
        run.target().claim(tx);
    }

    private SyncReport write(
            StoreTransaction tx, Run run, Snapshot snapshot, boolean sameScope, SyncProgress progress) {
        progress.progress(Phase.PLAN, 0, 1);
        SyncPlan plan = run.kind().plan(planner(tx, run.target(), snapshot, sameScope));
        progress.progress(Phase.APPLY, 0, 1);
        Instant now = clock.instant();
        new PlanWriter(tx, run.target(), ids)
                .write(
                        run.kind().cause(),
                        run.id(),
                        now,
                        plan.changes(),
                        done -> progress.progress(
                                Phase.APPLY, done, plan.changes().size()));
        boolean changed = writeHeld(tx, run, plan, snapshot) || !plan.isEmpty();
        SyncReport report = run.report(plan, snapshot.apiCalls(), clock.instant());
        if (changed || run.kind().isAlwaysRecorded()) {
            boolean steady = sameScope || run.kind().settlesScope(plan.outcome());
            tx.runs().insert(run.org(), new RunRow(run.kind().stored(), report, snapshot.scope(), steady));
        }
        run.target().requireNotCancelled(tx);
        return report;
    }

    /** What a sync would write. */
    SyncPlan plan(SyncTarget target, Snapshot snapshot) {
        return store.inTransaction(tx -> {
            target.check(tx);
            return planner(tx, target, snapshot, isSameScope(tx, target, snapshot.scope()))
                    .sync();
        });
    }

    private Planner planner(StoreTransaction tx, SyncTarget target, Snapshot snapshot, boolean sameScope) {
        EarlierRemovals earlier = snapshot.focused()
                .filter(focused -> !focused.absent().isEmpty())
                .map(focused -> EarlierRemovals.sinceLastComplete(tx, target.org(), clock.instant()))
                .orElse(EarlierRemovals.NONE);
        return new Planner(target, StoredPicture.read(tx, target.org()), sameScope, snapshot, earlier);
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

    /** An incomplete run can neither confirm nor dismiss what is held, so it stays. Returns whether anything changes. */
    private static boolean writeHeld(StoreTransaction tx, Run run, SyncPlan plan, Snapshot snapshot) {
        if (plan.outcome() != Outcome.COMPLETE) {
            return false;
        }
        List<HeldRow> before = tx.held().all(run.org());
        List<HeldRow> after = Stream.concat(
                        before.stream().filter(row -> !run.kind().decides(row, snapshot)),
                        plan.held().rows(run.id()).stream())
                .toList();
        boolean changed = !named(before).equals(named(after));
        if (changed) {
            tx.held().replace(run.org(), after);
        }
        return changed;
    }

    private static Set<List<Object>> named(List<HeldRow> rows) {
        return rows.stream().map(row -> List.<Object>of(row.kind(), row.id())).collect(toSet());
    }
}
