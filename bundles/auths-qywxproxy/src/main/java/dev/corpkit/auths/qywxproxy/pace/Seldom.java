package dev.corpkit.auths.qywxproxy.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets something happen at most once in a while. Thread-safe. */
public final class Seldom {

    private final InstantSource clock;
    private final Duration pause;
    private Instant next = Instant.MIN;

    /** At most once in that while. */
    public Seldom(InstantSource clock, Duration pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Whether it may happen now; who is told so does it. */
    public synchronized boolean mayHappen() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(pause);
        return true;
    }
}
