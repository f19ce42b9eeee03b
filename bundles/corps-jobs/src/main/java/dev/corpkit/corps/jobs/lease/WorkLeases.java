package dev.corpkit.corps.jobs.lease;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OutageLog;
import dev.corpkit.corps.store.StaleLeaseException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.findings.ShownMoment;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The leases under which this node works. Prolonged by {@link #renew()} for as long as they are held. Thread-safe. */
public final class WorkLeases {

    /** How long a lease lives without a sign of life: what a crash costs until another node takes over. */
    public static final Duration LENGTH = Duration.ofSeconds(15);

    /** How often a sign of life is due: two may fail to come. */
    public static final Duration BEAT = LENGTH.dividedBy(3);

    private static final Logger LOG = LoggerFactory.getLogger(WorkLeases.class);

    private final CorpStore store;
    private final Clock clock;
    private final String node;
    private final Map<String, Lease> held = new ConcurrentHashMap<>();

    /** Of a node, whose name no other has. */
    public WorkLeases(CorpStore store, Clock clock, String node) {
        this.store = store;
        this.clock = clock;
        this.node = node;
    }

    /** Takes one, in a transaction of the caller's, who then says {@link #hold}; empty if somebody has it. */
    public Optional<Lease> acquire(StoreTransaction tx, String name) {
        return tx.leases().acquire(name, node, clock.instant(), LENGTH);
    }

    /** Keeps one alive whose transaction went through. */
    public void hold(Lease lease) {
        held.put(lease.name(), lease);
    }

    /** A sign of life for all that are held; to be called every {@link #BEAT}. */
    public void renew() {
        held.values().forEach(this::renew);
    }

    private void renew(Lease lease) {
        try {
            Lease renewed = store.inTransaction(tx -> tx.leases().renew(lease, clock.instant(), LENGTH));
            held.computeIfPresent(lease.name(), (name, now) -> now.fence() == lease.fence() ? renewed : now);
        } catch (StaleLeaseException lost) {
            if (held.remove(lease.name(), lease)) {
                LOG.warn("Lost lease={}; what is worked on under it is done again by its new holder", lease.name());
            }
        } catch (RuntimeException failed) {
            OutageLog.warn(
                    LOG,
                    failed,
                    "Could not renew lease={}; it ends at {}",
                    lease.name(),
                    ShownMoment.of(lease.until()));
        }
    }

    /** Gives one back; where the store fails, as soon as it works again, else it ends by itself. */
    public void release(Lease lease) {
        held.remove(lease.name());
        try {
            store.runOrLater(tx -> tx.leases().release(lease));
        } catch (RuntimeException failed) {
            OutageLog.warn(
                    LOG,
                    failed,
                    "Could not release lease={}; it ends at {}",
                    lease.name(),
                    ShownMoment.of(lease.until()));
        }
    }
}
