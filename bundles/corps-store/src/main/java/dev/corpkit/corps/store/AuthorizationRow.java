package dev.corpkit.corps.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stored authorization of a suite by an enterprise. {@link #toString()} hides the permanent code.
 *
 * @param suiteId the suite
 * @param corpId the enterprise
 * @param corpName its name
 * @param permanentCode the secret of our application there; encrypted at rest
 * @param agentId null while unknown
 * @param scope visible scope as last read
 * @param status whether it can be used
 * @param reason why not, null while active
 * @param authorizedAt when the permanent code was obtained
 * @param updatedAt when it last changed
 */
public record AuthorizationRow(
        String suiteId,
        String corpId,
        String corpName,
        String permanentCode,
        @Nullable String agentId,
        ScopeRow scope,
        Status status,
        @Nullable String reason,
        Instant authorizedAt,
        Instant updatedAt) {

    @Override
    public String toString() {
        return "AuthorizationRow[" + suiteId + " " + corpId + " " + status + "]";
    }

    /** Whether an authorization can be used. */
    public enum Status {
        /** Usable. */
        ACTIVE,
        /** Stopped by an answer of WeCom. */
        SUSPENDED,
        /** Withdrawn by the enterprise. */
        CANCELLED
    }
}
