package dev.corpkit.corps.jobs;

import dev.corpkit.corps.jobs.element.LiveElements;
import dev.corpkit.corps.jobs.failure.Complaints;
import dev.corpkit.corps.jobs.failure.FailingLanes;
import dev.corpkit.corps.jobs.failure.Patience;
import dev.corpkit.corps.jobs.failure.Settling;
import dev.corpkit.corps.jobs.lane.LaneService;
import dev.corpkit.corps.jobs.lane.LaneService.LaneThreads;
import dev.corpkit.corps.jobs.lane.LaneWork;
import dev.corpkit.corps.jobs.lane.Lanes;
import dev.corpkit.corps.jobs.lease.WorkLeases;
import dev.corpkit.corps.jobs.tend.Tending;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.findings.FindingSource;
import java.time.Clock;
import java.util.Map;

/** The event work of one node, put together; whoever has it gives it threads and beats. Thread-safe. */
final class EventWorker {

    private final CorpStore store;
    private final LiveElements elements = new LiveElements();
    private final FailingLanes failing;
    private final WorkLeases leases;
    private final LaneService lanes;
    private final Tending tending;
    private volatile boolean stopping;

    EventWorker(CorpStore store, Clock clock, String node, Pace pace, LaneThreads threads) {
        this.store = store;
        this.failing = new FailingLanes(clock, pace.patience().longest().multipliedBy(2));
        this.leases = new WorkLeases(store, clock, node);
        Complaints complaints = new Complaints();
        this.lanes = new LaneService(
                new LaneWork(
                        store, clock, elements, leases, new Settling(clock, pace.patience()), failing, () -> stopping),
                new Lanes(store, clock, elements),
                complaints,
                threads,
                clock,
                pace.parallelLanes(),
                pace.parallelSyncs());
        this.tending = new Tending(elements, complaints, threads.lanes());
    }

    LiveElements elements() {
        return elements;
    }

    /** To be called every now and then: looks for callbacks and starts working on them. */
    void look() {
        if (!stopping) {
            lanes.look();
        }
    }

    /** To be called every few seconds. */
    void tend() {
        if (!stopping) {
            tending.begin();
        }
    }

    /** To be called every {@link WorkLeases#BEAT}. */
    void renewLeases() {
        leases.renew();
    }

    /** From now on nothing is begun; what is under way may end. */
    void stop() {
        stopping = true;
    }

    /** Lanes whose last attempt here failed, and why. */
    Map<String, String> failing() {
        return failing.problems();
    }

    /** Lanes whose last attempt here failed, as findings. */
    FindingSource findings() {
        return failing;
    }

    /** How many callbacks of the suites that are here were given up. */
    long givenUp() {
        return store.inTransaction(tx -> elements.suites().stream()
                .mapToLong(suite -> tx.callbacks().count(suite).getOrDefault(State.FAILED, 0L))
                .sum());
    }

    /**
     * How much at once, and how patiently.
     *
     * @param parallelLanes turns of lanes at once
     * @param parallelSyncs whole syncs at once, besides
     * @param patience with what fails
     */
    record Pace(int parallelLanes, int parallelSyncs, Patience patience) {}
}
