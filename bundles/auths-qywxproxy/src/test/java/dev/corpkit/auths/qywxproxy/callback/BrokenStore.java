package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store that fails while it is broken. */
final class BrokenStore implements CorpStore {

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private @Nullable Supplier<RuntimeException> failure;

    void breakWith(Supplier<RuntimeException> newFailure) {
        failure = newFailure;
    }

    void mend() {
        failure = null;
    }

    @Override
    public <T> T inTransaction(Function<StoreTransaction, T> work) {
        if (failure != null) {
            throw failure.get();
        }
        return store.inTransaction(work);
    }
}
