package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store that fails while it is broken. */
public final class BrokenStore implements CorpStore {

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private volatile Supplier<@Nullable RuntimeException> failure = () -> null;

    /** From now on each transaction fails with that. */
    public void breakWith(Supplier<RuntimeException> newFailure) {
        failure = newFailure::get;
    }

    /** So many transactions go through before each fails with that. */
    public void breakAfter(int transactions, Supplier<RuntimeException> newFailure) {
        AtomicInteger left = new AtomicInteger(transactions);
        failure = () -> left.getAndDecrement() > 0 ? null : newFailure.get();
    }

    /** Works again, with what it had. */
    public void mend() {
        failure = () -> null;
    }

    @Override
    public <T> T inTransaction(Function<StoreTransaction, T> work) {
        RuntimeException now = failure.get();
        if (now != null) {
            throw now;
        }
        return store.inTransaction(work);
    }
}
