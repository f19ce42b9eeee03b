package dev.corpkit.auths.qywxproxy.outage;

import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.LeaseRepository;
import dev.corpkit.corps.store.StaleLeaseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The newest moment at which some node could keep callbacks of a suite: a lease that nobody needs, of which only the end counts.
 * It is never given back, nor freed at a start, which is when it is read. Used by one thread at a time.
 */
final class SignOfLife {

    private final String name;
    private final Duration length;
    private @Nullable Lease held;

    SignOfLife(String suiteId, Duration length) {
        this.name = "callbacks-kept:" + suiteId;
        this.length = length;
    }

    Optional<Instant> last(LeaseRepository leases) {
        return leases.find(name).map(lease -> lease.until().minus(length));
    }

    /** Leaves one; where another node has, that is enough. */
    void sign(LeaseRepository leases, Instant now) {
        if (held == null || !renewed(held, leases, now)) {
            held = leases.acquire(name, Lease.PACE, now, length).orElse(null);
        }
    }

    private boolean renewed(Lease lease, LeaseRepository leases, Instant now) {
        try {
            held = leases.renew(lease, now, length);
            return true;
        } catch (StaleLeaseException takenOver) {
            return false;
        }
    }
}
