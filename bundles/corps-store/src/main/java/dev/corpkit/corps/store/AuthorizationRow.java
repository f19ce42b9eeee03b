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
 * @param authMode who authorized
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
        @Nullable Instant eraseAt,
        AuthMode authMode) {

    /** Copies the list. */
    public AuthorizationRow {
        permissions = permissions == null ? null : List.copyOf(permissions);
    }

    /** One of an administrator, without a newer secret, whose permissions are not known. */
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
                null,
                AuthMode.ADMINISTRATOR);
    }

    /** Under another name. */
    public AuthorizationRow withCorpName(String newName) {
        return new AuthorizationRow(
                suiteId,
                corpId,
                newName,
                permanentCode,
                agentId,
                scope,
                status,
                reason,
                authorizedAt,
                updatedAt,
                nextPermanentCode,
                permissions,
                eraseAt,
                authMode);
    }

    /** With these secrets. */
    public AuthorizationRow withCodes(String current, @Nullable String next) {
        return new AuthorizationRow(
                suiteId,
                corpId,
                corpName,
                current,
                agentId,
                scope,
                status,
                reason,
                authorizedAt,
                updatedAt,
                next,
                permissions,
                eraseAt,
                authMode);
    }

    /** With another agent. */
    public AuthorizationRow withAgentId(@Nullable String newAgentId) {
        return new AuthorizationRow(
                suiteId,
                corpId,
                corpName,
                permanentCode,
                newAgentId,
                scope,
                status,
                reason,
                authorizedAt,
                updatedAt,
                nextPermanentCode,
                permissions,
                eraseAt,
                authMode);
    }

    /** With another scope. */
    public AuthorizationRow withScope(ScopeRow newScope) {
        return new AuthorizationRow(
                suiteId,
                corpId,
                corpName,
                permanentCode,
                agentId,
                newScope,
                status,
                reason,
                authorizedAt,
                updatedAt,
                nextPermanentCode,
                permissions,
                eraseAt,
                authMode);
    }

    /** Usable or not, and why not. */
    public AuthorizationRow withStatus(Status newStatus, @Nullable String newReason) {
        return new AuthorizationRow(
                suiteId,
                corpId,
                corpName,
                permanentCode,
                agentId,
                scope,
                newStatus,
                newReason,
                authorizedAt,
                updatedAt,
                nextPermanentCode,
                permissions,
                eraseAt,
                authMode);
    }

    /** With other permissions. */
    public AuthorizationRow withPermissions(@Nullable List<String> newPermissions) {
        return new AuthorizationRow(
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
                nextPermanentCode,
                newPermissions,
                eraseAt,
                authMode);
    }

    /** To be erased at another moment. */
    public AuthorizationRow withEraseAt(@Nullable Instant newEraseAt) {
        return new AuthorizationRow(
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
                nextPermanentCode,
                permissions,
                newEraseAt,
                authMode);
    }

    /** Authorized by somebody else. */
    public AuthorizationRow withAuthMode(AuthMode newAuthMode) {
        return new AuthorizationRow(
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
                nextPermanentCode,
                permissions,
                eraseAt,
                newAuthMode);
    }

    /** Authorized and changed at other moments. */
    public AuthorizationRow withTimes(Instant newAuthorizedAt, Instant newUpdatedAt) {
        return new AuthorizationRow(
                suiteId,
                corpId,
                corpName,
                permanentCode,
                agentId,
                scope,
                status,
                reason,
                newAuthorizedAt,
                newUpdatedAt,
                nextPermanentCode,
                permissions,
                eraseAt,
                authMode);
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
