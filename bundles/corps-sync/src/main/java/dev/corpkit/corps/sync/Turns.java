package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.sync.turn.KeptLease;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** One run at a time for an organization, over all nodes that share the store (contract rows C3, G5). Thread-safe. */
final class Turns {

    private final CorpStore store;
    private final Clock clock;
    private final String node;
    private final LeaseWait wait;

    Turns(CorpStore store, Clock clock, String node, LeaseWait wait) {
        this.store = store;
        this.clock = clock;
        this.node = node;
        this.wait = wait;
    }

    /** Works under the lease; where another's sync ended while this one waited, its report serves instead. */
    SyncReport shared(Run run, Function<KeptLease, SyncReport> work) {
        Turn first = ask(run);
        Turn turn = await(run, first, now -> now.hasNewer(first));
        if (turn.hasNewer(first)) {
            turn.lease().ifPresent(lease -> kept(lease).close());
            return turn.newestSync().orElseThrow();
        }
        return work(turn, work);
    }

    /** Works under the lease, whatever others did before. */
    <T> T alone(Run run, Function<KeptLease, T> work) {
        return work(await(run, ask(run), turn -> false), work);
    }

    private <T> T work(Turn turn, Function<KeptLease, T> work) {
        try (KeptLease lease = kept(turn.lease().orElseThrow())) {
            return work.apply(lease);
        }
    }

    private KeptLease kept(Lease lease) {
        return new KeptLease(store, clock, lease);
    }

    private Turn await(Run run, Turn first, Predicate<Turn> enough) {
        Turn turn = first;
        for (int attempt = 1; turn.lease().isEmpty() && !enough.test(turn); attempt++) {
            pause(run, attempt);
            turn = ask(run);
        }
        return turn;
    }

    /**
     * The holder is the run, not only the node: two engines of one node are two. Nobody waits for, nor is served by, the run
     * of another enterprise; nor by a plan that was applied: it was read before.
     */
    private Turn ask(Run run) {
        OrgKey org = run.org();
        return store.inTransaction(tx -> {
            run.target().check(tx);
            return new Turn(
                    tx.leases().acquire(Lease.syncOf(org), node + "/" + run.id(), clock.instant(), KeptLease.LENGTH),
                    tx.runs()
                            .lastSync(org)
                            .map(RunRow::report)
                            .filter(report ->
                                    tx.plans().find(org, report.getRunId()).isEmpty()));
        });
    }

    private void pause(Run run, int attempt) {
        try {
            wait.pause(Lease.syncOf(run.org()), attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SyncFailedException(
                    "Interrupted while waiting for another run of " + run.org() + "; nothing changed", e);
        }
    }

    private record Turn(Optional<Lease> lease, Optional<SyncReport> newestSync) {

        /** None is left where the organization was erased in the meantime: that is no report to be served. */
        boolean hasNewer(Turn earlier) {
            return newestSync.isPresent()
                    && !newestSync
                            .map(SyncReport::getRunId)
                            .equals(earlier.newestSync().map(SyncReport::getRunId));
        }
    }
}
