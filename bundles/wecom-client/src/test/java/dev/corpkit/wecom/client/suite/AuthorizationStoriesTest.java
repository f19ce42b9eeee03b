package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthMode;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.WeComSuite;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationStoriesTest {

    private static final ScopeRow SCOPE = new ScopeRow(List.of("1", "2"), List.of("woSIMAAAA02"), List.of("3"));

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    @Tag("A6")
    void anAuthCodeBecomesAStoredAuthorization() {
        scene.authorization(Status.CANCELLED);
        scene.clock.advance(Duration.ofMinutes(1));

        AuthorizationRow row = scene.suite.authorize("AUTH-CODE");

        assertThat(row)
                .isEqualTo(new AuthorizationRow(
                                Scene.SUITE,
                                Scene.CORP,
                                "示例企业",
                                Scene.PERMANENT_CODE,
                                "1000046",
                                SCOPE,
                                Status.ACTIVE,
                                null,
                                scene.clock.instant(),
                                scene.clock.instant())
                        .withPermissions(List.of("contact:sensitive:user_name", "corp_arch:base:base")))
                .isEqualTo(scene.stored());
        assertThat(scene.wecom.lastBody("service/get_suite_token"))
                .contains(
                        "\"suite_id\":\"" + Scene.SUITE + "\"",
                        "\"suite_ticket\":\"" + Scene.TICKET + "\"",
                        "suite_secret");
        assertThat(scene.wecom.lastBody("service/v2/get_permanent_code")).isEqualTo("{\"auth_code\":\"AUTH-CODE\"}");
        assertThat(scene.wecom.lastQuery("service/v2/get_auth_info", "suite_access_token"))
                .isEqualTo("SECRET-SUITE-TOKEN");
        assertThat(scene.wecom.lastBody("service/v2/get_auth_info")).contains("auth_corpid", "permanent_code");
    }

    @Test
    void thePermanentCodeIsKeptEvenIfTheReadingAfterItFails() {
        scene.wecom.always("service/v2/get_auth_info", refused(-1, "system busy"));
        scene.authorization(Status.CANCELLED);

        AuthorizationRow row = scene.suite.authorize("AUTH-CODE");

        assertThat(row.status()).isEqualTo(Status.ACTIVE);
        assertThat(row).isEqualTo(scene.stored());
    }

    @Test
    @Tag("A6")
    void aDatabaseThatIsGoneForAMomentDoesNotLoseACodeThatComesOnlyOnce() {
        FailingStore failing = new FailingStore(scene.store);
        WeComSuite suite = scene.node("node2", failing);
        scene.wecom.next("service/v2/get_permanent_code", () -> {
            failing.fail(5);
            return FakeWeCom.json(
                    FakeWeCom.golden("service/v2/get_permanent_code").replace(Scene.PERMANENT_CODE, "SECRET-NEW-CODE"));
        });

        AuthorizationRow row = suite.authorize("AUTH-CODE");

        assertThat(row).isEqualTo(scene.stored());
        assertThat(row.permanentCode()).isEqualTo("SECRET-NEW-CODE");
        assertThat(scene.wecom.count("service/v2/get_permanent_code")).isEqualTo(1);
    }

    @Test
    @Tag("A6")
    void aCodeThatIsKeptIsNotTriedAgainBecauseTheDatabaseLeavesAfterwards() {
        scene.authorization(Status.CANCELLED);
        FailingStore failing = new FailingStore(scene.store);
        WeComSuite suite = scene.node("node2", failing);
        scene.wecom.next("service/v2/get_auth_info", () -> {
            failing.fail(1000);
            return FakeWeCom.json(FakeWeCom.golden("service/v2/get_auth_info"));
        });

        assertThat(suite.authorize("AUTH-CODE").status()).isEqualTo(Status.ACTIVE);
        assertThat(scene.stored().permanentCode()).isEqualTo(Scene.PERMANENT_CODE);
    }

    @Test
    @Tag("A6")
    void anOddNameCostsNoPermanentCode() {
        String odd = "\\u0000".repeat(3) + "名".repeat(Limits.NAME + 1);
        scene.wecom.next(
                "service/v2/get_permanent_code",
                FakeWeCom.golden("service/v2/get_permanent_code").replace("示例企业", odd));
        scene.wecom.always("service/v2/get_auth_info", refused(-1, "system busy"));

        assertThat(scene.suite.authorize("AUTH-CODE").corpName()).isEqualTo("名".repeat(Limits.NAME));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void onlyAnActiveAuthorizationKeepsAgentAndScopeUnderANewCode(Status status) {
        scene.suite.refresh(Scene.CORP);
        AuthorizationRow old = scene.stored();
        scene.store.run(tx -> tx.authorizations().save(withStatus(old, status)));
        scene.wecom.always("service/v2/get_auth_info", refused(-1, "system busy"));

        AuthorizationRow row = scene.suite.authorize("AUTH-CODE");

        assertThat(row.agentId()).isEqualTo(status == Status.ACTIVE ? "1000046" : null);
        assertThat(row.scope()).isEqualTo(status == Status.ACTIVE ? SCOPE : ScopeRow.EMPTY);
    }

    private static AuthorizationRow withStatus(AuthorizationRow row, Status status) {
        return row.withStatus(status, null);
    }

    @Test
    void aNewCodeDropsTheOldToken() {
        scene.client().getDepartment().list();
        scene.newCode("SECRET-NEW-CODE");
        scene.suite.authorize("AUTH-CODE");
        scene.client().getDepartment().list();

        assertThat(scene.wecom.count("gettoken")).isEqualTo(2);
        assertThat(scene.wecom.lastQuery("gettoken", "corpsecret")).isEqualTo("SECRET-NEW-CODE");
    }

    @Test
    void aRefreshStoresAgentAndScopeAndWritesNothingTheSecondTime() {
        AuthorizationRow first = scene.suite.refresh(Scene.CORP);
        scene.clock.advance(Duration.ofHours(1));
        AuthorizationRow second = scene.suite.refresh(Scene.CORP);

        assertThat(first.agentId()).isEqualTo("1000046");
        assertThat(first.scope()).isEqualTo(SCOPE);
        assertThat(second).isEqualTo(first);
    }

    @Test
    void whatGetAuthInfoLeavesOutIsKept() {
        scene.suite.refresh(Scene.CORP);
        scene.wecom.next("service/v2/get_auth_info", "{\"auth_info\":{\"agent\":[{\"name\":\"x\"}]}}");

        AuthorizationRow row = scene.suite.refresh(Scene.CORP);

        assertThat(row.agentId()).isEqualTo("1000046");
        assertThat(row.scope()).isEqualTo(SCOPE);
        assertThat(row.corpName()).isEqualTo("示例企业");
    }

    @ParameterizedTest
    @CsvSource({"'\"auth_mode\":1,', MEMBER", "'\"auth_mode\":0,', ADMINISTRATOR", "'', ADMINISTRATOR"})
    void whoAuthorizedIsReadByEachWay(String mode, AuthMode expected) {
        String answer = FakeWeCom.golden("service/v2/get_auth_info")
                .replace("\"is_customized_app\"", mode + "\"is_customized_app\"");
        AuthMode other = expected == AuthMode.MEMBER ? AuthMode.ADMINISTRATOR : AuthMode.MEMBER;
        scene.wecom.always("service/v2/get_auth_info", answer);
        authorizedBy(other);

        assertThat(scene.suite.refresh(Scene.CORP).authMode()).isEqualTo(expected);
        authorizedBy(other);
        assertThat(scene.suite.authorize("AUTH-CODE").authMode()).isEqualTo(expected);

        assertThat(scene.stored().authMode()).isEqualTo(expected);
    }

    private void authorizedBy(AuthMode mode) {
        AuthorizationRow row = scene.stored().withAuthMode(mode);
        scene.store.run(tx -> tx.authorizations().save(row));
    }

    @Test
    void whoAuthorizedIsKeptWhereNoAgentIsNamed() {
        authorizedBy(AuthMode.MEMBER);
        scene.wecom.next("service/v2/get_auth_info", "{\"auth_info\":{\"agent\":[]}}");

        assertThat(scene.suite.refresh(Scene.CORP).authMode()).isEqualTo(AuthMode.MEMBER);
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40084, 40091, 40013, 48004, 48006, 50003, 60031, 40136, 40137, 40141, 301007})
    @Tag("C20")
    void aRefusedPermanentCodeSuspendsAndTheNextCallAsksNobody(int errcode) {
        scene.wecom.always("gettoken", refused(errcode, "invalid credential"));
        var client = scene.client();

        assertThatThrownBy(client.getDepartment()::list)
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining(Scene.CORP)
                .hasMessageContaining("suspended")
                .hasMessageContaining(String.valueOf(errcode));
        assertThat(scene.stored().status()).isEqualTo(Status.SUSPENDED);
        assertThat(scene.stored().reason()).contains("errcode " + errcode);
        int before = scene.wecom.count();

        assertThatThrownBy(client.getDepartment()::list)
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("suspended");
        assertThatThrownBy(scene::client).isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> scene.node("node2").client(Scene.CORP)).isInstanceOf(NotAuthorizedException.class);
        assertThat(scene.wecom.count()).isEqualTo(before);
        assertThat(scene.wecom.count("gettoken")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {40084, 40091, 48004, 48006, 50003, 60031, 40136, 40137, 40141, 301007})
    @Tag("C20")
    void anAuthorizationLostWhileTheTokenLivesSuspendsToo(int errcode) {
        var client = scene.client();
        client.getTag().list();
        scene.wecom.alwaysForAll(refused(errcode, "no"));
        int before = scene.wecom.count();

        for (int calls = 0; calls < 20; calls++) {
            assertThatThrownBy(client.getDepartment()::list)
                    .isInstanceOf(NotAuthorizedException.class)
                    .hasMessageContaining("suspended")
                    .hasMessageContaining("errcode " + errcode);
        }
        assertThat(scene.stored().status()).isEqualTo(Status.SUSPENDED);
        assertThat(scene.stored().reason()).contains("errcode " + errcode);
        assertThat(scene.wecom.count()).isEqualTo(before + 1);
    }

    @Test
    @Tag("C20")
    void aRefusalOfACallUnderAnOlderCodeSuspendsNothing() {
        var client = scene.client();
        AuthorizationRow renewed = renewed(scene.stored());
        scene.wecom.next("department/list", () -> {
            scene.store.run(tx -> tx.authorizations().save(renewed));
            return FakeWeCom.json(refused(48004, "no"));
        });

        assertThatThrownBy(client.getDepartment()::list).isInstanceOf(NotAuthorizedException.class);
        assertThat(scene.stored().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void anInvalidCredentialOfACallSpeaksOfTheTokenWhichIsReplacedOnce() {
        var client = scene.client();
        scene.wecom.next("department/list", refused(40001, "invalid credential"));
        assertThat(client.getDepartment().list()).hasSize(3);
        assertThat(scene.wecom.count("gettoken")).isEqualTo(2);

        scene.wecom.always("department/list", refused(40001, "invalid credential"));
        assertThatThrownBy(client.getDepartment()::list).isInstanceOf(WeComException.class);
        assertThat(scene.wecom.count("gettoken")).isEqualTo(3);
        assertThat(scene.stored().status()).isEqualTo(Status.ACTIVE);

        scene.wecom.always("gettoken", refused(40001, "invalid credential"));
        assertThatThrownBy(client.getDepartment()::list).isInstanceOf(NotAuthorizedException.class);
        assertThat(scene.stored().status()).isEqualTo(Status.SUSPENDED);
    }

    private static AuthorizationRow renewed(AuthorizationRow row) {
        return row.withCodes("SECRET-NEWER-CODE", null).withStatus(Status.ACTIVE, null);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6000, 45009, 60020})
    void whatPassesSuspendsNothing(int errcode) {
        scene.wecom.always("gettoken", refused(errcode, "busy"));

        assertThatThrownBy(scene.client().getDepartment()::list)
                .isInstanceOfSatisfying(
                        WeComException.class,
                        busy -> assertThat(busy.getErrcode()).isEqualTo(errcode));
        assertThat(scene.stored().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void aNewCodeMendsASuspendedAuthorization() {
        scene.authorization(Status.SUSPENDED);
        scene.suite.authorize("AUTH-CODE");

        assertThat(scene.client().getDepartment().list()).hasSize(3);
    }

    @Test
    void aConfirmedRefreshMendsASuspendedAuthorization() {
        scene.authorization(Status.SUSPENDED);

        assertThat(scene.suite.refresh(Scene.CORP).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void aRefreshThatWeComRefusesSuspends() {
        scene.wecom.always("service/v2/get_auth_info", refused(40084, "invalid permanent_code"));

        assertThatThrownBy(() -> scene.suite.refresh(Scene.CORP)).isInstanceOf(NotAuthorizedException.class);
        assertThat(scene.stored().status()).isEqualTo(Status.SUSPENDED);
    }

    @Test
    @Tag("C20")
    void aCancelledAuthorizationStopsAClientAtOnceAlthoughItHasAToken() {
        var client = scene.client();
        client.getDepartment().list();
        scene.authorization(Status.CANCELLED);
        int before = scene.wecom.count();

        assertThatThrownBy(client.getDepartment()::list)
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("cancelled")
                .hasMessageContaining("authorize again");
        assertThatThrownBy(() -> scene.suite.refresh(Scene.CORP)).isInstanceOf(NotAuthorizedException.class);
        assertThat(scene.wecom.count()).isEqualTo(before);
    }

    @Test
    void anUnknownEnterpriseIsNotAuthorized() {
        assertThatThrownBy(() -> scene.suite.client("wpNOBODY"))
                .isInstanceOf(NotAuthorizedException.class)
                .hasMessageContaining("wpNOBODY")
                .hasMessageContaining(Scene.SUITE)
                .hasMessageContaining("QR code");
    }

    @Test
    @Tag("C19")
    void theClientOfAnEnterpriseIsTheSameObject() {
        assertThat(scene.client()).isSameAs(scene.client());
        assertThat(scene.client().getCorpId()).isEqualTo(Scene.CORP);
    }

    @Test
    void withoutATicketItIsSaidWhenOneComes() {
        WeComSuite fresh = scene.nodes.get(0).open(new SuiteCredentials("dkFRESH", "SECRET-SUITE-SECRET"));

        assertThatThrownBy(() -> fresh.authorize("AUTH-CODE"))
                .isInstanceOfSatisfying(
                        WeComException.class,
                        missing -> assertThat(missing.getKind()).isEqualTo(Kind.SUITE_TICKET))
                .hasMessageContaining("every ten minutes")
                .hasMessageContaining("auths:list");
        assertThat(scene.wecom.count()).isZero();
    }

    @Test
    void aRefusedTicketIsNotDropped() {
        scene.wecom.next("service/get_suite_token", refused(40085, "invalid suite_ticket"));

        assertThatThrownBy(() -> scene.suite.refresh(Scene.CORP))
                .isInstanceOfSatisfying(
                        WeComException.class,
                        refused -> assertThat(refused.getKind()).isEqualTo(Kind.SUITE_TICKET));
        assertThat(scene.suite.refresh(Scene.CORP).status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void aRefusedSuiteTokenIsReplacedOnce() {
        scene.wecom.next("service/v2/get_auth_info", refused(42009, "suite_access_token expired"));
        scene.suite.refresh(Scene.CORP);
        assertThat(scene.wecom.count("service/get_suite_token")).isEqualTo(2);

        scene.wecom.always("service/v2/get_auth_info", refused(40082, "invalid suite_access_token"));
        assertThatThrownBy(() -> scene.suite.refresh(Scene.CORP))
                .isInstanceOfSatisfying(
                        WeComException.class,
                        refused -> assertThat(refused.getKind()).isEqualTo(Kind.SUITE_TOKEN));
        assertThat(scene.wecom.count("service/get_suite_token")).isEqualTo(3);
    }

    @Test
    void theNewestTicketIsUsed() {
        scene.clock.advance(Duration.ofMinutes(10));
        scene.suite.acceptTicket("SECRET-NEWER-TICKET");
        scene.suite.refresh(Scene.CORP);

        assertThat(scene.wecom.lastBody("service/get_suite_token")).contains("SECRET-NEWER-TICKET");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 513})
    void aTicketOfAnImpossibleLengthIsRefused(int length) {
        assertThatThrownBy(() -> scene.suite.acceptTicket("x".repeat(length)))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining(String.valueOf(length));
    }

    @Test
    void anAuthUrlCarriesTheStateAndUsesTheProvidersToken() {
        assertThat(scene.suite.authUrl("order42")).isEqualTo("https://open.work.example/qr/1");
        assertThat(scene.wecom.lastBody("service/get_customized_auth_url"))
                .contains("\"state\":\"order42\"", "\"templateid_list\":[\"" + Scene.SUITE + "\"]");
        assertThat(scene.wecom.lastQuery("service/get_customized_auth_url", "provider_access_token"))
                .isEqualTo("SECRET-PROVIDER-TOKEN");
        scene.suite.authUrl(null);
        assertThat(scene.wecom.count("service/get_provider_token")).isEqualTo(1);
        assertThatThrownBy(() -> scene.suite.authUrl("no spaces")).isInstanceOf(CorpArgumentException.class);
    }

    @Test
    void anAuthUrlNeedsTheProvidersSecret() {
        WeComSuite suite = scene.nodes.get(0).open(new SuiteCredentials(Scene.SUITE, "SECRET-SUITE-SECRET"));

        assertThatThrownBy(() -> suite.authUrl("order42"))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("authConfig.providerSecret");
    }
}
