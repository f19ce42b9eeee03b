package dev.corpkit.simulator.callbacks;

import java.time.Duration;

/** Runs something after a while, on a thread of its own. */
@FunctionalInterface
public interface Later {
    void in(Duration delay, Runnable task);
}
