package dev.corpkit.corps.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored authorization of a suite by an enterprise. {@link #toString()} hides the permanent codes.
 *
 * @param suiteId the suite
 * @param corpId the enterprise
 * @param corpName its name
 * @param permanentCode the secret of our application there; encrypted at rest; empty once cancelled
 * @param agentId null while unknown
 * @param scope visible scope as last read
 * @param status whether it can be used
 * @param reason why not, null while active
 * @param authorizedAt when the permanent code was obtained
 * @param updatedAt when it last changed
 * @param nextPermanentCode a newer secret that has not yet fetched a token (contract row A8); encrypted at rest; null where
 *     there is none
 * @param permissions names of the granted permissions as last read (P99108); null while unknown
 * @param eraseAt while cancelled: when the enterprise's data is to be erased; null once that is done, and in any other status
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
        Instant updatedAt,
        @Nullable String nextPermanentCode,
        @Nullable List<String> permissions,
        @Nullable Instant eraseAt) {

    /** Copies the list. */
    public AuthorizationRow {
        permissions = permissions == null ? null : List.copyOf(permissions);
    }

    /** One without a newer secret, whose permissions are not known. */
    public AuthorizationRow(
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
        this(
                suiteId,
                corpId,
                corpName,
                permanentCode,
                agentId,
                scope,
                status,
                reason,
                authorizedAt,
                updatedAt,
                null,
                null,
                null);
    }

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
