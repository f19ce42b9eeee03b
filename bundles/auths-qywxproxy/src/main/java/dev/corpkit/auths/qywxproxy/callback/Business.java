package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.util.Optional;

/** What an enterprise must have to do with the suite for its event to be kept. */
enum Business {
    /** Nothing: WeCom tells it of the suite itself. */
    OF_THE_SUITE,
    /** It has not taken its authorization back: what comes later would be data that had to be erased. */
    NOT_CANCELLED,
    /** It has authorized the suite, and not taken that back. */
    AUTHORIZED,

    /** The same, without which there is no such address. */
    AUTHORIZED_AT_ITS_ADDRESS;

    /**
     * Checks it.
     *
     * @throws CallbackRefusedException if the enterprise has not what it must have
     */
    void require(Optional<AuthorizationRow> authorization) {
        Refusal refusal = this == AUTHORIZED_AT_ITS_ADDRESS ? Refusal.UNKNOWN_ADDRESS : Refusal.WRONG_ENTERPRISE;
        refusal.unless(isGiven(authorization));
    }

    private boolean isGiven(Optional<AuthorizationRow> authorization) {
        return switch (this) {
            case OF_THE_SUITE -> true;
            case NOT_CANCELLED -> authorization.isEmpty() || isLive(authorization);
            case AUTHORIZED, AUTHORIZED_AT_ITS_ADDRESS -> isLive(authorization);
        };
    }

    private static boolean isLive(Optional<AuthorizationRow> authorization) {
        return authorization.filter(row -> row.status() != Status.CANCELLED).isPresent();
    }
}
