package dev.corpkit.wecom.client.token;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.corps.store.TokenRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Where tokens are kept: in memory, and in the database that the nodes share. */
final class TokenShelf {

    private final CorpStore store;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<TokenKey, HeldToken> memory = new ConcurrentHashMap<>();

    TokenShelf(CorpStore store, InstantSource clock, RandomGenerator random) {
        this.store = store;
        this.clock = clock;
        this.random = random;
    }

    @Nullable
    HeldToken held(TokenKey key) {
        return memory.get(key);
    }

    /** Looks into the database; what it finds is held from now on, fresh or not. */
    @Nullable
    HeldToken read(TokenKey key) {
        Optional<TokenRow> row = store.inTransaction(tx -> tx.tokens().find(key));
        HeldToken held = memory.get(key);
        if (row.isEmpty() || (held != null && held.row().equals(row.get()))) {
            return held;
        }
        return hold(row.get());
    }

    /** Writes a new token and what belongs to it under a lease, and gives the lease back, in one transaction. */
    HeldToken save(TokenRow row, Consumer<StoreTransaction> alongside, Lease lease) {
        store.run(tx -> {
            tx.leases().guard(lease);
            alongside.accept(tx);
            tx.tokens().save(row);
            tx.leases().release(lease);
        });
        return hold(row);
    }

    /** Goes on with an old token for a while. */
    HeldToken prolong(HeldToken old, Duration length) {
        Instant until = clock.instant().plus(length);
        HeldToken prolonged = new HeldToken(
                old.row(),
                until.isBefore(old.row().expiresAt()) ? until : old.row().expiresAt());
        memory.put(old.row().key(), prolonged);
        return prolonged;
    }

    void forget(TokenKey key) {
        memory.remove(key);
    }

    private HeldToken hold(TokenRow row) {
        HeldToken held = HeldToken.of(row, random);
        memory.put(row.key(), held);
        return held;
    }
}
