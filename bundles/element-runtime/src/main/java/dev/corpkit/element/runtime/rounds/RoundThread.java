package dev.corpkit.element.runtime.rounds;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread the runtime works on: every so often, soon after Types came, and at once when one leaves. Whoever takes a
 * Type away is held until its instances are gone, but not for ever: the runtime's thread may be waiting for that very
 * caller.
 */
public final class RoundThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RoundThread.class);

    private final ElementRuntime runtime;
    private final ScheduledExecutorService executor;
    private final Duration longestWait;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile @Nullable Thread worker;

    /**
     * A thread for a runtime.
     *
     * @param executor has a single thread; belongs to this object from now on
     * @param longestWait how long someone who takes a Type away is held at most
     */
    public RoundThread(ElementRuntime runtime, ScheduledExecutorService executor, Duration longestWait) {
        this.runtime = runtime;
        this.executor = executor;
        this.longestWait = longestWait;
    }

    /** Looks now and then for ever, each time after {@code before}. */
    public void start(Duration pause, Runnable before) {
        Runnable round = () -> {
            work(before);
            look();
        };
        executor.scheduleWithFixedDelay(round, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Looks as soon as the thread is free; many calls may make one look. */
    public void lookSoon() {
        if (asked.compareAndSet(false, true)) {
            submit(() -> {
                asked.set(false);
                look();
            });
        }
    }

    /** Looks and returns once that is done. A call on the thread itself is only noted: it is amid a look. */
    public void lookNow() {
        if (Thread.currentThread() == worker) {
            lookSoon();
        } else {
            await(submit(this::look), "Instances of a Type that left are still being closed");
        }
    }

    /** Takes everything out of service and ends the thread. */
    @Override
    public void close() {
        if (Thread.currentThread() == worker) {
            runtime.close();
        } else {
            await(submit(() -> work(runtime::close)), "Instances are still being closed");
        }
        executor.shutdown();
    }

    private void look() {
        work(runtime::look);
    }

    private void work(Runnable part) {
        worker = Thread.currentThread();
        try {
            part.run();
        } catch (RuntimeException | Error e) {
            LOG.error("The element runtime could not finish a round; it goes on with the next", e);
        } finally {
            worker = null;
        }
    }

    private @Nullable Future<?> submit(Runnable work) {
        try {
            return executor.submit(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("The element runtime is closed");
            return null;
        }
    }

    private void await(@Nullable Future<?> work, String late) {
        if (work == null) {
            return;
        }
        try {
            work.get(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.warn("{} after waitedMs={}", late, longestWait.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a round catches what it throws", e);
        }
    }
}
