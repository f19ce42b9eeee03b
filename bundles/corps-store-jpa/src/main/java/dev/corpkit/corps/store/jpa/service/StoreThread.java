package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which the store is opened, closed, tried and moved. Thread-safe. */
final class StoreThread {

    private static final Logger LOG = LoggerFactory.getLogger(StoreThread.class);

    private final ScheduledThreadPoolExecutor executor =
            new ScheduledThreadPoolExecutor(1, WriteProbe.named("corpkit-store"));
    private @Nullable ScheduledFuture<?> planned;

    StoreThread() {
        executor.setRemoveOnCancelPolicy(true); // else what waits for its time would hold up stop()
    }

    /** Does it soon; after a stop not at all. */
    void execute(Runnable work) {
        try {
            executor.execute(work);
        } catch (RejectedExecutionException stopped) {
            LOG.debug("The store is closed already");
        }
    }

    /** Does it after a time, in place of what was planned before. */
    synchronized void plan(Runnable work, Duration pause) {
        cancelPlanned();
        planned = executor.schedule(work, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    synchronized void cancelPlanned() {
        if (planned != null) {
            planned.cancel(false);
            planned = null;
        }
    }

    /**
     * Does it while nothing else happens, and waits for it.
     *
     * @throws StoreException if the work throws one, or after a stop
     */
    <T> T alone(Supplier<T> work) {
        try {
            Future<T> done = executor.submit(work::get);
            return done.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof StoreException told) {
                throw told;
            }
            throw new StoreException("It failed inside the store", failed);
        } catch (RejectedExecutionException | CancellationException stopped) {
            throw new StoreException("The store is closed already", stopped);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreException("The wait for it was interrupted; it goes on", interrupted);
        }
    }

    /** Does one thing more, and waits up to a minute for its end. */
    void stop(Runnable last) throws InterruptedException {
        executor.execute(last);
        executor.shutdown();
        if (!executor.awaitTermination(1, TimeUnit.MINUTES)) {
            LOG.warn("The store did not close within a minute");
        }
    }
}
