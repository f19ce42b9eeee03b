package dev.corpkit.auths.qywxproxy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.wecom.client.WeComSuite;
import java.util.List;

/**
 * An instance. Inactive, it keeps what comes and shows what it has, and calls nobody. Closed, as when its file was edited, it ends
 * the clients that it handed out: whoever takes them anew gets what the new instance allows.
 */
final class AuthElement implements QywxProxyAuth, AutoCloseable {

    private final String fullName;
    private final String title;
    private final boolean active;
    private final WeComSuite suite;
    private final StoredAuthorizations authorizations;

    AuthElement(String fullName, String title, boolean active, WeComSuite suite, StoredAuthorizations authorizations) {
        this.fullName = fullName;
        this.title = title;
        this.active = active;
        this.suite = suite;
        this.authorizations = authorizations;
    }

    @Override
    public String getAuthFullName() {
        return fullName;
    }

    @Override
    public String getTitle() {
        return title;
    }

    @Override
    public String getSuiteId() {
        return suite.getSuiteId();
    }

    @Override
    public boolean isActive() {
        return active;
    }

    @Override
    public void acceptSuiteTicket(String suiteTicket) {
        suite.acceptTicket(suiteTicket);
    }

    @Override
    public QywxProxyAuthorization authorize(String authCode) {
        return StoredAuthorizations.withoutSecret(activeSuite().authorize(authCode));
    }

    @Override
    public QywxProxyAuthorization refresh(String corpId) {
        return StoredAuthorizations.withoutSecret(activeSuite().refresh(corpId));
    }

    @Override
    public List<QywxProxyAuthorization> getAuthorizations() {
        return authorizations.all();
    }

    @Override
    public QywxProxyAuthorization getAuthorization(String corpId) {
        return authorizations.require(corpId);
    }

    @Override
    public QywxProxyClient getClient(String corpId) {
        return activeSuite().client(corpId);
    }

    private WeComSuite activeSuite() {
        if (!active) {
            throw new NotAuthorizedException("The auth element " + fullName + " is inactive and calls nobody: set"
                    + " authConfig.isActive to true in its business file");
        }
        return suite;
    }

    @Override
    public void close() {
        suite.close();
    }

    @Override
    public String toString() {
        return "QywxProxyAuth[" + fullName + " " + suite.getSuiteId() + (active ? "]" : " inactive]");
    }
}
