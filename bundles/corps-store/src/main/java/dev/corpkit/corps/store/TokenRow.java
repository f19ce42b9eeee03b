package dev.corpkit.corps.store;

import java.time.Instant;

/**
 * A cached token. {@link #toString()} hides it.
 *
 * @param key which: see {@link TokenKey}
 * @param token encrypted at rest
 * @param version grows with each fetch
 * @param fetchedAt when it was fetched
 * @param expiresAt when WeCom stops taking it
 */
public record TokenRow(TokenKey key, String token, long version, Instant fetchedAt, Instant expiresAt) {

    @Override
    public String toString() {
        return "TokenRow[" + key + " v" + version + " until " + expiresAt + "]";
    }
}
