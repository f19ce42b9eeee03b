package dev.corpkit.qywxproxy.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an enterprise authorized a suite. Holds no secret.
 *
 * @param suiteId the suite
 * @param corpId the enterprise
 * @param corpName its name, the corpId where WeCom gave none
 * @param agentId id of our application there, null while unknown
 * @param scope visible scope as last read
 * @param status whether it can be used
 * @param reason why it cannot be used, for a person; null while active
 * @param authorizedAt when the permanent code was obtained
 * @param updatedAt when it last changed
 * @param permissions names of the granted permissions as last read (P99108), {@code contact:sensitive:user_name}; null while
 *     unknown
 * @param codePending whether a newer permanent code has come that has not yet fetched a token (contract row A8)
 * @param eraseAt while cancelled: when the enterprise's data is to be erased (contract row C20); null once that is done
 * @param authMode who authorized
 */
public record QywxProxyAuthorization(
        String suiteId,
        String corpId,
        String corpName,
        @Nullable String agentId,
        VisibleScope scope,
        Status status,
        @Nullable String reason,
        Instant authorizedAt,
        Instant updatedAt,
        @Nullable List<String> permissions,
        boolean codePending,
        @Nullable Instant eraseAt,
        AuthMode authMode) {

    /** Copies the list. */
    public QywxProxyAuthorization {
        permissions = permissions == null ? null : List.copyOf(permissions);
    }

    /** Who authorized (P100795, {@code auth_mode}). */
    public enum AuthMode {
        /** An administrator, for the enterprise; also where WeCom says nothing. */
        ADMINISTRATOR,
        /** A member, for himself. */
        MEMBER
    }

    /** Whether an authorization can be used. */
    public enum Status {
        /** Usable. */
        ACTIVE,
        /** Stopped by an answer of WeCom (section 2.10) until something is mended. */
        SUSPENDED,
        /** Withdrawn by the enterprise. */
        CANCELLED
    }
}
