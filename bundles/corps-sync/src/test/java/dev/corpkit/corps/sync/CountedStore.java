package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * A store that says whether rows of an organization were written.
 *
 * @param store the store
 * @param counter another number after each write of departments, members, links, roles or role relations
 */
record CountedStore(CorpStore store, LongSupplier counter) implements CorpStore {

    static CountedStore inMemory() {
        InMemoryCorpStore store = new InMemoryCorpStore();
        return new CountedStore(store, store::writes);
    }

    long writes() {
        return counter.getAsLong();
    }

    @Override
    public <T> T inTransaction(Function<StoreTransaction, T> work) {
        return store.inTransaction(work);
    }
}
