package dev.corpkit.wecom.client.token;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.StaleLeaseException;
import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.corps.store.TokenRow;
import dev.corpkit.findings.ShownMoment;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches each token once. In this order: one thread of this process, then the lease row in the database, then a second look at
 * what the other nodes have stored, then WeCom. Thread-safe.
 */
public final class Tokens {

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);
    private static final Duration WAIT = Duration.ofMillis(400);
    private static final int WAITS = 150;
    private static final Duration PROLONGED = Duration.ofMinutes(1);

    /** After these failures an old token that is still alive is used further. */
    private static final Set<Kind> PASSING = Set.of(Kind.RETRY, Kind.RATE_LIMIT, Kind.SUITE_TICKET);

    private final TokenShelf shelf;
    private final TokenLeases leases;
    private final InstantSource clock;
    private final Pause pause;
    private final SingleFlight<TokenKey, HeldToken> flights = new SingleFlight<>();

    /**
     * Tokens.
     *
     * @param holder name of this node, unlike that of any other
     */
    public Tokens(CorpStore store, InstantSource clock, RandomGenerator random, Pause pause, String holder) {
        this.shelf = new TokenShelf(store, clock, random);
        this.leases = new TokenLeases(store, clock, holder);
        this.clock = clock;
        this.pause = pause;
    }

    /** The token of a key, which is fetched so. */
    public Token token(TokenKey key, Supplier<FetchedToken> fetch) {
        return new Token() {
            @Override
            public TokenRow current() {
                HeldToken held = shelf.held(key);
                return held != null && held.isFresh(clock.instant()) ? held.row() : newerThan(0);
            }

            @Override
            public TokenRow newerThan(long refusedVersion) {
                HeldToken held;
                do {
                    held = fly(key, refusedVersion, fetch);
                } while (held.row().version() <= refusedVersion); // joined a flight that wanted less
                return held.row();
            }
        };
    }

    /** Forgets what is held in memory of a token that was deleted in the database. */
    public void forget(TokenKey key) {
        shelf.forget(key);
    }

    /** Whoever joined a flight that wanted more than he, and failed, can go on with the old token. */
    private HeldToken fly(TokenKey key, long refused, Supplier<FetchedToken> fetch) {
        try {
            return flights.run(key, () -> obtain(key, refused, fetch));
        } catch (WeComException failed) {
            return insteadOf(failed, shelf.held(key), refused);
        }
    }

    private HeldToken obtain(TokenKey key, long refused, Supplier<FetchedToken> fetch) {
        for (int waits = 0; waits < WAITS; waits++) {
            HeldToken known = shelf.read(key);
            if (isUsable(known, refused)) {
                return known;
            }
            Optional<Lease> lease = leases.acquire(key);
            if (lease.isEmpty()) {
                pause.of(WAIT);
                continue;
            }
            try {
                return underLease(key, refused, fetch, lease.get());
            } catch (StaleLeaseException | OvertakenException late) {
                leases.release(lease.get());
                LOG.info("Looking again for a token suite={}: {}", key.suiteId(), late.getMessage());
            }
        }
        String who = key.corpId().isEmpty() ? key.suiteId() : key.corpId();
        String what = "another node has held the right to fetch the token for too long";
        throw new WeComException(who, "gettoken", WeComException.NO_CODE, what, Kind.RETRY, "Try again later.", null);
    }

    private HeldToken underLease(TokenKey key, long refused, Supplier<FetchedToken> fetch, Lease lease) {
        HeldToken known = shelf.read(key);
        if (isUsable(known, refused)) {
            leases.release(lease);
            return known;
        }
        long version = 1 + Math.max(refused, known == null ? 0 : known.row().version());
        Instant now = clock.instant();
        FetchedToken fetched;
        try {
            fetched = fetch.get();
        } catch (RuntimeException failed) {
            leases.release(lease);
            return insteadOf(failed, known, refused);
        }
        TokenRow row = new TokenRow(key, fetched.token(), version, now, now.plus(fetched.life()));
        return shelf.save(row, fetched.alongside(), lease);
    }

    private boolean isUsable(@Nullable HeldToken held, long refused) {
        return held != null && held.row().version() > refused && held.isFresh(clock.instant());
    }

    private HeldToken insteadOf(RuntimeException failed, @Nullable HeldToken old, long refused) {
        boolean goOn = failed instanceof WeComException wecom
                && PASSING.contains(wecom.getKind())
                && old != null
                && old.row().version() > refused
                && old.isAlive(clock.instant());
        if (!goOn) {
            throw failed;
        }
        if (old.isFresh(clock.instant())) {
            return old;
        }
        LOG.warn(
                "Token not renewed, using the old one until {}: {}",
                ShownMoment.of(old.row().expiresAt()),
                failed.getMessage());
        return shelf.prolong(old, PROLONGED);
    }
}
