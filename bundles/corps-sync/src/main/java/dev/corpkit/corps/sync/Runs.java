package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.sync.turn.KeptLease;
import java.time.Clock;
import java.time.Instant;
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
            return store.inTransaction(tx -> tx.leases().revoke(Lease.syncOf(org), clock.instant()));
        }
        here.cancel();
        return true;
    }
}
