package dev.corpkit.wecom.callback;

import java.time.Instant;

/**
 * Token and key that were a callback address's before those of now, and are accepted beside them for a stated time, so that no
 * callback is lost while the console is changed. {@link #toString()} shows neither.
 *
 * @param secrets token and key
 * @param until from this moment on they are refused
 */
public record PreviousSecrets(CallbackSecrets secrets, Instant until) {

    /** Whether they are accepted at that moment. */
    public boolean areAccepted(Instant moment) {
        return moment.isBefore(until);
    }
}
