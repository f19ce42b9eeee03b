package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.findings.Count;
import dev.corpkit.wecom.callback.ReceivedCallback;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Whether something happened lately. Judged by the event's own time, which is encrypted; by the query's, which is signed, only
 * where the event tells none.
 *
 * @param clock now
 * @param maxAge oldest event let in
 */
record Freshness(InstantSource clock, Duration maxAge) {

    /** How far WeCom's clock, or ours, may be off. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    /**
     * When it happened.
     *
     * @throws CallbackRefusedException if that is too long ago or lies ahead; says by how much
     */
    Instant require(ReceivedCallback received, Content content) {
        Instant happened = content.head().map(head -> head.time()).orElse(received.timestamp());
        Instant now = clock.instant();
        if (happened.isBefore(now.minus(maxAge))) {
            throw stale("it happened " + span(happened, now) + " before this machine's now");
        }
        if (happened.isAfter(now.plus(AHEAD))) {
            String millis = areMillis(happened, now) ? "; are these milliseconds in place of seconds?" : "";
            throw stale("its time lies " + span(now, happened) + " in the future of this machine" + millis);
        }
        return happened;
    }

    private static CallbackRefusedException stale(String why) {
        return new CallbackRefusedException(Refusal.STALE, why);
    }

    /** Whether its seconds, taken for milliseconds, are of this year. */
    private static boolean areMillis(Instant happened, Instant now) {
        Duration off = Duration.between(Instant.ofEpochMilli(happened.getEpochSecond()), now);
        return off.abs().compareTo(Duration.ofDays(366)) < 0;
    }

    private static String span(Instant from, Instant to) {
        Duration length = Duration.between(from, to);
        return length.toHours() < 48 ? Count.of(length.toMinutes(), "minute") : Count.of(length.toDays(), "day");
    }
}
