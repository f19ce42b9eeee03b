package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.LeaseRepository;
import dev.corpkit.corps.store.StaleLeaseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

record MemoryLeases(Table<String, Lease> leases) implements LeaseRepository {

    /** Holder of a lease that was given back; its fence stays. */
    private static final String NOBODY = "";

    @Override
    public Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
        Lease last = last(name).orElse(new Lease(name, NOBODY, 0, Instant.EPOCH));
        if (!last.holder().equals(NOBODY) && now.isBefore(last.until())) {
            return Optional.empty();
        }
        return Optional.of(put(new Lease(name, holder, last.fence() + 1, now.plus(length))));
    }

    @Override
    public Lease renew(Lease lease, Instant now, Duration length) {
        guard(lease);
        return put(new Lease(lease.name(), lease.holder(), lease.fence(), now.plus(length)));
    }

    @Override
    public void guard(Lease lease) {
        if (!isHeld(lease)) {
            throw new StaleLeaseException(lease);
        }
    }

    @Override
    public void release(Lease lease) {
        if (isHeld(lease)) {
            put(new Lease(lease.name(), NOBODY, lease.fence(), Instant.EPOCH));
        }
    }

    @Override
    public boolean revoke(String name, Instant now) {
        Optional<Lease> last = last(name);
        last.ifPresent(this::release);
        return last.filter(lease -> !lease.holder().equals(NOBODY) && now.isBefore(lease.until()))
                .isPresent();
    }

    private boolean isHeld(Lease lease) {
        return last(lease.name())
                .filter(now -> now.holder().equals(lease.holder()) && now.fence() == lease.fence())
                .isPresent();
    }

    @Override
    public Optional<Lease> find(String name) {
        return last(name).filter(lease -> !lease.holder().equals(NOBODY));
    }

    @Override
    public void releaseAll() {
        leases.all(Tables.WHOLE).stream()
                .filter(lease -> !lease.holder().equals(Lease.PACE))
                .forEach(this::release);
    }

    private Optional<Lease> last(String name) {
        return leases.find(Tables.WHOLE, RowId.of(name));
    }

    private Lease put(Lease lease) {
        leases.put(Tables.WHOLE, lease);
        return lease;
    }
}
