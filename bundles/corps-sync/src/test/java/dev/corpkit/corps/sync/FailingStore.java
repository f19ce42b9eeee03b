package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A store whose transactions fail at their end, from one on: what they wrote is lost. */
final class FailingStore implements CorpStore {

    private final CorpStore store;
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);

    FailingStore(CorpStore store) {
        this.store = store;
    }

    /** So many more succeed. */
    void failAfter(int transactions) {
        left.set(transactions);
    }

    @Override
    public <T> T inTransaction(Function<StoreTransaction, T> work) {
        return store.inTransaction(tx -> {
            T result = work.apply(tx);
            if (left.getAndDecrement() <= 0) {
                throw new StoreException("The disk is full", new IllegalStateException());
            }
            return result;
        });
    }
}
