package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.database.Dialect;
import dev.corpkit.corps.store.jpa.database.Failures;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tries a write on a store, without waiting for ever where the database hangs. Used by one thread. */
final class WriteProbe {

    /** After which the database is asked past the pool, too. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ExecutorService threads = Executors.newCachedThreadPool(named("corpkit-store-check"));
    private final Duration limit;
    private @Nullable OpenStore asked;
    private @Nullable Future<?> answer;
    private @Nullable Future<?> connecting;
    private long begun;
    private boolean refused;

    WriteProbe(Duration limit) {
        this.limit = limit;
    }

    /**
     * Why the store cannot be written; empty where it can. That no connection can be had is told soon; who still has one that does
     * not answer counts as silent after the limit.
     */
    Optional<StoreException> failure(OpenStore store) {
        refused = false;
        Future<?> waitedFor = answer;
        if (waitedFor == null || asked != store) {
            waitedFor = threads.submit(store.store()::checkWritable);
            answer = waitedFor;
            asked = store;
            begun = System.nanoTime();
        }
        try {
            if (!isThere(waitedFor)) {
                Optional<StoreException> refusal = refusal(store);
                if (refusal.isPresent() && System.nanoTime() - begun < limit.toNanos()) {
                    refused = true;
                    return refusal;
                }
            }
            waitedFor.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            answer = null;
            return Optional.empty();
        } catch (TimeoutException hangs) {
            return Optional.of(new StoreException(
                    "the database has not answered for " + limit.toSeconds() + " s or more",
                    "See whether it hangs, or whether somebody locked its tables. CorpKit goes on by itself."));
        } catch (ExecutionException failed) {
            answer = null;
            return Optional.of(Failures.unusable(failed.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of(new StoreException("the check was interrupted"));
        }
    }

    private boolean isThere(Future<?> waitedFor) throws InterruptedException, ExecutionException {
        try {
            waitedFor.get(Math.min(SOON.toMillis(), limit.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        }
    }

    /** Empty where a connection can be had, or no answer comes soon. */
    private Optional<StoreException> refusal(OpenStore store) throws InterruptedException {
        boolean embedded = store.settings().url().dialect() == Dialect.H2; // to connect would open it anew
        if (embedded || (connecting != null && !connecting.isDone())) {
            return Optional.empty();
        }
        try {
            Future<?> connected = threads.submit(store::connect);
            connecting = connected;
            connected.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (TimeoutException hangs) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            return Optional.of(Failures.unusable(failed.getCause())).filter(Failures::isAway);
        }
    }

    /** Whether the last answer has not come yet, and nobody knows why. */
    boolean isSilent() {
        return answer != null && !refused;
    }

    /** Begins nothing more. Nobody is interrupted: that would close the files of an embedded database. */
    void close() {
        threads.shutdown();
    }

    /** Threads that hold up no end of the process. */
    static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
