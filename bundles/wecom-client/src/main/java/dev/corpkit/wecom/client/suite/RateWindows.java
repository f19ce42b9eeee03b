package dev.corpkit.wecom.client.suite;

import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When {@code gettoken} is asked again for an enterprise after it met WeCom's rate limit (45009, section 6 of the fact sheet):
 * after a minute, and while that is too early ever later, up to an hour. That says nothing of permanent codes, nor of other
 * enterprises. Thread-safe.
 */
final class RateWindows {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final InstantSource clock;
    private final Map<String, Window> windows = new HashMap<>();

    RateWindows(InstantSource clock) {
        this.clock = clock;
    }

    private record Window(Instant opens, Duration length) {

        boolean isOver(Instant now) {
            return !now.isBefore(opens);
        }

        /** Long enough ago to begin with a short one again. */
        boolean isForgotten(Instant now) {
            return isOver(now.minus(LONGEST));
        }

        Window next(Instant now) {
            Duration twice = length.multipliedBy(2);
            Duration longer = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
            return new Window(now.plus(longer), longer);
        }
    }

    /**
     * Before a token is asked for.
     *
     * @throws WeComException of {@link Kind#RATE_LIMIT} while the enterprise's window is closed
     */
    synchronized void pass(String corpId) {
        Instant now = clock.instant();
        Window window = windows.get(corpId);
        if (window != null && !window.isOver(now)) {
            throw new WeComException(
                    corpId,
                    "gettoken",
                    WeComException.NO_CODE,
                    "not asked: it met WeCom's rate limit (45009) before",
                    Kind.RATE_LIMIT,
                    "It is asked again from " + window.opens() + " on. The authorization is not affected.",
                    null);
        }
    }

    /** A token came. */
    synchronized void taken(String corpId) {
        windows.remove(corpId);
    }

    /** None came. */
    synchronized void failed(String corpId, WeComException failure) {
        if (failure.getKind() == Kind.RATE_LIMIT) {
            Instant now = clock.instant();
            windows.values().removeIf(window -> window.isForgotten(now));
            Window before = windows.get(corpId);
            windows.put(corpId, before == null ? new Window(now.plus(SHORTEST), SHORTEST) : before.next(now));
        }
    }

    /** Those that are closed; empty where none is. */
    synchronized Optional<Closed> closed() {
        Instant now = clock.instant();
        Collection<Instant> opens = windows.values().stream()
                .filter(window -> !window.isOver(now))
                .map(Window::opens)
                .toList();
        return opens.stream().max(Comparator.naturalOrder()).map(last -> new Closed(opens.size(), last));
    }

    /**
     * Windows that are closed.
     *
     * @param enterprises of how many enterprises
     * @param until when the last of them opens
     */
    record Closed(int enterprises, Instant until) {}
}
