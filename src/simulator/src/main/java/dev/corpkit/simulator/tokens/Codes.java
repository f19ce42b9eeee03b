package dev.corpkit.simulator.tokens;

import dev.corpkit.simulator.ids.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Codes that stand for something for a while: auth codes, login codes, user tickets. Thread-safe.
 *
 * @param <T> what a code stands for
 */
public final class Codes<T> {
    private final Duration life;
    private final int length;
    private final Clock clock;
    private final Ids ids;
    private final Map<String, Issued<T>> issued = new HashMap<>();

    private record Issued<T>(T meaning, Instant expires) {}

    public Codes(Duration life, int length, Clock clock, Ids ids) {
        this.life = life;
        this.length = length;
        this.clock = clock;
        this.ids = ids;
    }

    public synchronized String issue(T meaning) {
        String code = ids.alphanumeric(length);
        issued.put(code, new Issued<>(meaning, clock.instant().plus(life)));
        return code;
    }

    /** What the code stands for; null when it was never issued, was used, or has expired. */
    public synchronized @Nullable T look(String code) {
        return isExpired(code) ? null : meaning(code);
    }

    /** Whether the code was issued, is unused, and too old. */
    public synchronized boolean isExpired(String code) {
        Issued<T> found = issued.get(code);
        return found != null && !found.expires().isAfter(clock.instant());
    }

    /** As {@link #look}, and the code is used up: of two at once only one gets the meaning. */
    public synchronized @Nullable T take(String code) {
        T meaning = look(code);
        if (meaning != null) {
            issued.remove(code);
        }
        return meaning;
    }

    private @Nullable T meaning(String code) {
        Issued<T> found = issued.get(code);
        return found == null ? null : found.meaning();
    }
}
