package dev.corpkit.it.frame;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits for what a running framework does in its own time: asks again until it holds or patience ends. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Eventually() {}

    /** Runs the assertions until they hold; after two minutes their last failure is the test's. */
    public static void eventually(ThrowingCallable assertions) {
        within(PATIENCE, assertions);
    }

    /** Runs the assertions until they hold; at the end of this time their last failure is the test's. */
    public static void within(Duration patience, ThrowingCallable assertions) {
        long end = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                assertions.call();
                return;
            } catch (AssertionError | Exception e) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("Not within " + patience.toSeconds() + " s: " + e.getMessage(), e);
                }
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }
}
