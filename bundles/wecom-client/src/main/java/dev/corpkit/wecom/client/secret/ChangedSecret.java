package dev.corpkit.wecom.client.secret;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A secret of a suite, and the one before it. {@link #toString()} shows neither.
 *
 * @param suiteId whose
 * @param field its name in the business file
 * @param refusal the code by which WeCom refuses it
 * @param current the secret of now
 * @param previous the one before, null where there is none
 * @param until from this moment on the previous one is not used
 */
public record ChangedSecret(
        String suiteId,
        String field,
        int refusal,
        String current,
        @Nullable String previous,
        Instant until) {

    @Override
    public String toString() {
        return "ChangedSecret[" + suiteId + " " + field + " until " + until + "]";
    }
}
