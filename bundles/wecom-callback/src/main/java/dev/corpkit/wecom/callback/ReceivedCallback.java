package dev.corpkit.wecom.callback;

import java.time.Instant;

/**
 * What a callback brought, verified and decrypted. {@link #toString()} hides the message.
 *
 * @param message the event's XML, or the echo of a URL verification: to be answered as it is. May hold secrets and personal data
 * @param receiveId the accepted id it was meant for; which of them WeCom uses is not settled (fact sheet 5.2), so log it
 * @param timestamp the query's timestamp, whole seconds. The signature covers it, yet does not tell it from the nonce: who
 *     replays a request can exchange the two. The age of an event is judged by its own time, which is encrypted
 * @param byPrevious whether the address's previous token and key opened it, not those of now
 */
public record ReceivedCallback(String message, String receiveId, Instant timestamp, boolean byPrevious) {

    @Override
    public String toString() {
        return "ReceivedCallback[to=" + receiveId + " at=" + timestamp + "]";
    }
}
