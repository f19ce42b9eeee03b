package dev.corpkit.corps.jobs.failure;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How often something is tried, and how long the pauses are. Thread-safe.
 *
 * @param attempts how often before it is given up
 * @param first pause after the first attempt; each later one is twice as long
 * @param longest no pause is longer
 * @param jitter from 0 up to 1: pauses vary by a fifth, so that what failed together is not tried together
 */
public record Patience(int attempts, Duration first, Duration longest, DoubleSupplier jitter) {

    private static final int NO_OVERFLOW = 30;

    /** The pause after so many attempts. */
    public Duration after(int tried) {
        Duration pause = first.multipliedBy(1L << Math.min(Math.max(0, tried - 1), NO_OVERFLOW));
        Duration capped = pause.compareTo(longest) > 0 ? longest : pause;
        return Duration.ofMillis(Math.round(capped.toMillis() * (0.8 + 0.4 * jitter.getAsDouble())));
    }
}
