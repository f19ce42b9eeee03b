package dev.corpkit.corps.sync.turn;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OutageLog;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.findings.ShownMoment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that is prolonged as work goes on. Thread-safe. */
public final class KeptLease implements AutoCloseable {

    /** How long a lease lives without a sign of life: what a crash costs until another node takes over. */
    public static final Duration LENGTH = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(KeptLease.class);
    private static final Duration RENEW_EARLY = LENGTH.dividedBy(2);

    private final CorpStore store;
    private final Clock clock;
    private final BiConsumer<StoreTransaction, Instant> goesOn;
    private final Consumer<StoreTransaction> end;
    private Lease lease;

    /**
     * Keeps a lease that was acquired for {@link #LENGTH}.
     *
     * @param goesOn what is to be written when it is prolonged, and at which moment
     * @param end what is to be written when it is given back
     */
    public KeptLease(
            CorpStore store,
            Clock clock,
            Lease lease,
            BiConsumer<StoreTransaction, Instant> goesOn,
            Consumer<StoreTransaction> end) {
        this.store = store;
        this.clock = clock;
        this.lease = lease;
        this.goesOn = goesOn;
        this.end = end;
    }

    /** The lease as last prolonged. */
    public synchronized Lease lease() {
        return lease;
    }

    /**
     * A sign of life: prolongs the lease once half of it is over. Never to be called inside a transaction that guards it.
     *
     * @throws dev.corpkit.corps.store.StaleLeaseException if it was taken over
     */
    public synchronized void alive() {
        Instant now = clock.instant();
        if (now.isAfter(lease.until().minus(RENEW_EARLY))) {
            lease = store.inTransaction(tx -> {
                Lease prolonged = tx.leases().renew(lease, now, LENGTH);
                goesOn.accept(tx, now);
                return prolonged;
            });
        }
    }

    /** Gives it back; where the store fails, as soon as it works again, else it ends by itself. */
    @Override
    public synchronized void close() {
        try {
            Lease last = lease;
            store.runOrLater(tx -> {
                tx.leases().release(last);
                end.accept(tx);
            });
        } catch (StoreException e) {
            OutageLog.warn(
                    LOG,
                    e,
                    "Could not release lease={}; it is given back once the store works, or ends at {}",
                    lease.name(),
                    ShownMoment.of(lease.until()));
        }
    }
}
