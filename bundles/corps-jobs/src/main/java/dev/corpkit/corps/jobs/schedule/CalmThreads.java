package dev.corpkit.corps.jobs.schedule;

import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that nobody interrupts: an interrupt closes the files of an embedded database under whoever reads or writes it. Where
 * db-scheduler would interrupt a sleeping thread, it is woken instead.
 */
final class CalmThreads extends ScheduledThreadPoolExecutor {

    private volatile Runnable wake = () -> {};

    CalmThreads(String name, int count) {
        super(count, named(name));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger made = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + made.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** How a thread that sleeps is told that there is no more to do. */
    void wakeBy(Runnable call) {
        wake = call;
    }

    @Override
    public List<Runnable> shutdownNow() {
        shutdown();
        wake.run();
        return List.of();
    }
}
