package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.ActiveRunRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.sync.turn.KeptLease;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** The runs that are under way here: in their turn, watched, and cancelled where somebody wants it. Thread-safe. */
final class Runs {

    private final CorpStore store;
    private final Turns turns;
    private final Failures failures;
    private final Clock clock;
    private final ConcurrentMap<OrgKey, RunSteps> underWay = new ConcurrentHashMap<>();

    Runs(CorpStore store, Turns turns, Failures failures, Clock clock) {
        this.store = store;
        this.turns = turns;
        this.failures = failures;
        this.clock = clock;
    }

    /** {@link Turns#shared} */
    SyncReport shared(RunSteps steps, Function<KeptLease, SyncReport> work) {
        return failures.watch(steps, () -> turns.shared(steps, lease -> underWay(steps, lease, work)));
    }

    /** Does the work as a run under way, unless {@link Turns#unlessSince a sync has paid} what is owed. */
    SyncReport unlessSince(Instant owedSince, RunSteps steps, Function<KeptLease, SyncReport> work) {
        return failures.watch(steps, () -> turns.unlessSince(owedSince, steps, lease -> underWay(steps, lease, work)));
    }

    /** {@link Turns#alone} */
    <T> T alone(RunSteps steps, Function<KeptLease, T> work) {
        return failures.watch(steps, () -> turns.alone(steps, lease -> underWay(steps, lease, work)));
    }

    /** {@link Turns#dry} for what is no run. */
    <T> T turn(RunSteps steps, Function<KeptLease, T> work) {
        return turns.dry(steps, work);
    }

    /** {@link #alone}, for a dry run. */
    <T> T dry(RunSteps steps, Function<KeptLease, T> work) {
        return failures.watchDryRun(steps, () -> turns.dry(steps, lease -> underWay(steps, lease, work)));
    }

    /** {@link #alone}, for what somebody decided. */
    <T> T decided(RunSteps steps, Function<KeptLease, T> work) {
        return failures.watchDecision(steps, () -> turns.alone(steps, lease -> underWay(steps, lease, work)));
    }

    private <T> T underWay(RunSteps steps, KeptLease lease, Function<KeptLease, T> work) {
        OrgKey org = steps.run().org();
        underWay.put(org, steps);
        try {
            return work.apply(lease);
        } finally {
            underWay.remove(org, steps);
        }
    }

    /** Ends the run that is under way here at its next step, or takes the lease away from the node where it is. */
    boolean cancel(OrgKey org) {
        RunSteps here = underWay.get(org);
        if (here == null) {
            return store.inTransaction(tx -> revoke(tx, org, clock.instant()));
        }
        here.cancel();
        return true;
    }

    /** The other node only meets a lease that is gone: that the run was cancelled is recorded here. */
    private static boolean revoke(StoreTransaction tx, OrgKey org, Instant now) {
        boolean revoked = tx.leases().revoke(Lease.syncOf(org), now);
        if (revoked) {
            tx.activeRuns().find(org).ifPresent(run -> recordCancelled(tx, org, run, now));
        }
        return revoked;
    }

    private static void recordCancelled(StoreTransaction tx, OrgKey org, ActiveRunRow run, Instant now) {
        tx.activeRuns().remove(org, run.runId());
        tx.orgs().lock(org);
        SyncReport report = new SyncReport(
                        run.runId(),
                        org.fullName(),
                        SyncReport.Outcome.FAILED,
                        run.startedAt(),
                        now,
                        0,
                        Map.of(),
                        List.of(),
                        List.of(RunSteps.cancelled(org) + "; it ran on another node, " + run.node()))
                .of(run.kind().word(), run.actor())
                .cancelled();
        tx.runs().insert(org, new RunRow(run.kind(), report, ScopeRow.EMPTY, false));
    }
}
