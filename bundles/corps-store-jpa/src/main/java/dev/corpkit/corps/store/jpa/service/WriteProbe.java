package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.store.jpa.database.Failures;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Tries a write on a store, without waiting for ever where the database hangs. Used by one thread. */
final class WriteProbe {

    private final ExecutorService threads = Executors.newCachedThreadPool(WriteProbe::thread);
    private final Duration limit;
    private @Nullable JpaCorpStore asked;
    private @Nullable Future<?> answer;

    WriteProbe(Duration limit) {
        this.limit = limit;
    }

    /** Why the store cannot be written; empty where it can. */
    Optional<StoreException> failure(JpaCorpStore store) {
        Future<?> waitedFor = answer;
        if (waitedFor == null || asked != store) {
            waitedFor = threads.submit(store::checkWritable);
            answer = waitedFor;
            asked = store;
        }
        try {
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

    /** Whether the last answer has not come yet. */
    boolean isSilent() {
        return answer != null;
    }

    /** Begins nothing more. Nobody is interrupted: that would close the files of an embedded database. */
    void close() {
        threads.shutdown();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "corpkit-store-check");
        thread.setDaemon(true);
        return thread;
    }
}
