package dev.corpkit.findings;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A moment as all that people read tells it: {@code 2026-11-01T08:00:00Z}, to the second, in UTC. */
public final class ShownMoment {

    private ShownMoment() {}

    /** That one. */
    public static String of(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** One from which on something holds, or until which it does: whoever writes what is shown is not too early. */
    public static String bound(Instant moment) {
        return of(moment.plus(Duration.ofSeconds(1).minusNanos(1)));
    }
}
