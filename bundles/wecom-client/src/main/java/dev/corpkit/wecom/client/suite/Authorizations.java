package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The stored authorizations of one suite. {@link Status#SUSPENDED} is the circuit of contract row C20: entered when WeCom refuses
 * the permanent code, left only by a new code or a confirmed refresh, since many wrong secrets block this machine's address for
 * an hour (P90454, 45009).
 */
final class Authorizations {

    private final String suiteId;
    private final CorpStore store;
    private final InstantSource clock;

    Authorizations(String suiteId, CorpStore store, InstantSource clock) {
        this.suiteId = suiteId;
        this.store = store;
        this.clock = clock;
    }

    Optional<AuthorizationRow> find(String corpId) {
        return store.inTransaction(tx -> tx.authorizations().find(suiteId, corpId));
    }

    /** The one that can be used. */
    AuthorizationRow requireActive(String corpId) {
        AuthorizationRow row = requireKept(corpId);
        if (row.status() == Status.SUSPENDED) {
            throw suspended(row, null);
        }
        return row;
    }

    /** The one whose permanent code may still be shown to WeCom when a person or an event asks for it. */
    AuthorizationRow requireKept(String corpId) {
        AuthorizationRow row = find(corpId)
                .orElseThrow(() -> new NotAuthorizedException("Enterprise " + corpId + " has not authorized suite "
                        + suiteId + ". Its administrator scans the QR code of the template; what arrived is in"
                        + " auths:list"));
        if (row.status() == Status.CANCELLED) {
            throw new NotAuthorizedException("Enterprise " + corpId + " has cancelled its authorization of suite "
                    + suiteId + ". Its administrator must authorize again");
        }
        return row;
    }

    /** What callers are told while the circuit is open. */
    NotAuthorizedException suspended(AuthorizationRow row, @Nullable Throwable cause) {
        String why = cause == null ? row.reason() : cause.getMessage();
        String text =
                "The authorization of suite " + suiteId + " by enterprise " + row.corpId() + " is suspended: " + why;
        return cause == null ? new NotAuthorizedException(text) : new NotAuthorizedException(text, cause);
    }

    /** Changes a row unless it was cancelled, or has a code unknown to whoever asked WeCom: others know better then. */
    AuthorizationRow change(AuthorizationRow asked, UnaryOperator<Draft> edit) {
        return store.inTransaction(tx -> change(tx, asked, edit));
    }

    /** The same within a transaction. */
    AuthorizationRow change(StoreTransaction tx, AuthorizationRow asked, UnaryOperator<Draft> edit) {
        AuthorizationRow now = tx.authorizations().lock(suiteId, asked.corpId()).orElse(asked);
        if (now.status() == Status.CANCELLED || Codes.isNewer(now, asked)) {
            return now;
        }
        AuthorizationRow changed = edit.apply(Draft.of(now)).row(clock.instant());
        if (!changed.equals(now)) {
            tx.authorizations().save(changed);
        }
        return changed;
    }
}
