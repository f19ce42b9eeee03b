package dev.corpkit.wecom.client;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What opens a suite. {@link #toString()} shows no secret.
 *
 * @param suiteId the template's id, {@code dk…}
 * @param suiteSecret its secret
 * @param providerCorpId the provider's own corpId; needed for {@link WeComSuite#authUrl} only
 * @param providerSecret the provider's secret; needed with providerCorpId
 * @param previous the secrets before these; null where none changed
 */
public record SuiteCredentials(
        String suiteId,
        String suiteSecret,
        @Nullable String providerCorpId,
        @Nullable String providerSecret,
        @Nullable PreviousCredentials previous) {

    /** Refuses absent ids and secrets. */
    public SuiteCredentials {
        Objects.requireNonNull(suiteId, "suiteId");
        Objects.requireNonNull(suiteSecret, "suiteSecret");
    }

    /** Credentials of which none changed. */
    public SuiteCredentials(
            String suiteId, String suiteSecret, @Nullable String providerCorpId, @Nullable String providerSecret) {
        this(suiteId, suiteSecret, providerCorpId, providerSecret, null);
    }

    /** Credentials of a suite whose provider secret is not known. */
    public SuiteCredentials(String suiteId, String suiteSecret) {
        this(suiteId, suiteSecret, null, null);
    }

    @Override
    public String toString() {
        return "SuiteCredentials[" + suiteId + (providerCorpId == null ? "" : " of " + providerCorpId) + "]";
    }
}
