package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import java.util.Optional;

/** What an enterprise must have to do with the suite for its event to be kept. */
enum Business {
    /** Nothing: WeCom tells it of the suite itself. */
    OF_THE_SUITE,
    /** It has not taken its authorization back: what comes later would be data that had to be erased. */
    NOT_CANCELLED,
    /** It has authorized the suite, and not taken that back. */
    AUTHORIZED;

    boolean isGiven(Optional<AuthorizationRow> authorization) {
        return switch (this) {
            case OF_THE_SUITE -> true;
            case NOT_CANCELLED -> authorization.isEmpty() || isLive(authorization);
            case AUTHORIZED -> isLive(authorization);
        };
    }

    private static boolean isLive(Optional<AuthorizationRow> authorization) {
        return authorization.filter(row -> row.status() != Status.CANCELLED).isPresent();
    }
}
