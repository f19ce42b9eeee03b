package dev.corpkit.simulator.callbacks;

import java.time.Duration;

/** How often a push is tried in all, how long apart, and how long an answer may take (P96238). */
public record Tries(int count, Duration interval, Duration timeout) {
    public static final Tries USUAL = new Tries(3, Duration.ofSeconds(5), Duration.ofSeconds(5));

    public Tries {
        if (count < 1 || interval.isNegative() || timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("a try, an interval and a timeout are needed");
        }
    }

    public Tries every(Duration other) {
        return new Tries(count, other, timeout);
    }
}
