package dev.corpkit.corps.jobs.lane;

import dev.corpkit.corps.jobs.failure.Complaints;
import dev.corpkit.corps.store.CallbackLane;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks for lanes that are due and gives them to threads. Thread-safe. */
public final class LaneService {

    private final Lanes lanes;
    private final Rests rests;
    private final LaneTurns turns;
    private final LaneWork work;
    private final Complaints complaints;
    private final LaneThreads threads;
    private final AtomicBoolean lookingSoon = new AtomicBoolean();

    /** With so many turns at once, and so many whole syncs besides. */
    public LaneService(
            LaneWork work,
            Lanes lanes,
            Complaints complaints,
            LaneThreads threads,
            Clock clock,
            int parallelLanes,
            int parallelSyncs) {
        this.lanes = lanes;
        this.rests = new Rests(clock);
        this.turns = new LaneTurns(parallelLanes, parallelSyncs, rests);
        this.work = work;
        this.complaints = complaints;
        this.threads = threads;
    }

    /** Looks, and starts as many turns as there is room for. Never throws. */
    public synchronized void look() {
        lookingSoon.set(false);
        try {
            List<CallbackLane> due = lanes.due();
            rests.among(due).stream().filter(lanes::awaitsAuthChange).forEach(rests::end);
            turns.due(due);
            complaints.well("Looking for callbacks");
        } catch (RuntimeException | LinkageError failed) {
            complaints.failed("Looking for callbacks", failed);
            return;
        }
        start();
    }

    private void start() {
        for (Optional<CallbackLane> lane = turns.take(); lane.isPresent(); lane = turns.take()) {
            CallbackLane next = lane.get();
            if (!execute(threads.lanes(), () -> serve(next))) {
                turns.end(next);
                return;
            }
        }
    }

    private void serve(CallbackLane lane) {
        Optional<Turn> turn = begin(lane);
        if (turn.isEmpty()) {
            turns.end(lane);
            start();
        } else if (!turn.get().hints().everything()) {
            finish(turn.get());
        } else if (turns.beginSync(lane) && execute(threads.syncs(), () -> finish(turn.get()))) {
            start();
        } else {
            work.end(turn.get());
            turns.end(lane);
            start();
        }
    }

    private Optional<Turn> begin(CallbackLane lane) {
        try {
            return work.begin(lane);
        } catch (RuntimeException | LinkageError failed) {
            complaints.failed(subject(lane), failed);
            return Optional.empty();
        }
    }

    private void finish(Turn turn) {
        boolean settled = false;
        try {
            settled = rests.after(turn, () -> work.work(turn));
            complaints.well(subject(turn.lane()));
        } catch (RuntimeException | LinkageError failed) {
            complaints.failed(subject(turn.lane()), failed);
        } finally {
            work.end(turn);
            turns.end(turn.lane());
        }
        start();
        if (settled && turns.hasRoom() && lookingSoon.compareAndSet(false, true)) {
            execute(threads.looks(), this::look);
        }
    }

    private static String subject(CallbackLane lane) {
        return "Settling callbacks of " + lane;
    }

    /** False where everything is being shut down. */
    private static boolean execute(Executor executor, Runnable task) {
        try {
            executor.execute(task);
            return true;
        } catch (RejectedExecutionException stopped) {
            return false;
        }
    }

    /**
     * Where the work is done.
     *
     * @param looks looks
     * @param lanes does turns
     * @param syncs does turns that are whole syncs
     */
    public record LaneThreads(Executor looks, Executor lanes, Executor syncs) {}
}
