package dev.corpkit.auths.qywxproxy.http;

import dev.corpkit.auths.qywxproxy.callback.CallbackDoor.Reception;
import dev.corpkit.auths.qywxproxy.callback.DoorAnswer;
import dev.corpkit.auths.qywxproxy.outage.UnkeptCallbacks;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Keeps callbacks on a few threads of its own, so that no thread of the server ever waits for the store: health is answered
 * however many callbacks wait (contract row A15). Who has waited for {@link #PATIENCE} is answered that the callback is not kept;
 * where it is kept after all, WeCom's repetition is a duplicate. Thread-safe.
 */
final class KeepingThreads implements AutoCloseable {

    /** WeCom wants an answer within a second. */
    static final Duration PATIENCE = Duration.ofMillis(800);

    /** Fewer than connections of the store: those who work on callbacks need some, too. */
    private static final int THREADS = 6;

    private static final int WAITING = 1000;

    private final Executor threads;
    private final Later later;
    private final UnkeptCallbacks unkept;
    private final Runnable end;

    KeepingThreads(Executor threads, Later later, UnkeptCallbacks unkept, Runnable end) {
        this.threads = threads;
        this.later = later;
        this.unkept = unkept;
        this.end = end;
    }

    /** With threads and a timer that end when this is closed. */
    static KeepingThreads start(UnkeptCallbacks unkept) {
        ExecutorService threads = new ThreadPoolExecutor(
                THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), named("corpkit-callbacks"));
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("corpkit-callbacks-timer"));
        timer.setRemoveOnCancelPolicy(true);
        Later later = (pause, task) -> {
            ScheduledFuture<?> scheduled = timer.schedule(task, pause.toMillis(), TimeUnit.MILLISECONDS);
            return () -> scheduled.cancel(false);
        };
        return new KeepingThreads(threads, later, unkept, () -> {
            threads.shutdown();
            timer.shutdown();
        });
    }

    private static ThreadFactory named(String name) {
        AtomicInteger count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Its timer, for others that wait without a thread. */
    Later later() {
        return later;
    }

    /** Does something after a pause. */
    interface Later {
        /** What is returned calls it off. */
        Runnable after(Duration pause, Runnable task);
    }

    /**
     * Keeps one.
     *
     * @param suiteId whose it is
     * @param answer called once, within {@link #PATIENCE}, by any thread
     */
    void keep(String suiteId, Reception reception, Consumer<DoorAnswer> answer) {
        Attempt attempt = new Attempt(suiteId, reception, answer);
        try {
            attempt.callOff = later.after(PATIENCE, attempt::giveUp);
            threads.execute(attempt);
        } catch (RejectedExecutionException full) {
            attempt.giveUp();
        }
    }

    /** Notes one that could not even be read: the suite's secrets are away for the moment. */
    void missed(String suiteId) {
        unkept.note(suiteId, true);
    }

    /** Begins nothing more; what waits is answered in time. What is under way ends by itself. */
    @Override
    public void close() {
        end.run();
    }

    private final class Attempt implements Runnable {

        private final String suiteId;
        private final boolean authorizes;
        private final AtomicReference<Reception> waiting;
        private final Consumer<DoorAnswer> answer;
        private final AtomicBoolean answered = new AtomicBoolean();
        private volatile Runnable callOff = () -> {};

        private Attempt(String suiteId, Reception reception, Consumer<DoorAnswer> answer) {
            this.suiteId = suiteId;
            this.authorizes = reception.authorizes();
            this.waiting = new AtomicReference<>(reception);
            this.answer = answer;
        }

        @Override
        public void run() {
            Reception mine = waiting.getAndSet(null);
            if (mine == null) {
                return;
            }
            DoorAnswer kept = DoorAnswer.NOT_KEPT;
            try {
                kept = mine.keep();
            } finally {
                callOff.run();
                if (kept.isNotKept()) {
                    unkept.note(suiteId, authorizes);
                }
                answer(kept);
            }
        }

        /** What has begun may still be kept, so it does not count here. */
        private void giveUp() {
            if (waiting.getAndSet(null) != null) {
                unkept.note(suiteId, authorizes);
            }
            answer(DoorAnswer.NOT_KEPT);
        }

        private void answer(DoorAnswer given) {
            if (answered.compareAndSet(false, true)) {
                answer.accept(given);
            }
        }
    }
}
