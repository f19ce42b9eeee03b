package dev.corpkit.corps.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is advanced. Thread-safe. */
public final class FakeClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private FakeClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** Stands at a moment, in UTC. */
    public static FakeClock at(Instant now) {
        return new FakeClock(new AtomicReference<>(now), ZoneOffset.UTC);
    }

    /** Stands at an ISO-8601 moment, for instance {@code 2026-11-01T08:00:00Z}. */
    public static FakeClock at(String now) {
        return at(Instant.parse(now));
    }

    /** Goes on by a length. */
    public void advance(Duration length) {
        now.updateAndGet(instant -> instant.plus(length));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    /** The same moments in another zone: advancing one advances both. */
    @Override
    public FakeClock withZone(ZoneId other) {
        return new FakeClock(now, other);
    }
}
