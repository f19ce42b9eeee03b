package dev.corpkit.corps.store.jpa.repository;

import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.LeaseRepository;
import dev.corpkit.corps.store.StaleLeaseException;
import dev.corpkit.corps.store.jpa.entity.LeaseEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

record JpaLeases(JpaSession session) implements LeaseRepository {

    @Override
    public Optional<Lease> acquire(String name, String holder, Instant now, Duration length) {
        LeaseEntity lease = session.lockedOrNew(LeaseEntity.class, name, RowKey.lease(name));
        Optional<Lease> taken =
                lease.isHeldAt(now) ? Optional.empty() : Optional.of(lease.take(holder, now.plus(length)));
        session.send("Acquiring the lease " + name);
        return taken;
    }

    @Override
    public Lease renew(Lease lease, Instant now, Duration length) {
        Lease renewed = held(lease).prolong(now.plus(length));
        session.send("Renewing the lease " + lease.name());
        return renewed;
    }

    @Override
    public void guard(Lease lease) {
        held(lease);
        session.send("Guarding the lease " + lease.name());
    }

    @Override
    public void release(Lease lease) {
        find(lease).ifPresent(LeaseEntity::release);
        session.send("Releasing the lease " + lease.name());
    }

    @Override
    public boolean revoke(String name, Instant now) {
        Optional<LeaseEntity> lease = session.locked(LeaseEntity.class, name);
        boolean held = lease.filter(row -> row.isHeldAt(now)).isPresent();
        lease.ifPresent(LeaseEntity::release);
        session.send("Revoking the lease " + name);
        return held;
    }

    @Override
    public Optional<Lease> find(String name) {
        return session
                .read(LeaseEntity.class, "select e from LeaseEntity e where e.name = :name", Map.of("name", name))
                .stream()
                .flatMap(lease -> lease.toRow().stream())
                .findFirst();
    }

    @Override
    public void releaseAll() {
        session.execute(
                "Releasing all leases",
                "update LeaseEntity e set e.holder = :nobody where e.holder <> :pace",
                Map.of("nobody", LeaseEntity.NOBODY, "pace", Lease.PACE));
    }

    private LeaseEntity held(Lease lease) {
        return find(lease).orElseThrow(() -> new StaleLeaseException(lease));
    }

    /** Its row, locked, unless it was taken over. */
    private Optional<LeaseEntity> find(Lease lease) {
        return session.locked(LeaseEntity.class, lease.name()).filter(row -> row.is(lease));
    }
}
