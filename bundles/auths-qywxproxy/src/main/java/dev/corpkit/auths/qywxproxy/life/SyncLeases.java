package dev.corpkit.auths.qywxproxy.life;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OutageLog;
import dev.corpkit.corps.store.StoreException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right to write the organizations of an enterprise, which a sync needs as well (contract row G5): all of them, or none. */
final class SyncLeases implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SyncLeases.class);
    private static final Duration LENGTH = Duration.ofMinutes(2);

    private final CorpStore store;
    private final Map<OrgKey, Lease> leases;

    private SyncLeases(CorpStore store, Map<OrgKey, Lease> leases) {
        this.store = store;
        this.leases = leases;
    }

    /** Takes them; empty, and none is taken, while a sync has one. */
    static Optional<SyncLeases> take(CorpStore store, InstantSource clock, Collection<OrgKey> orgs) {
        String holder = "erase/" + UUID.randomUUID();
        SyncLeases taken = new SyncLeases(store, new LinkedHashMap<>());
        for (OrgKey org : orgs) {
            Optional<Lease> lease =
                    store.inTransaction(tx -> tx.leases().acquire(Lease.syncOf(org), holder, clock.instant(), LENGTH));
            if (lease.isEmpty()) {
                taken.close();
                return Optional.empty();
            }
            taken.leases.put(org, lease.get());
        }
        return Optional.of(taken);
    }

    Map<OrgKey, Lease> all() {
        return leases;
    }

    /** Gives them back; where the store fails, as soon as it works again, else they end by themselves. */
    @Override
    public void close() {
        try {
            store.runOrLater(tx -> leases.values().forEach(tx.leases()::release));
        } catch (StoreException e) {
            OutageLog.warn(LOG, e, "Could not release leases={}; they end by themselves", leases.size());
        }
    }
}
