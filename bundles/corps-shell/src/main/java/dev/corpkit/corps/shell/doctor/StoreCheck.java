package dev.corpkit.corps.shell.doctor;

import dev.corpkit.corps.shell.doctor.Check.Outcome;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.StoreTrouble;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether the database can be written: a lease is taken and given back. */
final class StoreCheck {

    private static final String LEASE = "doctor";
    private static final Duration LENGTH = Duration.ofSeconds(30);

    private StoreCheck() {}

    static Check of(@Nullable CorpStore store, @Nullable StoreTrouble trouble, InstantSource clock) {
        return new Check("database", () -> {
            if (trouble != null) {
                return trouble.isOpening() ? Outcome.waiting(trouble.message()) : Outcome.wrong(trouble.message());
            }
            return store == null
                    ? Outcome.wrong("is not open: install and start a bundle that offers a store, corps-store-jpa")
                    : written(store, clock);
        });
    }

    private static Outcome written(CorpStore store, InstantSource clock) {
        String holder = UUID.randomUUID().toString();
        Optional<Lease> lease = store.inTransaction(tx -> tx.leases().acquire(LEASE, holder, clock.instant(), LENGTH));
        lease.ifPresent(held -> store.run(tx -> tx.leases().release(held)));
        return Outcome.well(lease.isPresent() ? "can be written" : "answers; another doctor writes just now");
    }
}
