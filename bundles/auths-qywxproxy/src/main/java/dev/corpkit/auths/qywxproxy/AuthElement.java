package dev.corpkit.auths.qywxproxy;

import dev.corpkit.auths.qywxproxy.login.CorpCodes;
import dev.corpkit.auths.qywxproxy.login.Login;
import dev.corpkit.element.api.DerivedElement;
import dev.corpkit.element.api.ElementSource;
import dev.corpkit.qywxproxy.api.CallBackRecord;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComAdmin;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import dev.corpkit.wecom.client.WeComSuite;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An instance. Inactive, it keeps what comes and shows what it has, and calls nobody. Closed, as when its file was edited, it ends
 * the clients that it handed out: whoever takes them anew gets what the new instance allows.
 */
final class AuthElement implements QywxProxyAuth, ElementSource, AutoCloseable {

    private final String fullName;
    private final String title;
    private final SuiteInUse inUse;
    private final WeComSuite suite;
    private final StoredAuthorizations authorizations;
    private final Login login;
    private final CorpCodes corpCodes;
    private final ElementSource autoInstances;

    AuthElement(
            String fullName,
            String title,
            SuiteInUse inUse,
            StoredAuthorizations authorizations,
            Login login,
            CorpCodes corpCodes,
            ElementSource autoInstances) {
        this.fullName = fullName;
        this.title = title;
        this.inUse = inUse;
        this.suite = inUse.suite();
        this.authorizations = authorizations;
        this.login = login;
        this.corpCodes = corpCodes;
        this.autoInstances = autoInstances;
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
        return inUse.active();
    }

    @Override
    public void acceptSuiteTicket(String suiteTicket) {
        suite.acceptTicket(suiteTicket);
    }

    @Override
    public QywxProxyAuthorization authorize(String authCode) {
        return StoredAuthorizations.withoutSecret(inUse.require().authorize(authCode));
    }

    @Override
    public QywxProxyAuthorization refresh(String corpId) {
        return inUse.refresh(corpId);
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
        return inUse.require().client(corpId);
    }

    @Override
    public String getAuthType() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public Map<String, Object> getAuthConfig() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable QywxProxyAuthorization apply(WeComEvent event) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void tend() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public List<CallBackRecord> getCallBacks(int limit) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void retryCallBack(long recordId) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public Map<String, Long> getRefusedCallBacks() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public @Nullable Instant getSuiteTicketTime() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public String getAuthUrl(@Nullable String state) {
        return inUse.require().authUrl(state);
    }

    @Override
    public List<WeComAdmin> getAdminList(String corpId) {
        return getClient(corpId).getAgent().getAdminList();
    }

    @Override
    public List<String> getPermissions(String corpId) {
        List<String> read = refresh(corpId).permissions();
        return read == null ? getClient(corpId).getAgent().getPermissions() : read;
    }

    @Override
    public Map<String, Object> getLoginConfig() {
        return Map.of("suiteId", getSuiteId());
    }

    @Override
    public Map<String, Object> getLoginCode(String corpId, String code, @Nullable String loginType) {
        return login.byCode(corpId, code, loginType);
    }

    @Override
    public Map<String, Object> loginByWorkbench(String corpId, String code, @Nullable String platform) {
        return login.byWorkbench(corpId, code, platform);
    }

    @Override
    public Map<String, Object> redeemLoginCode(String loginCode) {
        inUse.require();
        return login.redeem(loginCode);
    }

    @Override
    public void setCode(String corpId, String code) {
        corpCodes.set(corpId, code);
    }

    @Override
    public Map<String, Object> getLoginConfigByCode(String code) {
        return corpCodes.loginConfig(code);
    }

    @Override
    public List<DerivedElement> getDerivedElements() {
        return autoInstances.getDerivedElements();
    }

    @Override
    public void close() {
        suite.close();
    }

    @Override
    public String toString() {
        return "QywxProxyAuth[" + fullName + " " + suite.getSuiteId() + (inUse.active() ? "]" : " inactive]");
    }
}
