package dev.corpkit.auths.qywxproxy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.AuthMode;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.QywxProxyErasure;
import dev.corpkit.qywxproxy.api.VisibleScope;
import java.util.List;
import java.util.Locale;

/** The authorizations of one suite as they are stored, without their secrets. */
record StoredAuthorizations(CorpStore store, String suiteId) {

    List<QywxProxyAuthorization> all() {
        return store.inTransaction(tx -> tx.authorizations().all(suiteId)).stream()
                .map(StoredAuthorizations::withoutSecret)
                .toList();
    }

    QywxProxyAuthorization require(String corpId) {
        return store.inTransaction(tx -> tx.authorizations().find(suiteId, corpId))
                .map(StoredAuthorizations::withoutSecret)
                .orElseThrow(() -> new NotAuthorizedException("Enterprise " + corpId + " has not authorized suite "
                        + suiteId + ". Its administrator scans the QR code of the template; what arrived is in"
                        + " auths:list"));
    }

    /** One that is not cancelled. */
    QywxProxyAuthorization requireKept(String corpId) {
        QywxProxyAuthorization stored = require(corpId);
        if (stored.status() == Status.CANCELLED) {
            throw new NotAuthorizedException("Enterprise " + corpId + " has cancelled its authorization of suite "
                    + suiteId + ". Its administrator must authorize again");
        }
        return stored;
    }

    List<QywxProxyErasure> erasures() {
        return store.inTransaction(tx -> tx.erasures().all(suiteId)).stream()
                .map(row -> new QywxProxyErasure(
                        row.corpId(),
                        row.cause().name().toLowerCase(Locale.ROOT),
                        row.erasedAt(),
                        row.orgs(),
                        row.depts(),
                        row.members(),
                        row.roles()))
                .toList();
    }

    static QywxProxyAuthorization withoutSecret(AuthorizationRow row) {
        return new QywxProxyAuthorization(
                row.suiteId(),
                row.corpId(),
                row.corpName(),
                row.agentId(),
                new VisibleScope(
                        row.scope().depts().stream().map(Long::valueOf).toList(),
                        row.scope().members(),
                        row.scope().tags().stream().map(Long::valueOf).toList()),
                Status.valueOf(row.status().name()),
                row.reason(),
                row.authorizedAt(),
                row.updatedAt(),
                row.permissions(),
                row.nextPermanentCode() != null,
                row.eraseAt(),
                AuthMode.valueOf(row.authMode().name()));
    }
}
