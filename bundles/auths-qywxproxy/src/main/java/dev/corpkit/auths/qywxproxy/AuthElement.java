package dev.corpkit.auths.qywxproxy;

import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import dev.corpkit.auths.qywxproxy.callback.Callbacks;
import dev.corpkit.auths.qywxproxy.life.AuthorizationLife;
import dev.corpkit.auths.qywxproxy.login.CorpCodes;
import dev.corpkit.auths.qywxproxy.login.Login;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.OutageLog;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.element.api.DerivedElement;
import dev.corpkit.element.api.ElementSource;
import dev.corpkit.findings.Finding;
import dev.corpkit.qywxproxy.api.CallBackRecord;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.QywxProxyErasure;
import dev.corpkit.qywxproxy.api.WeComAdmin;
import dev.corpkit.qywxproxy.api.WeComApi;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import dev.corpkit.wecom.client.WeComSuite;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An instance. Inactive, it keeps what comes and shows what it has, and calls nobody. Closed, as when its file was edited, it ends
 * the clients that it handed out: whoever takes them anew gets what the new instance allows.
 */
final class AuthElement implements QywxProxyAuth, CallbackOwner, ElementSource, AutoCloseable {

    private static final String TYPE = "auths.loginTypes.QywxProxyType";
    private static final Logger LOG = LoggerFactory.getLogger(AuthElement.class);

    private final String fullName;
    private final String title;
    private final SuiteInUse inUse;
    private final WeComSuite suite;
    private final StoredAuthorizations authorizations;
    private final Upkeep upkeep;
    private final Map<String, Object> shownConfig;
    private final Login login;
    private final CorpCodes corpCodes;
    private final ElementSource autoInstances;

    AuthElement(
            String fullName,
            String title,
            SuiteInUse inUse,
            StoredAuthorizations authorizations,
            Upkeep upkeep,
            Map<String, Object> shownConfig,
            Login login,
            CorpCodes corpCodes,
            ElementSource autoInstances) {
        this.fullName = fullName;
        this.title = title;
        this.inUse = inUse;
        this.suite = inUse.suite();
        this.authorizations = authorizations;
        this.upkeep = upkeep;
        this.shownConfig = shownConfig;
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
    public WeComApi getSuiteClient() {
        return inUse.require().suiteClient();
    }

    @Override
    public WeComApi getProviderClient() {
        return inUse.require().providerClient();
    }

    @Override
    public String getOpenCorpId(String corpId) {
        return inUse.require().openCorpId(corpId);
    }

    @Override
    public String getAuthType() {
        return TYPE;
    }

    @Override
    public Map<String, Object> getAuthConfig() {
        return shownConfig;
    }

    @Override
    public @Nullable QywxProxyAuthorization apply(WeComEvent event) {
        if (AuthorizationLife.isForWeCom(event)) {
            inUse.require();
        }
        return upkeep.life()
                .apply(event)
                .map(StoredAuthorizations::withoutSecret)
                .orElse(null);
    }

    @Override
    public QywxProxyAuthorization cancel(String corpId) {
        inUse.require();
        return shown(corpId, upkeep.life().cancel(corpId));
    }

    @Override
    public QywxProxyAuthorization cancelUnconfirmed(String corpId) {
        inUse.require();
        return shown(corpId, upkeep.life().cancelUnconfirmed(corpId));
    }

    private QywxProxyAuthorization shown(String corpId, Optional<AuthorizationRow> now) {
        return now.map(StoredAuthorizations::withoutSecret).orElseGet(() -> authorizations.require(corpId));
    }

    @Override
    public Map<String, Instant> getUnconfirmedCancellations() {
        return upkeep.unconfirmed().overdue();
    }

    @Override
    public List<QywxProxyErasure> getErasures() {
        return authorizations.erasures();
    }

    @Override
    public void tend() {
        upkeep.tending().tend();
    }

    @Override
    public List<CallBackRecord> getCallBacks(int limit) {
        return callbacks().newest(limit);
    }

    @Override
    public CallBackRecord retryCallBack(long recordId) {
        return upkeep.retry(recordId);
    }

    @Override
    public Map<String, Long> getRefusedCallBacks() {
        return callbacks().refused();
    }

    @Override
    public @Nullable Instant getSuiteTicketTime() {
        return callbacks().ticketTime();
    }

    @Override
    public Instant getSuiteTicketDue() {
        return callbacks().ticketDue();
    }

    @Override
    public Instant getLoadedTime() {
        return callbacks().loadedTime();
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
        // Stores them, and goes on without where WeCom does not tell; who asks for them alone wants to know that.
        refresh(corpId);
        return getClient(corpId).getAgent().getPermissions();
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
    public Callbacks callbacks() {
        return upkeep.callbacks();
    }

    @Override
    public List<Finding> findings() {
        return Stream.concat(callbacks().findings().stream(), suite.secretFindings().stream())
                .toList();
    }

    @Override
    public void close() {
        suite.close();
        try {
            callbacks().storeRefused();
        } catch (StoreException e) {
            OutageLog.warn(LOG, e, "Counts of refused callbacks are lost suite={}", suite.getSuiteId());
        }
    }

    @Override
    public String toString() {
        return "QywxProxyAuth[" + fullName + " " + suite.getSuiteId() + (inUse.active() ? "]" : " inactive]");
    }
}
