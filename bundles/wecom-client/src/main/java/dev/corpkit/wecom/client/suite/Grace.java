package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.wecom.client.token.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Waits a moment for a newer permanent code when one is refused: a reset voids the old one at once, and its event comes moments
 * later (contract row A8). Shorter than the lease of a token, under which it waits; whoever waited in vain does not wait again
 * soon. Thread-safe.
 */
final class Grace {

    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int STEPS = 15;
    private static final Duration PEACE = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final Pause pause;
    private final Map<TokenKey, Instant> inVain = new ConcurrentHashMap<>();

    Grace(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Waits until there is one; looks at it once before. */
    void await(TokenKey whose, BooleanSupplier newer) {
        Instant now = clock.instant();
        inVain.values().removeIf(waited -> waited.plus(PEACE).isBefore(now));
        if (newer.getAsBoolean() || inVain.containsKey(whose)) {
            return;
        }
        for (int steps = 0; steps < STEPS; steps++) {
            pause.of(STEP);
            if (newer.getAsBoolean()) {
                return;
            }
        }
        inVain.put(whose, clock.instant());
    }
}
