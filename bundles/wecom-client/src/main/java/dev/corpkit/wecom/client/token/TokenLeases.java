package dev.corpkit.wecom.client.token;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.TokenKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The right to fetch a token, over the nodes that share the database. */
final class TokenLeases {

    private static final Duration LENGTH = Duration.ofSeconds(30);

    private final CorpStore store;
    private final InstantSource clock;
    private final String holder;

    TokenLeases(CorpStore store, InstantSource clock, String holder) {
        this.store = store;
        this.clock = clock;
        this.holder = holder;
    }

    Optional<Lease> acquire(TokenKey key) {
        String name = "token:" + key.suiteId() + "/" + key.corpId();
        return store.inTransaction(tx -> tx.leases().acquire(name, holder, clock.instant(), LENGTH));
    }

    void release(Lease lease) {
        store.runOrLater(tx -> tx.leases().release(lease));
    }
}
