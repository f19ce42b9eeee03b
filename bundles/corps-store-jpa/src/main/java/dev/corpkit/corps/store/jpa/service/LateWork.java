package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What ended while the database failed, and is still to be written. Thread-safe. */
final class LateWork {

    private static final Logger LOG = LoggerFactory.getLogger(LateWork.class);

    /** Of more the oldest is dropped: leases end by themselves. */
    private static final int MOST = 1000;

    private final BlockingQueue<Consumer<StoreTransaction>> works = new ArrayBlockingQueue<>(MOST);
    private final ReentrantLock writing = new ReentrantLock();

    void add(Consumer<StoreTransaction> work) {
        while (!works.offer(work)) {
            works.poll();
        }
    }

    /** Writes it on a store that may work again, as far as it does. One thread writes; no other waits for it. */
    void write(CorpStore store) {
        if (works.isEmpty() || !writing.tryLock()) {
            return;
        }
        try {
            Consumer<StoreTransaction> work = works.peek();
            while (work != null && isSettled(store, work)) {
                works.remove(work);
                work = works.peek();
            }
        } finally {
            writing.unlock();
        }
    }

    private static boolean isSettled(CorpStore store, Consumer<StoreTransaction> work) {
        try {
            store.run(work);
            return true;
        } catch (StoreException failed) {
            if (!failed.isOutage()) {
                LOG.warn("What ended while the database failed was not written: {}", failed.getMessage());
            }
            return !failed.isOutage();
        } catch (RuntimeException moot) {
            LOG.debug("What ended while the database failed is not to be written any more", moot);
            return true;
        }
    }
}
