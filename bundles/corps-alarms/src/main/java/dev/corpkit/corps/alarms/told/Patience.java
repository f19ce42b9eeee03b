package dev.corpkit.corps.alarms.told;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a receiver that was not reached is tried again: after a minute, then ever later, up to an hour. Thread-safe. */
public final class Patience {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final InstantSource clock;
    private Duration pause = Duration.ZERO;
    private Instant next = Instant.MIN;
    private @Nullable Failing failing;

    /** Nothing has failed. */
    public Patience(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether it is not to be tried yet. */
    public synchronized boolean waits() {
        return clock.instant().isBefore(next);
    }

    /** It was reached. */
    public synchronized void well() {
        pause = Duration.ZERO;
        next = Instant.MIN;
        failing = null;
    }

    /**
     * It was not reached.
     *
     * @return when it is tried again
     */
    public synchronized Instant failed(String problem) {
        Duration twice = pause.isZero() ? SHORTEST : pause.multipliedBy(2);
        pause = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
        next = clock.instant().plus(pause);
        failing = new Failing(problem, failing == null ? clock.instant() : failing.since());
        return next;
    }

    /** Why it is not reached; empty where it is. */
    public synchronized Optional<Failing> failing() {
        return Optional.ofNullable(failing);
    }

    /**
     * That a receiver is not reached.
     *
     * @param problem why, as words without a full stop
     * @param since since when
     */
    public record Failing(String problem, Instant since) {}
}
