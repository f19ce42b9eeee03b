package dev.corpkit.corps.jobs.retention;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OutageLog;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes history, runs and plans that are older than they are to be kept, a batch a transaction. The lease that keeps other
 * nodes off is not given back: while it lasts, an hour, nobody begins again. Thread-safe.
 */
final class Retention {

    /** Rows of a transaction, about. */
    static final int BATCH = 2000;

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final String LEASE = "retention";
    private static final Duration PAUSE = Duration.ofHours(1);

    /** Of each kind; all of them end long before the lease does. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final CorpStore store;
    private final Clock clock;
    private final String node;
    private final Ages ages;
    private volatile boolean stopped;

    /** Of a node, whose name no other has. */
    Retention(CorpStore store, Clock clock, String node, Ages ages) {
        this.store = store;
        this.clock = clock;
        this.node = node;
        this.ages = ages;
    }

    /** Deletes, unless some node did within the hour. Never throws: what fails is tried again an hour later. */
    void round() {
        try {
            if (stopped || takeLease().isEmpty()) {
                return;
            }
        } catch (RuntimeException failed) {
            OutageLog.warn(LOG, failed, "Could not find out whether old rows are to be deleted");
            return;
        }
        delete("plans", ages.planDays(), (tx, before) -> tx.plans().trim(before, BATCH));
        delete("history", ages.historyDays(), (tx, before) -> tx.history().trim(before, BATCH));
        delete("runs", ages.runDays(), (tx, before) -> tx.runs().trim(before, BATCH));
    }

    private Optional<?> takeLease() {
        return store.inTransaction(tx -> tx.leases().acquire(LEASE, node, clock.instant(), PAUSE));
    }

    private void delete(String what, int days, Trim trim) {
        if (days <= 0) {
            return;
        }
        Instant before = clock.instant().minus(Duration.ofDays(days));
        Instant end = clock.instant().plus(LONGEST);
        long deleted = 0;
        try {
            int batch = 1;
            while (batch > 0 && !stopped && clock.instant().isBefore(end)) {
                batch = store.inTransaction(tx -> trim.of(tx, before));
                deleted += batch;
            }
            if (deleted > 0) {
                LOG.info("Deleted old {} rows={} days={} finished={}", what, deleted, days, batch == 0);
            }
        } catch (RuntimeException failed) {
            OutageLog.warn(
                    LOG,
                    failed,
                    "Could not delete all old {} rows={} days={}; goes on in an hour",
                    what,
                    deleted,
                    days);
        }
    }

    /** Ends after the batch that is under way. */
    void stop() {
        stopped = true;
    }

    /** Deletes a batch, and says how much that was. */
    private interface Trim {

        int of(StoreTransaction tx, Instant before);
    }
}
