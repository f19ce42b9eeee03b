package dev.corpkit.wecom.client.secret;

import java.time.Instant;

/**
 * What WeCom said last.
 *
 * @param taken which secret it took
 * @param at when
 */
record SecretAnswer(Taken taken, Instant at) {

    /** Which one. */
    enum Taken {
        /** The one of now. */
        CURRENT,
        /** The one before; that of now was refused. */
        PREVIOUS,
        /** None: that of now was refused, and so was the one before, or its time was over. */
        NEITHER
    }
}
