package dev.corpkit.corps.store;

import dev.corpkit.corps.api.CorpException;

/** A write under a lease that another holder has taken over (contract row G5); nothing was written. */
public final class StaleLeaseException extends CorpException {

    private static final long serialVersionUID = 1L;

    /** Names the lease. */
    public StaleLeaseException(Lease lease) {
        super("The lease " + lease.name() + " (fence " + lease.fence() + ") was taken over by another holder");
    }
}
