package dev.corpkit.wecom.callback;

import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a callback as they came, decoded once by the server; absent ones are null. Checked by the address.
 * {@link #toString()} shows nothing, for they are anybody's.
 *
 * @param msgSignature msg_signature
 * @param timestamp timestamp
 * @param nonce nonce
 */
public record CallbackQuery(
        @Nullable String msgSignature,
        @Nullable String timestamp,
        @Nullable String nonce) {

    @Override
    public String toString() {
        return "CallbackQuery[unchecked]";
    }
}
