package dev.corpkit.corps.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another process or thread brings about and tells nobody. */
public final class Eventually {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private Eventually() {}

    /** Returns as soon as it holds; fails after a minute. */
    public static void holds(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("This did not come true within a minute: " + what);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
