package dev.corpkit.auths.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.world.Suite;
import dev.corpkit.wecom.client.suite.Suites;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An element as its Type makes it from a business file, against the simulator. */
class AuthElementTest {

    private final Simulator wecom = Simulator.start();
    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final Suites suites = Suites.at(wecom.baseUri().toString(), store);
    private final Suite template = wecom.world().addSuite("示例应用");
    private final String corpId =
            wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 20, 5, 7)).corpId();
    private final Agents agents = new Agents(store);

    @AfterEach
    void close() {
        suites.close();
        wecom.close();
    }

    private QywxProxyAuth element(boolean active) {
        return new QywxProxyType(suites, store)
                .create(MyAuth.definition(
                        Map.of("suiteId", template.suiteId(), "suiteSecret", template.secret(), "isActive", active)));
    }

    private QywxProxyAuthorization authorize(QywxProxyAuth auth) {
        auth.acceptSuiteTicket(wecom.console().suiteTicket(template.suiteId()));
        return auth.authorize(wecom.console().authorize(template.suiteId(), corpId));
    }

    @Test
    @Tag("A17")
    void aSuiteSecretThatWeComDoesNotTakeYetLeavesThePreviousOneInUseAndSaysSo() {
        QywxProxyAuth auth = new QywxProxyType(suites, store)
                .create(MyAuth.definition(Map.of(
                        "suiteId",
                        template.suiteId(),
                        "suiteSecret",
                        "SECRET-OF-TOMORROW",
                        "previous",
                        Map.of("suiteSecret", template.secret(), "until", "2999-12-31T00:00:00Z"))));
        auth.acceptSuiteTicket(wecom.console().suiteTicket(template.suiteId()));

        auth.tend();

        assertThat(((CallbackOwner) auth).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("previousSecrets");
            assertThat(finding.cause()).contains("refused the new suiteSecret and took the previous one");
        });
        assertThat(authorize(auth).status()).isEqualTo(Status.ACTIVE);
        assertThat(auth.getAuthConfig())
                .containsEntry("previous", Map.of("suiteSecret", "***", "until", "2999-12-31T00:00:00Z"));
        assertThat(auth.toString()).doesNotContain("SECRET", template.secret());
    }

    @Test
    void anElementIsNamedByItsFileAndItsFolder() {
        QywxProxyAuth auth = element(true);

        assertThat(auth.getAuthFullName()).isEqualTo("auths.MyAuth");
        assertThat(auth.getTitle()).isEqualTo("My login");
        assertThat(auth.getSuiteId()).isEqualTo(template.suiteId());
        assertThat(auth.isActive()).isTrue();
        assertThat(auth.getAuthorizations()).isEmpty();
    }

    @Test
    void aTicketAndAnAuthCodeMakeAnEnterpriseReadable() {
        try (LogWatcher log = LogWatcher.start()) {
            QywxProxyAuth auth = element(true);
            QywxProxyAuthorization scanned = authorize(auth);
            wecom.console().goLive(corpId);
            QywxProxyAuthorization live = auth.refresh(corpId);

            assertThat(scanned.status()).isEqualTo(Status.ACTIVE);
            assertThat(scanned.scope().isEmpty()).isTrue();
            assertThat(live.scope().isEmpty()).isFalse();
            assertThat(live.corpName()).isEqualTo("示例企业");
            assertThat(auth.getAuthorization(corpId)).isEqualTo(live);
            assertThat(auth.getAuthorizations()).containsExactly(live);
            assertThat(auth.getClient(corpId).getDepartment().list()).isNotEmpty();
            assertThat(auth.getClient(corpId)).isSameAs(auth.getClient(corpId));
            String code = store.inTransaction(tx ->
                            tx.authorizations().find(template.suiteId(), corpId).orElseThrow())
                    .permanentCode();
            log.assertNone(template.secret(), code);
            assertThat(auth.toString()).doesNotContain(template.secret());
        }
    }

    @Test
    void anUnknownEnterpriseIsNotAuthorizedAndItIsSaidHowToChangeThat() {
        assertThatThrownBy(() -> element(true).getAuthorization("wpNOBODY"))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("wpNOBODY")
                .hasMessageContaining("QR code");
    }

    @Test
    void anInactiveElementCallsNobodyButShowsWhatItHas() {
        authorize(element(true));
        QywxProxyAuth inactive = element(false);
        wecom.calls().clear();

        assertThat(inactive.getAuthorizations()).hasSize(1);
        inactive.acceptSuiteTicket(wecom.console().suiteTicket(template.suiteId()));
        assertInactive(() -> inactive.getClient(corpId));
        assertInactive(() -> inactive.refresh(corpId));
        assertInactive(() -> inactive.authorize("AUTH-CODE"));
        assertInactive(inactive::getSuiteClient);
        assertInactive(inactive::getProviderClient);
        assertInactive(() -> inactive.getOpenCorpId(corpId));
        assertThat(wecom.calls().byPath()).isEmpty();
    }

    @Test
    @Tag("C19")
    void suiteAndProviderTokensHaveGenericClients() {
        QywxProxyAuth auth = new QywxProxyType(suites, store)
                .create(MyAuth.definition(Map.of(
                        "suiteId", template.suiteId(),
                        "suiteSecret", template.secret(),
                        "providerCorpId", wecom.world().provider().corpId(),
                        "providerSecret", wecom.world().provider().secret())));
        authorize(auth);
        String agentId = auth.getAuthorization(corpId).agentId();

        assertThat(auth.getSuiteClient()
                        .post("service/get_admin_list", Map.of("auth_corpid", corpId, "agentid", agentId)))
                .containsKey("admin");
        assertThat(auth.getProviderClient().post("service/corpid_to_opencorpid", Map.of("corpid", corpId)))
                .containsEntry("open_corpid", corpId);
        assertThat(auth.getOpenCorpId(corpId)).isEqualTo(corpId);
        assertThat(auth.getSuiteClient()).isSameAs(auth.getSuiteClient());
    }

    @Test
    @Tag("C19")
    void providerClientWithoutProviderSecretNamesTheFields() {
        QywxProxyAuth auth = element(true);

        assertThatThrownBy(auth::getProviderClient).hasMessageContaining("authConfig.providerCorpId");
        assertThatThrownBy(() -> auth.getOpenCorpId(corpId)).hasMessageContaining("authConfig.providerSecret");
    }

    @Test
    @Tag("C19")
    void aClientOfAnElementThatWasSwappedCallsNobody() throws Exception {
        QywxProxyAuth old = element(true);
        authorize(old);
        wecom.console().goLive(corpId);
        QywxProxyClient taken = old.getClient(corpId);
        QywxProxyAuth edited = element(true);
        assertThat(taken.getDepartment().list()).isNotEmpty();
        wecom.calls().clear();

        ((AutoCloseable) old).close();

        Map<String, Object> message = Map.of("touser", "x", "msgtype", "text", "text", Map.of("content", "x"));
        List<Runnable> calls = List.of(
                taken.getDepartment()::list,
                () -> taken.getMessage().send(message),
                () -> taken.get("user/get", Map.of("userid", "x")),
                () -> old.getClient(corpId).getTag().list());
        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call::run)
                        .isInstanceOf(NotAuthorizedException.class)
                        .hasMessageContaining(template.suiteId())
                        .hasMessageContaining("take the client anew"));
        assertThat(wecom.calls().byPath()).isEmpty();
        assertThat(edited.getClient(corpId).getDepartment().list()).isNotEmpty();
    }

    @Test
    @Tag("C18")
    void anAgentIdIsTakenFromWhatIsStored() {
        QywxProxyAuthorization authorization = authorize(element(true));
        wecom.calls().clear();

        assertThat(agents.getAgentId(corpId, template.suiteId())).isEqualTo(authorization.agentId());
        assertThat(wecom.calls().byPath()).isEmpty();
    }

    @Test
    @Tag("C18")
    void anAgentIdThatIsNotStoredIsAskedForOnce() {
        QywxProxyAuth auth = element(true);
        QywxProxyAuthorization authorization = authorize(auth);
        agents.bindAuth(element(false));
        agents.bindAuth(auth);
        StoredRows.forgetAgent(store, template.suiteId(), corpId);
        wecom.calls().clear();

        assertThat(agents.getAgentId(corpId, template.suiteId())).isEqualTo(authorization.agentId());
        assertThat(agents.getAgentId(corpId, template.suiteId())).isEqualTo(authorization.agentId());
        assertThat(wecom.calls().of("service/v2/get_auth_info")).isEqualTo(1);
    }

    @Test
    void anAgentIdThatNobodyCanAskForSaysWhatIsMissing() {
        authorize(element(true));
        StoredRows.forgetAgent(store, template.suiteId(), corpId);

        assertThatThrownBy(() -> agents.getAgentId(corpId, template.suiteId()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("authConfig.suiteId " + template.suiteId());
        QywxProxyAuth auth = element(true);
        agents.bindAuth(auth);
        agents.unbindAuth(auth);
        assertThatThrownBy(() -> agents.getAgentId(corpId, template.suiteId()))
                .isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    @Tag("C18")
    void anAgentIdOfAnEnterpriseThatHasNotAuthorizedIsAnError() {
        assertThatThrownBy(() -> agents.getAgentId(corpId, template.suiteId()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining(corpId);
        authorize(element(true));
        StoredRows.cancel(store, template.suiteId(), corpId);
        assertThatThrownBy(() -> agents.getAgentId(corpId, template.suiteId()))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("cancelled");
    }

    private static void assertInactive(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("auths.MyAuth")
                .hasMessageContaining("authConfig.isActive");
    }
}
