package dev.corpkit.wecom.client;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Secrets that were a suite's before those of now. Until a stated moment they are asked with where WeCom refuses those of now
 * (contract row A17). {@link #toString()} shows none.
 *
 * @param suiteSecret the template's, null where it did not change
 * @param providerSecret the provider's, null where it did not change
 * @param until from this moment on neither is used
 */
public record PreviousCredentials(
        @Nullable String suiteSecret, @Nullable String providerSecret, Instant until) {

    @Override
    public String toString() {
        return "PreviousCredentials[until " + until + "]";
    }
}
