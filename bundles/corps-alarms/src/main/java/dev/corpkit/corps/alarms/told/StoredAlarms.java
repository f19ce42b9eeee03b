package dev.corpkit.corps.alarms.told;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.StaleLeaseException;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.alarm.AlarmRow;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In the database, so that over all nodes and restarts each is told once. Used by one thread. */
public final class StoredAlarms implements ToldAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(StoredAlarms.class);

    /** Longer than a message may take. */
    private static final Duration LENGTH = Duration.ofMinutes(3);

    private final Supplier<@Nullable CorpStore> store;
    private final InstantSource clock;
    private final String node;
    private @Nullable Lease lease;

    /**
     * Of a node.
     *
     * @param store null while it is not open
     * @param node a name that no other has
     */
    public StoredAlarms(Supplier<@Nullable CorpStore> store, InstantSource clock, String node) {
        this.store = store;
        this.clock = clock;
        this.node = node;
    }

    @Override
    public void alone(String receiver, Runnable work) {
        try {
            acquire(receiver).ifPresent(held -> {
                lease = held;
                try {
                    work.run();
                } finally {
                    lease = null;
                    open().runOrLater(tx -> tx.leases().release(held));
                }
            });
        } catch (StaleLeaseException late) {
            LOG.warn("Telling {} took so long that another node may have told the same", receiver);
        } catch (StoreException down) {
            LOG.debug("What was told to {} cannot be looked up now", receiver, down);
        }
    }

    private Optional<Lease> acquire(String receiver) {
        return open().inTransaction(tx -> tx.leases().acquire("alarms:" + receiver, node, clock.instant(), LENGTH));
    }

    private CorpStore open() {
        CorpStore now = store.get();
        if (now == null) {
            throw new StoreException("The store is not open");
        }
        return now;
    }

    @Override
    public List<AlarmRow> all(String receiver) {
        return open().inTransaction(tx -> tx.alarms().all(receiver));
    }

    @Override
    public void write(Collection<AlarmRow> kept, Collection<AlarmRow> solved) {
        Lease held = lease;
        open().run(tx -> {
            if (held != null) {
                tx.leases().guard(held);
            }
            tx.alarms().save(kept);
            tx.alarms().delete(solved);
        });
    }
}
