package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.CorpException;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Works on many units with a few threads: the caller's own and some of a shared pool. A large enterprise so never fills the
 * pool, a small one never waits for it, and a pool that stops leaves no reading hanging. The first failure ends the units not
 * yet begun.
 */
final class ParallelCalls {

    /** WeCom allows about five calls at once of one enterprise to one API (section 6). */
    private static final int THREADS = 4;

    private final Executor executor;

    ParallelCalls(Executor executor) {
        this.executor = executor;
    }

    /** Returns when all are done; throws what the first failing one threw. */
    <T> void forEach(Collection<T> units, Consumer<T> work) {
        Units<T> shared = new Units<>(units, work);
        for (int i = 1; i < Math.min(THREADS, units.size()); i++) {
            help(shared);
        }
        shared.drain();
        shared.await();
    }

    private void help(Units<?> shared) {
        try {
            executor.execute(shared::drain);
        } catch (RejectedExecutionException stopping) {
            // The caller's own thread does the work; what it calls says why it cannot go on.
        }
    }

    private static final class Units<T> {

        private final Queue<T> waiting;
        private final CountDownLatch left;
        private final Consumer<T> work;
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Units(Collection<T> units, Consumer<T> work) {
            this.waiting = new ConcurrentLinkedQueue<>(units);
            this.left = new CountDownLatch(units.size());
            this.work = work;
        }

        void drain() {
            T unit = waiting.poll();
            while (unit != null) {
                one(unit);
                unit = waiting.poll();
            }
        }

        private void one(T unit) {
            try {
                if (failure.get() == null) {
                    work.accept(unit);
                }
            } catch (RuntimeException | Error failed) {
                failure.compareAndSet(null, failed);
            } finally {
                left.countDown();
            }
        }

        void await() {
            try {
                left.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CorpException("The reading was interrupted", interrupted);
            }
            Throwable failed = failure.get();
            if (failed instanceof RuntimeException exception) {
                throw exception;
            }
            if (failed instanceof Error error) {
                throw error;
            }
        }
    }
}
