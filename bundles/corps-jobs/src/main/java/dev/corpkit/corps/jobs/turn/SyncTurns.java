package dev.corpkit.corps.jobs.turn;

import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The threads of whole syncs: so many at once on this node. What an event asks for comes before what a schedule does. An OSGi
 * service within this bundle. Thread-safe.
 */
public final class SyncTurns implements Executor {

    private final int atOnce;
    private final ThreadPoolExecutor threads;
    private final AtomicLong order = new AtomicLong();

    /** So many turns at once. */
    public SyncTurns(int atOnce, ThreadFactory factory) {
        this.atOnce = atOnce;
        this.threads =
                new ThreadPoolExecutor(atOnce, atOnce, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), factory);
    }

    /** How many there are. */
    public int atOnce() {
        return atOnce;
    }

    /** Does what an event asked for; returns at once. */
    @Override
    public void execute(Runnable sync) {
        threads.execute(new Waiting<>(Rank.EVENT, order.incrementAndGet(), () -> {
            sync.run();
            return true;
        }));
    }

    /**
     * Does what a schedule asks for, once it has its turn, and waits for it. What it throws is thrown as it is.
     *
     * @throws CancellationException if it did not get its turn before {@link #dropScheduled()}
     * @throws java.util.concurrent.RejectedExecutionException if these threads are ended
     */
    public <T> T scheduled(Supplier<T> sync) {
        Waiting<T> waiting = new Waiting<>(Rank.SCHEDULE, order.incrementAndGet(), sync);
        threads.execute(waiting);
        try {
            return waiting.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted");
        } catch (ExecutionException failed) {
            throw thrown(failed.getCause());
        }
    }

    private static RuntimeException thrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return (RuntimeException) cause;
    }

    /** How many wait for their turn. */
    int waiting() {
        return threads.getQueue().size();
    }

    /** Those of schedules that wait for their turn do not get it. */
    public void dropScheduled() {
        threads.getQueue().removeIf(each -> each instanceof Waiting<?> waiting && waiting.isDropped());
    }

    /** Begins nothing more; what is under way is not interrupted. */
    public void shutdown() {
        dropScheduled();
        threads.shutdown();
    }

    /** Whether all has ended within the time. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return threads.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private enum Rank {
        EVENT,
        SCHEDULE
    }

    /** Ordered by rank, then age. */
    private static final class Waiting<T> extends FutureTask<T> implements Comparable<Waiting<?>> {

        private static final Comparator<Waiting<?>> ORDER =
                Comparator.<Waiting<?>, Rank>comparing(each -> each.rank).thenComparing(each -> each.place);

        private final Rank rank;
        private final long place;

        Waiting(Rank rank, long place, Supplier<T> sync) {
            super(sync::get);
            this.rank = rank;
            this.place = place;
        }

        boolean isDropped() {
            return rank == Rank.SCHEDULE && cancel(false);
        }

        @Override
        public int compareTo(Waiting<?> other) {
            return ORDER.compare(this, other);
        }
    }
}
