package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.testkit.Eventually;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Writes rows one after another, as callbacks are kept, and remembers which the store said are written. */
final class Writer implements AutoCloseable {

    private static final Duration YEAR = Duration.ofDays(365);

    private final CorpStore store;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Thread thread = new Thread(this::write, "writer");
    private volatile boolean ending;
    private final AtomicLong failed = new AtomicLong();

    Writer(CorpStore store) {
        this.store = store;
        thread.start();
    }

    private void write() {
        for (int i = 0; !ending; i++) {
            String name = "row" + i;
            try {
                store.run(tx -> tx.leases().acquire(name, "writer", Instant.EPOCH, YEAR));
                acknowledged.add(name);
            } catch (StoreException notWritten) {
                failed.incrementAndGet();
            }
        }
    }

    /** Waits until some more are written. */
    void awaitProgress() {
        int before = acknowledged.size();
        Eventually.holds("rows are written", () -> acknowledged.size() > before + 20);
    }

    /** Waits until one more is not written. */
    void awaitFailure() {
        long before = failed.get();
        Eventually.holds("a write fails", () -> failed.get() > before);
    }

    /** All that was said to be written is there. */
    void assertNothingLost() {
        ending = true;
        Eventually.holds("the writer ended", () -> !thread.isAlive());
        store.run(tx -> acknowledged.forEach(name -> assertThat(tx.leases().acquire(name, "other", Instant.EPOCH, YEAR))
                .as(name)
                .isEmpty()));
    }

    @Override
    public void close() {
        ending = true;
    }
}
