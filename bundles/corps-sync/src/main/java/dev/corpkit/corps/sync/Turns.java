package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.ActiveRunRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.LostRuns;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.sync.turn.KeptLease;
import dev.corpkit.corps.sync.turn.LeaseHolder;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
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
    SyncReport shared(RunSteps steps, Function<KeptLease, SyncReport> work) {
        Turn first = ask(steps.run(), true);
        Turn turn = await(steps, first, true, now -> now.hasNewer(first));
        if (turn.hasNewer(first)) {
            return served(steps, turn);
        }
        return work(steps, turn, true, work);
    }

    /** Works under the lease, unless a sync that began at that moment or later was complete: its report serves. */
    SyncReport unlessSince(Instant owedSince, RunSteps steps, Function<KeptLease, SyncReport> work) {
        Turn turn = await(steps, ask(steps.run(), true), true, now -> now.isComplete(owedSince));
        if (turn.isComplete(owedSince)) {
            return served(steps, turn);
        }
        return work(steps, turn, true, work);
    }

    private SyncReport served(RunSteps steps, Turn turn) {
        turn.lease().ifPresent(lease -> kept(turn, steps.run(), true).close());
        return turn.newestSync().orElseThrow();
    }

    /** Works under the lease, whatever others did before. */
    <T> T alone(RunSteps steps, Function<KeptLease, T> work) {
        return work(steps, await(steps, ask(steps.run(), true), true, turn -> false), true, work);
    }

    /** {@link #alone} for a run that is not recorded: where its process ends, nobody misses it. */
    <T> T dry(RunSteps steps, Function<KeptLease, T> work) {
        return work(steps, await(steps, ask(steps.run(), false), false, turn -> false), false, work);
    }

    private <T> T work(RunSteps steps, Turn turn, boolean recorded, Function<KeptLease, T> work) {
        try (KeptLease lease = kept(turn, steps.run(), recorded)) {
            steps.begun(turn.at());
            return work.apply(lease);
        }
    }

    /** As long as it is kept, the run is known to go on. */
    private KeptLease kept(Turn turn, Run run, boolean recorded) {
        ActiveRunRow active = run.begun(turn.at()).active(node);
        return new KeptLease(
                store,
                clock,
                turn.lease().orElseThrow(),
                (tx, now) -> {
                    if (recorded) {
                        tx.activeRuns().put(run.org(), active.alive(now));
                    }
                },
                tx -> tx.activeRuns().remove(run.org(), run.id()));
    }

    private Turn await(RunSteps steps, Turn first, boolean recorded, Predicate<Turn> enough) {
        Turn turn = first;
        for (int attempt = 1; turn.lease().isEmpty() && !enough.test(turn); attempt++) {
            turn.holder().ifPresent(holder -> holder.tell(steps));
            pause(steps.run(), attempt);
            turn = ask(steps.run(), recorded);
        }
        return turn;
    }

    /**
     * The holder is the run, not only the node: two engines of one node are two. Nobody waits for, nor is served by, the run
     * of another enterprise; nor by a plan that was applied: it was read before.
     */
    private Turn ask(Run run, boolean recorded) {
        AtomicBoolean taken = new AtomicBoolean();
        try {
            return asked(run, recorded, taken);
        } catch (StoreException failed) {
            if (taken.get()) {
                store.runLater(tx -> forget(tx, run)); // it may have its turn, though nobody said so
            }
            throw failed;
        }
    }

    private void forget(StoreTransaction tx, Run run) {
        tx.leases()
                .find(Lease.syncOf(run.org()))
                .filter(lease -> lease.holder().equals(holder(run)))
                .ifPresent(tx.leases()::release);
        tx.activeRuns().remove(run.org(), run.id());
    }

    private String holder(Run run) {
        return node + "/" + run.id();
    }

    private Turn asked(Run run, boolean recorded, AtomicBoolean taken) {
        OrgKey org = run.org();
        Instant now = clock.instant();
        return store.inTransaction(tx -> {
            run.target().check(tx);
            Optional<Lease> lease = tx.leases().acquire(Lease.syncOf(org), holder(run), now, KeptLease.LENGTH);
            if (lease.isPresent()) {
                taken.set(true);
                begin(tx, run.begun(now), recorded);
            }
            return new Turn(
                    now,
                    lease,
                    lease.isPresent() ? Optional.empty() : LeaseHolder.of(tx, org),
                    tx.runs()
                            .lastSync(org)
                            .map(RunRow::report)
                            .filter(report ->
                                    tx.plans().find(org, report.getRunId()).isEmpty()));
        });
    }

    /** Whatever run is noted still, under a lease that this one has now, has lost its process. */
    private void begin(StoreTransaction tx, Run run, boolean recorded) {
        tx.activeRuns().find(run.org()).ifPresent(lost -> LostRuns.end(tx, run.org(), lost));
        if (recorded) {
            tx.activeRuns().put(run.org(), run.active(node));
        }
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

    private record Turn(
            Instant at, Optional<Lease> lease, Optional<LeaseHolder> holder, Optional<SyncReport> newestSync) {

        /** Whether the newest sync read everything, and began at that moment or later. */
        boolean isComplete(Instant since) {
            return newestSync
                    .filter(sync -> sync.getOutcome() == Outcome.COMPLETE)
                    .filter(sync -> !sync.getStartedAt().isBefore(since))
                    .isPresent();
        }

        /** None is left where the organization was erased in the meantime: that is no report to be served. */
        boolean hasNewer(Turn earlier) {
            return newestSync.isPresent()
                    && !newestSync
                            .map(SyncReport::getRunId)
                            .equals(earlier.newestSync().map(SyncReport::getRunId));
        }
    }
}
