package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A database that is gone for some transactions. */
record FailingStore(CorpStore store, AtomicInteger failures) implements CorpStore {

    FailingStore(CorpStore store) {
        this(store, new AtomicInteger());
    }

    /** The next so many fail. */
    void fail(int transactions) {
        failures.set(transactions);
    }

    @Override
    public <T> T inTransaction(Function<StoreTransaction, T> work) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new StoreException("The database is gone", new IllegalStateException("gone"));
        }
        return store.inTransaction(work);
    }
}
