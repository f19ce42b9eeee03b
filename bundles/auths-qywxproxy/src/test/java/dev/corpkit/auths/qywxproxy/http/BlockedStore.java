package dev.corpkit.auths.qywxproxy.http;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** A store in which every transaction waits, from the moment it is blocked until it is open again, or fails. */
final class BlockedStore implements CorpStore {

    private final InMemoryCorpStore store = new InMemoryCorpStore();

    /** Has a permit for each transaction that waits or waited. */
    final Semaphore waiting = new Semaphore(0);

    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean failing;

    void block() {
        gate = new CountDownLatch(1);
    }

    void open() {
        gate.countDown();
        failing = false;
    }

    void fail() {
        failing = true;
    }

    @Override
    public <T> T inTransaction(Function<StoreTransaction, T> work) {
        CountDownLatch now = gate;
        if (now.getCount() > 0) {
            waiting.release();
            try {
                now.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (failing) {
            throw new StoreException("The database is away");
        }
        return store.inTransaction(work);
    }
}
