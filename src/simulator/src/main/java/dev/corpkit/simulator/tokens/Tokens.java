package dev.corpkit.simulator.tokens;

import dev.corpkit.simulator.ids.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of one kind. An owner who asks again gets the same token until it expires (P97164). Thread-safe.
 *
 * @param <O> who holds a token: suite, provider, or app of an enterprise
 */
public final class Tokens<O> {
    public static final Duration LIFE = Duration.ofSeconds(7200);

    private final String prefix;
    private final Clock clock;
    private final Ids ids;
    private final Map<O, String> current = new HashMap<>();
    private final Map<String, Issued<O>> issued = new HashMap<>();

    private record Issued<O>(O owner, Instant expires) {}

    public Tokens(String prefix, Clock clock, Ids ids) {
        this.prefix = prefix;
        this.clock = clock;
        this.ids = ids;
    }

    public synchronized String issue(O owner) {
        String token = current.get(owner);
        if (token != null && isLive(token)) {
            return token;
        }
        String fresh = prefix + ids.alphanumeric(96);
        current.put(owner, fresh);
        issued.put(fresh, new Issued<>(owner, clock.instant().plus(LIFE)));
        return fresh;
    }

    private boolean isLive(String token) {
        Issued<O> held = issued.get(token);
        return held != null && held.expires().isAfter(clock.instant());
    }

    /** The owner, whether or not the token has expired; null for a token never issued or invalidated. */
    public synchronized @Nullable O owner(String token) {
        Issued<O> held = issued.get(token);
        return held == null ? null : held.owner();
    }

    public synchronized boolean isExpired(String token) {
        return !isLive(token);
    }

    /** The server withdraws the owner's token early: as if it had never been issued. */
    public synchronized void invalidate(O owner) {
        String token = current.remove(owner);
        if (token != null) {
            issued.remove(token);
        }
    }

    /** The owner's token expires now. */
    public synchronized void expire(O owner) {
        String token = current.get(owner);
        if (token != null) {
            issued.put(token, new Issued<>(owner, clock.instant()));
        }
    }
}
