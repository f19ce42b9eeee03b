package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.TaskDatabase;
import dev.corpkit.corps.store.enterprise.EnterpriseRecords;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.store.jpa.database.Failures;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The service: whichever store is open now, so that its users stay while a dead one is opened anew. Who comes between two waits
 * as for a connection. Thread-safe.
 */
final class LiveStore implements CorpStore, TaskDatabase, EnterpriseRecords {

    /** So long after it is known that the database is away somebody waits for it; later the answer is known at once. */
    static final Duration WHILE_AWAY = Duration.ofSeconds(1);

    private final ShownTrouble trouble;
    private final Runnable suspected;
    private final LateWork late = new LateWork();
    private @Nullable JpaCorpStore current;
    private Duration patience = Duration.ZERO;
    private boolean away;
    private long awaySince;

    /**
     * Without a store yet.
     *
     * @param trouble says why there is none
     * @param suspected called when a transaction failed for the database's sake, on its thread; returns at once
     */
    LiveStore(ShownTrouble trouble, Runnable suspected) {
        this.trouble = trouble;
        this.suspected = suspected;
    }

    /** From now on it is this one; transactions on another go on there. */
    synchronized void use(JpaCorpStore store, Duration connectionTimeout) {
        current = store;
        patience = connectionTimeout;
        away = false;
        notifyAll();
    }

    /** There is none for now. */
    synchronized void leave() {
        current = null;
    }

    /** Whether it is known by now that nothing can be done on it: who comes then is told so soon, or at once. */
    synchronized void away(boolean known) {
        if (known && !away) {
            awaySince = System.nanoTime();
        }
        away = known;
        notifyAll();
    }

    @Override
    public <T> T inTransaction(Function<StoreTransaction, T> work) {
        try {
            JpaCorpStore store = here(true);
            late.write(store);
            return store.inTransaction(work);
        } catch (StoreException failed) {
            if (!failed.isRefusal()) {
                suspected.run();
            }
            throw failed;
        }
    }

    @Override
    public void runLater(Consumer<StoreTransaction> work) {
        late.add(work);
    }

    @Override
    public DataSource taskConnections() {
        return new LiveConnections(() -> here(false).taskConnections());
    }

    @Override
    public List<TableRows> read(String corpId, RowSink sink) throws IOException {
        return here(true).enterpriseRecords().read(corpId, sink);
    }

    @Override
    public List<Trace> traces(String corpId) {
        return here(true).enterpriseRecords().traces(corpId);
    }

    @Override
    public boolean isKnown(String corpId) {
        return here(true).enterpriseRecords().isKnown(corpId);
    }

    public Optional<StoreException> inWords(String doing, RuntimeException failure) {
        return Failures.ofDatabase(doing, failure);
    }

    private synchronized JpaCorpStore here(boolean impatient) {
        long patient = System.nanoTime() + patience.toNanos();
        try {
            while (current == null || (away && impatient)) {
                long now = System.nanoTime();
                long left = patient - now;
                if (away) {
                    left = Math.min(left, awaySince + WHILE_AWAY.toNanos() - now);
                }
                left = TimeUnit.NANOSECONDS.toMillis(left);
                if (left <= 0) {
                    throw trouble.failure();
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
