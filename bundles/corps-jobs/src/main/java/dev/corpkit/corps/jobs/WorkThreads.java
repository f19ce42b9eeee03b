package dev.corpkit.corps.jobs;

import dev.corpkit.corps.jobs.lane.LaneService.LaneThreads;
import dev.corpkit.corps.jobs.turn.SyncTurns;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of the event work.
 *
 * @param timer looks, and beats; of looks at a slow database no more than three begin, so that a fourth thread lets no lease end
 * @param lanes does turns; one thread more than turns, for tending
 * @param syncs does turns that are whole syncs, and those that a schedule asks for
 */
record WorkThreads(ScheduledExecutorService timer, ExecutorService lanes, SyncTurns syncs) implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkThreads.class);
    private static final int TIMERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    static WorkThreads start(int lanes, int syncs) {
        return new WorkThreads(
                Executors.newScheduledThreadPool(TIMERS, named("corpkit-events-timer")),
                Executors.newFixedThreadPool(lanes + 1, named("corpkit-events")),
                new SyncTurns(syncs, named("corpkit-sync")));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    LaneThreads forLanes() {
        return new LaneThreads(timer, lanes, syncs);
    }

    /** Runs a beat, which never throws, again and again. */
    void every(Duration pause, Runnable beat) {
        timer.scheduleWithFixedDelay(beat, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Begins nothing more and waits a few seconds for what is under way. What takes longer is not interrupted, for that could
     * close files under an embedded database: it ends by itself, and writes only if its lease is still its own.
     */
    @Override
    public void close() {
        timer.shutdownNow();
        lanes.shutdown();
        syncs.shutdown();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            if (!lanes.awaitTermination(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)
                    || !syncs.awaitEnd(Duration.ofNanos(deadline - System.nanoTime()))) {
                LOG.warn("Event work is still under way; it is done again unless it ends in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
