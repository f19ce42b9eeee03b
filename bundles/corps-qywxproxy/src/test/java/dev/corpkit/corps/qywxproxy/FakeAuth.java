package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.VisibleScope;
import java.time.Instant;
import java.util.List;

/** An auth element that one enterprise authorized, until the test says otherwise. */
final class FakeAuth implements QywxProxyAuth {

    private final QywxProxyClient client;
    volatile boolean authorized = true;

    FakeAuth(QywxProxyClient client) {
        this.client = client;
    }

    @Override
    public String getAuthFullName() {
        return "auths.QywxProxyAuth";
    }

    @Override
    public String getTitle() {
        return "Auth";
    }

    @Override
    public String getSuiteId() {
        return "dkFAKE";
    }

    @Override
    public boolean isActive() {
        return true;
    }

    @Override
    public void acceptSuiteTicket(String suiteTicket) {
        throw new UnsupportedOperationException();
    }

    @Override
    public QywxProxyAuthorization authorize(String authCode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public QywxProxyAuthorization refresh(String corpId) {
        return getAuthorization(corpId);
    }

    @Override
    public List<QywxProxyAuthorization> getAuthorizations() {
        return authorized ? List.of(getAuthorization(client.getCorpId())) : List.of();
    }

    @Override
    public QywxProxyAuthorization getAuthorization(String corpId) {
        if (!authorized) {
            throw new NotAuthorizedException("Enterprise " + corpId + " has not authorized suite dkFAKE");
        }
        return new QywxProxyAuthorization(
                "dkFAKE",
                corpId,
                "Example Ltd",
                "1000001",
                new VisibleScope(List.of(1L), List.of(), List.of()),
                Status.ACTIVE,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    @Override
    public QywxProxyClient getClient(String corpId) {
        getAuthorization(corpId);
        return client;
    }
}
