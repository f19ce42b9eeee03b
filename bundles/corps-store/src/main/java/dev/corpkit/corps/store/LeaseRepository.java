package dev.corpkit.corps.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Leases over the nodes that share the database (contract row G5). */
@ProviderType
public interface LeaseRepository {

    /**
     * Takes a lease that is free or has ended; the fence grows. One that the same holder has is not given again.
     *
     * @return empty if another holder has it
     */
    Optional<Lease> acquire(String name, String holder, Instant now, Duration length);

    /**
     * Prolongs a lease.
     *
     * @throws StaleLeaseException if it was taken over
     */
    Lease renew(Lease lease, Instant now, Duration length);

    /**
     * Holds the row of the lease until this transaction ends, so that nobody can take it over before the writes of this
     * transaction are in. To be called first in a transaction that writes under a lease.
     *
     * @throws StaleLeaseException if it was taken over
     */
    void guard(Lease lease);

    /**
     * Takes a lease away from whoever has it, whose next {@link #guard} or {@link #renew} fails; it is free then.
     *
     * @return whether anybody had it at that moment
     */
    boolean revoke(String name, Instant now);

    /** Who has a lease, or had it when it ended; empty where it was given back. */
    Optional<Lease> find(String name);

    /** Frees all but those whose holder is {@link Lease#PACE}; the next {@link #guard} or {@link #renew} of each fails. */
    void releaseAll();

    /** Gives a lease back; does nothing if it was taken over. */
    void release(Lease lease);
}
