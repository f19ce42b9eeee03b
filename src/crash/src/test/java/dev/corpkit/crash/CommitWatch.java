package dev.corpkit.crash;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.function.Function;

/** A store that tells when a transaction's work is done and its commit comes. */
final class CommitWatch implements CorpStore {

    private final CorpStore store;
    private final Runnable listener;
    private final ThreadLocal<Boolean> watched = ThreadLocal.withInitial(() -> false);

    CommitWatch(CorpStore store, Runnable listener) {
        this.store = store;
        this.listener = listener;
    }

    /** To be told of the transaction that this thread is in. */
    void tellOfThis() {
        watched.set(true);
    }

    @Override
    public <T> T inTransaction(Function<StoreTransaction, T> work) {
        return store.inTransaction(tx -> {
            T result = work.apply(tx);
            if (watched.get()) {
                watched.remove();
                listener.run();
            }
            return result;
        });
    }
}
