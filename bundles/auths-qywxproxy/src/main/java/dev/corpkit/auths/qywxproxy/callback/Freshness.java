package dev.corpkit.auths.qywxproxy.callback;

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

    /** When it happened. */
    Instant require(ReceivedCallback received, Content content) {
        Instant happened = content.head().map(head -> head.time()).orElse(received.timestamp());
        Instant now = clock.instant();
        if (happened.isBefore(now.minus(maxAge)) || happened.isAfter(now.plus(AHEAD))) {
            throw new CallbackRefusedException(Refusal.STALE);
        }
        return happened;
    }
}
