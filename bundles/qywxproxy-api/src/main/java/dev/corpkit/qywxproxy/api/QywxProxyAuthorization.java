package dev.corpkit.qywxproxy.api;

import java.time.Instant;
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
        Instant updatedAt) {

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
