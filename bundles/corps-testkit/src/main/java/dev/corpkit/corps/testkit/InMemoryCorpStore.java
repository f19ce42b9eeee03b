package dev.corpkit.corps.testkit;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.testkit.memory.MemoryTransaction;
import dev.corpkit.corps.testkit.memory.Tables;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A store in memory that keeps the port's promises: a transaction that throws leaves nothing behind. One transaction runs at a
 * time, so locks and leases hold by themselves. Thread-safe.
 */
public final class InMemoryCorpStore implements CorpStore {

    private final ReentrantLock alone = new ReentrantLock();
    private final Tables tables = new Tables();
    private volatile long writes;

    @Override
    public <T> T inTransaction(Function<StoreTransaction, T> work) {
        if (alone.isHeldByCurrentThread()) {
            throw new IllegalStateException("Store transactions are not to be nested");
        }
        alone.lock();
        try {
            return run(work);
        } finally {
            alone.unlock();
        }
    }

    private <T> T run(Function<StoreTransaction, T> work) {
        boolean done = false;
        try {
            T result = work.apply(new MemoryTransaction(tables));
            tables.check();
            done = true;
            return result;
        } finally {
            if (done) {
                writes = tables.commit();
            } else {
                tables.rollback();
            }
        }
    }

    /**
     * How many rows of departments, members, links, roles and role relations committed transactions were told to insert,
     * update or delete. An update by an equal row counts: whoever asks for it did not look.
     */
    public long writes() {
        return writes;
    }
}
