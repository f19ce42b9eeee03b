package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.StoreTrouble;
import dev.corpkit.corps.store.TaskDatabase;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The service: whichever store is open now, so that its users stay while a dead one is opened anew. Who comes between two waits
 * as for a connection. Thread-safe.
 */
final class LiveStore implements CorpStore, TaskDatabase {

    private final StoreTrouble trouble;
    private final Runnable suspected;
    private @Nullable JpaCorpStore current;
    private Duration patience = Duration.ZERO;

    /**
     * Without a store yet.
     *
     * @param trouble says why there is none
     * @param suspected called when a transaction failed for the database's sake, on its thread; returns at once
     */
    LiveStore(StoreTrouble trouble, Runnable suspected) {
        this.trouble = trouble;
        this.suspected = suspected;
    }

    /** From now on it is this one; transactions on another go on there. */
    synchronized void use(JpaCorpStore store, Duration connectionTimeout) {
        current = store;
        patience = connectionTimeout;
        notifyAll();
    }

    /** There is none for now. */
    synchronized void leave() {
        current = null;
    }

    @Override
    public <T> T inTransaction(Function<StoreTransaction, T> work) {
        try {
            return here().inTransaction(work);
        } catch (StoreException failed) {
            if (!failed.isRefusal()) {
                suspected.run();
            }
            throw failed;
        }
    }

    @Override
    public DataSource taskConnections() {
        return new LiveConnections(() -> here().taskConnections());
    }

    private synchronized JpaCorpStore here() {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (current == null) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new StoreException(trouble.message());
                }
                wait(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreException("The wait for the store was interrupted", interrupted);
        }
        return current;
    }
}
