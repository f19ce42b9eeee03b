package dev.corpkit.corps.jobs.lane;

import dev.corpkit.corps.store.CallbackLane;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * How long lanes rest between their turns, so that the events of a storm gather and are read together (contract row A12): about
 * as long as the turn took, and ever longer while turn after turn finds many. A lane with a whole batch to read gathers nothing
 * by resting. Thread-safe.
 */
final class Rests {

    /** How late a storm's last event may be read because of it. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    /** So many rows in a turn are many. */
    static final int MANY = 20;

    private static final Duration SHORTEST_IN_STORM = Duration.ofMillis(500);
    private static final int NO_OVERFLOW = 10;

    private final Clock clock;
    private final Map<CallbackLane, Rest> rests = new ConcurrentHashMap<>();

    Rests(Clock clock) {
        this.clock = clock;
    }

    /** Does the work of a turn; the lane rests from its end, if it brought in hints. */
    boolean after(Turn turn, BooleanSupplier work) {
        Instant began = clock.instant();
        try {
            return work.getAsBoolean();
        } finally {
            if (!turn.hints().isEmpty()) {
                rest(turn.lane(), turn.reading().size(), Duration.between(began, clock.instant()));
            }
        }
    }

    private void rest(CallbackLane lane, int rows, Duration took) {
        Instant now = clock.instant();
        rests.values().removeIf(rest -> rest.until().plus(LONGEST).isBefore(now));
        rests.compute(lane, (same, last) -> {
            int storm = rows < MANY ? 0 : 1 + (last == null ? 0 : last.storm());
            return new Rest(now.plus(rows < Lanes.BATCH ? length(took, storm) : Duration.ZERO), storm);
        });
    }

    private static Duration length(Duration took, int storm) {
        if (storm == 0) {
            return shorter(took, LONGEST);
        }
        Duration first = took.compareTo(SHORTEST_IN_STORM) > 0 ? took : SHORTEST_IN_STORM;
        return shorter(first.multipliedBy(1L << Math.min(storm - 1, NO_OVERFLOW)), LONGEST);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Whether it does now. */
    boolean isResting(CallbackLane lane) {
        Rest rest = rests.get(lane);
        return rest != null && clock.instant().isBefore(rest.until());
    }

    /** Those that do now. */
    List<CallbackLane> among(List<CallbackLane> lanes) {
        return lanes.stream().filter(this::isResting).toList();
    }

    /** Has a lane rest no longer. */
    void end(CallbackLane lane) {
        rests.computeIfPresent(lane, (same, rest) -> new Rest(clock.instant(), rest.storm()));
    }

    /**
     * A lane's last rest.
     *
     * @param until its end
     * @param storm how many turns in a row found many
     */
    private record Rest(Instant until, int storm) {}
}
