package dev.corpkit.corps.qywxproxy;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of the running system.
 *
 * @param timer times what happens later; never works itself
 * @param runs does syncs that start by themselves
 * @param calls calls WeCom within a reading
 */
record Threads(ScheduledExecutorService timer, ExecutorService runs, ExecutorService calls) implements AutoCloseable {

    static Threads start(int runs, int calls) {
        return new Threads(
                Executors.newSingleThreadScheduledExecutor(named("corpkit-timer")),
                Executors.newFixedThreadPool(runs, named("corpkit-run")),
                Executors.newFixedThreadPool(calls, named("corpkit-call")));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Runs work on a thread for runs after a delay; drops it when the system is stopping. */
    void later(Runnable work, Duration delay) {
        if (!timer.isShutdown()) {
            timer.schedule(() -> runs.execute(work), delay.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        runs.shutdownNow();
        calls.shutdownNow();
    }
}
