package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.qywxproxy.api.CallBackRecord;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.QywxProxyErasure;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComAdmin;
import dev.corpkit.qywxproxy.api.WeComApi;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An auth element that one enterprise authorized, until the test says otherwise. */
final class FakeAuth implements QywxProxyAuth {

    private final QywxProxyClient client;
    private final String agentId;
    volatile boolean authorized = true;
    volatile QywxProxyAuthorization.AuthMode mode = QywxProxyAuthorization.AuthMode.ADMINISTRATOR;

    FakeAuth(QywxProxyClient client) {
        this(client, "1000001");
    }

    FakeAuth(QywxProxyClient client, String agentId) {
        this.client = client;
        this.agentId = agentId;
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
                agentId,
                new VisibleScope(List.of(1L), List.of(), List.of()),
                Status.ACTIVE,
                null,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                false,
                null,
                mode);
    }

    @Override
    public QywxProxyClient getClient(String corpId) {
        getAuthorization(corpId);
        return client;
    }

    @Override
    public WeComApi getSuiteClient() {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public WeComApi getProviderClient() {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public String getOpenCorpId(String corpId) {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public String getAuthType() {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public Map<String, Object> getAuthConfig() {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public @Nullable QywxProxyAuthorization apply(WeComEvent event) {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public QywxProxyAuthorization cancel(String corpId) {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public QywxProxyAuthorization cancelUnconfirmed(String corpId) {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public Map<String, Instant> getUnconfirmedCancellations() {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public List<QywxProxyErasure> getErasures() {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public void tend() {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public List<CallBackRecord> getCallBacks(int limit) {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public CallBackRecord retryCallBack(long recordId) {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public Map<String, Long> getRefusedCallBacks() {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public Instant getSuiteTicketDue() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Instant getLoadedTime() {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public @Nullable Instant getSuiteTicketTime() {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public String getAuthUrl(@Nullable String state) {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public List<WeComAdmin> getAdminList(String corpId) {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public List<String> getPermissions(String corpId) {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public Map<String, Object> getLoginConfig() {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public Map<String, Object> getLoginCode(String corpId, String code, @Nullable String loginType) {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public Map<String, Object> loginByWorkbench(String corpId, String code, @Nullable String platform) {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public Map<String, Object> redeemLoginCode(String loginCode) {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public void setCode(String corpId, String code) {
        throw new UnsupportedOperationException("not asked of this fake");
    }

    @Override
    public Map<String, Object> getLoginConfigByCode(String code) {
        throw new UnsupportedOperationException("not asked of this fake");
    }
}
