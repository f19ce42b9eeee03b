package dev.corpkit.wecom.callback;

import org.jspecify.annotations.Nullable;

/**
 * What a callback address accepts. {@link #toString()} shows no token and no key.
 *
 * @param current token and key of now, tried first
 * @param previous those before, tried where the current ones do not fit; null where there are none
 */
public record AcceptedSecrets(
        CallbackSecrets current, @Nullable PreviousSecrets previous) {

    /** Only those of now. */
    public AcceptedSecrets(CallbackSecrets current) {
        this(current, null);
    }
}
