package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.world.Enterprise;
import dev.corpkit.simulator.world.Suite;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Items 4, 5 and 6 of the checklist. */
class AuthorizationTest {
    private final Wecom wecom = new Wecom();
    private final String corpId = wecom.corp.corpId();

    @AfterEach
    void close() {
        wecom.close();
    }

    private JsonNode authInfo(String permanentCode) {
        return wecom.caller.post(
                "service/v2/get_auth_info",
                "{'auth_corpid':'" + corpId + "','permanent_code':'" + permanentCode + "'}",
                "suite_access_token",
                wecom.suiteToken());
    }

    @Test
    void anAuthCodeGivesThePermanentCodeAndTheEnterprise() {
        String code = wecom.console().authorize(wecom.suite.suiteId(), corpId, Optional.of("order42"));
        assertThat(code.length()).isBetween(64, 512);
        JsonNode answer = wecom.exchange(code);
        assertThat(answer.path("errcode").asInt()).isZero();
        assertThat(answer.path("permanent_code").asText()).hasSize(43);
        assertThat(answer.path("auth_corp_info").path("corpid").asText()).isEqualTo(corpId);
        assertThat(answer.path("auth_user_info").path("open_userid").asText()).isEqualTo("woMEMBERD");
        assertThat(answer.path("state").asText()).isEqualTo("order42");
        assertThat(answer.has("access_token")).isFalse();
        assertThat(answer.has("auth_info")).isFalse();
    }

    @Test
    void anAuthCodeWorksOnce() {
        String code = wecom.console().authorize(wecom.suite.suiteId(), corpId);
        assertThat(wecom.exchange(code).path("errcode").asInt()).isZero();
        assertThat(wecom.exchange(code).path("errcode").asInt()).isEqualTo(40078);
    }

    @Test
    void anAuthCodeLivesTenMinutes() {
        String code = wecom.console().authorize(wecom.suite.suiteId(), corpId);
        wecom.clock.advance(Duration.ofMinutes(10));
        assertThat(wecom.exchange(code).path("errcode").asInt()).isEqualTo(40078);
    }

    @Test
    void anAuthCodeOfAnotherSuiteIs48003AndStaysUnused() {
        Suite other = wecom.simulator.world().addSuite("另一应用");
        String code = wecom.console().authorize(other.suiteId(), corpId);
        assertThat(wecom.exchange(code).path("errcode").asInt()).isEqualTo(48003);
        assertThat(wecom.simulator.world().circulation().authCodes().look(code)).isNotNull();
    }

    @Test
    void theLegacyExchangeHasAuthInfoAndNoErrcode() {
        String code = wecom.console().authorize(wecom.suite.suiteId(), corpId);
        JsonNode answer = wecom.caller.post(
                "service/get_permanent_code", "{'auth_code':'" + code + "'}", "suite_access_token", wecom.suiteToken());
        assertThat(answer.has("errcode")).isFalse();
        assertThat(answer.path("auth_info")
                        .path("agent")
                        .path(0)
                        .path("agentid")
                        .asInt())
                .isEqualTo(wecom.agentId);
        assertThat(answer.path("auth_corp_info").path("corpid").asText()).isEqualTo(corpId);
    }

    @Test
    void aResetMakesTheOldSecret40001AndGivesANewOne() {
        String token = wecom.getToken().path("access_token").asText();
        String code = wecom.console().resetSecret(corpId);
        assertThat(wecom.getToken().path("errcode").asInt()).isEqualTo(40001);
        assertThat(wecom.caller
                        .get("department/list", "access_token", token)
                        .path("errcode")
                        .asInt())
                .isEqualTo(40014);
        wecom.permanentCode = wecom.exchange(code).path("permanent_code").asText();
        assertThat(wecom.getToken().path("errcode").asInt()).isZero();
    }

    @Test
    void aSecretOfAnotherEnterpriseIs40091() {
        var other = wecom.simulator.world().addEnterprise(EnterpriseShape.of("另一企业", 5, 2, 9));
        assertThat(wecom.caller
                        .get("gettoken", "corpid", other.corpId(), "corpsecret", wecom.permanentCode)
                        .path("errcode")
                        .asInt())
                .isEqualTo(40091);
    }

    @Test
    void aProxyDevelopmentCodeIs40084AtGetCorpToken() {
        JsonNode answer = wecom.caller.post(
                "service/get_corp_token",
                "{'auth_corpid':'" + corpId + "','permanent_code':'" + wecom.permanentCode + "'}",
                "suite_access_token",
                wecom.suiteToken());
        assertThat(answer.path("errcode").asInt()).isEqualTo(40084);
    }

    @Test
    void whatAProxyDevelopmentAppMayNotCallIs48002() {
        for (String path : new String[] {"user/list_id", "agent/set", "user/create", "department/delete"}) {
            assertThat(wecom.post(path, "{}").path("errcode").asInt()).as(path).isEqualTo(48002);
        }
    }

    @Test
    void theScopeIsEmptyDirectlyAfterAuthorization() {
        JsonNode agent =
                authInfo(wecom.permanentCode).path("auth_info").path("agent").path(0);
        assertThat(agent.path("agentid").asInt()).isEqualTo(wecom.agentId);
        assertThat(agent.path("is_customized_app").asBoolean()).isTrue();
        JsonNode privilege = agent.path("privilege");
        assertThat(privilege.path("level").asInt(-1)).isZero();
        for (String list : new String[] {"allow_party", "allow_user", "allow_tag"}) {
            assertThat(privilege.path(list).isArray()).isTrue();
            assertThat(privilege.path(list)).isEmpty();
        }
        for (String path : new String[] {"department/list", "department/simplelist"}) {
            JsonNode answer = wecom.get(path);
            assertThat(answer.path("errcode").asInt(-1)).isZero();
            assertThat(answer.findValue(path.endsWith("simplelist") ? "department_id" : "department"))
                    .isEmpty();
        }
        assertThat(wecom.get("user/get", "userid", "woMEMBERA").path("errcode").asInt())
                .isEqualTo(60111);
    }

    @Test
    void goingLiveGivesTheScopeToAuthInfoAndAgentGet() {
        wecom.console()
                .setScope(
                        corpId, new Scope(java.util.List.of(2), java.util.List.of("woMEMBERC"), java.util.List.of(1)));
        JsonNode privilege = authInfo(wecom.permanentCode)
                .path("auth_info")
                .path("agent")
                .path(0)
                .path("privilege");
        assertThat(privilege.path("allow_party").toString()).isEqualTo("[2]");
        assertThat(privilege.path("allow_user").toString()).isEqualTo("[\"woMEMBERC\"]");
        assertThat(privilege.path("allow_tag").toString()).isEqualTo("[1]");
        JsonNode agent = wecom.get("agent/get", "agentid", wecom.agentId);
        assertThat(agent.path("allow_partys").path("partyid").toString()).isEqualTo("[2]");
        assertThat(agent.path("allow_userinfos")
                        .path("user")
                        .path(0)
                        .path("userid")
                        .asText())
                .isEqualTo("woMEMBERC");
        assertThat(agent.path("allow_tags").path("tagid").toString()).isEqualTo("[1]");
        assertThat(agent.path("close").asInt(-1)).isZero();
    }

    @Test
    void anotherAgentIs301002() {
        assertThat(wecom.get("agent/get", "agentid", 1).path("errcode").asInt()).isEqualTo(301002);
        assertThat(wecom.get("agent/get").path("errcode").asInt()).isEqualTo(40056);
        assertThat(wecom.get("agent/list")
                        .path("agentlist")
                        .path(0)
                        .path("agentid")
                        .asInt())
                .isEqualTo(wecom.agentId);
    }

    @Test
    void administratorsAreTheLeadersOfTheRoot() {
        assertThat(wecom.post("agent/get_admin_list", "").path("admin").toString())
                .isEqualTo("[{\"userid\":\"woMEMBERD\",\"auth_type\":1}]");
        JsonNode legacy = wecom.caller.post(
                "service/get_admin_list",
                "{'auth_corpid':'" + corpId + "','agentid':" + wecom.agentId + "}",
                "suite_access_token",
                wecom.suiteToken());
        assertThat(legacy.path("admin").path(0).path("open_userid").asText()).isEqualTo("woMEMBERD");
    }

    @Test
    void aWrongPermanentCodeIs40084AtAuthInfo() {
        assertThat(authInfo("x").path("errcode").asInt()).isEqualTo(40084);
    }

    @Test
    void aCancelledAppIsGoneAndANewOneHasAnotherAgentAndEmptyScope() {
        wecom.console().goLive(corpId);
        wecom.console().cancel(corpId);
        assertThat(wecom.getToken().path("errcode").asInt()).isEqualTo(48004);
        assertThat(authInfo(wecom.permanentCode).path("errcode").asInt()).isEqualTo(40084);

        wecom.permanentCode = wecom.exchange(wecom.console().authorize(wecom.suite.suiteId(), corpId))
                .path("permanent_code")
                .asText();
        JsonNode agent =
                authInfo(wecom.permanentCode).path("auth_info").path("agent").path(0);
        assertThat(agent.path("agentid").asInt()).isNotEqualTo(wecom.agentId);
        assertThat(agent.path("privilege").path("allow_party")).isEmpty();
    }

    @Test
    void aDisabledAppIs50003UntilEnabled() {
        wecom.console().disable(corpId);
        assertThat(wecom.getToken().path("errcode").asInt()).isEqualTo(50003);
        wecom.console().enable(corpId);
        assertThat(wecom.getToken().path("errcode").asInt()).isZero();
    }

    @Test
    void theProviderMakesQrCodesAndConvertsCorpids() {
        String token = wecom.caller
                .post(
                        "service/get_provider_token",
                        "{'corpid':'ww00000000provider','provider_secret':'provider-secret'}")
                .path("provider_access_token")
                .asText();
        assertThat(provider(token, "{'templateid_list':['" + wecom.suite.suiteId() + "'],'state':'a1'}")
                        .path("expires_in")
                        .asInt())
                .isEqualTo(864000);
        assertThat(provider(token, "{'templateid_list':[]}").path("errcode").asInt())
                .isEqualTo(842004);
        assertThat(provider(token, "{'templateid_list':['dkx']}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(842003);
        assertThat(provider("x", "{}").path("errcode").asInt()).isEqualTo(40082);
        JsonNode converted = wecom.caller.post(
                "service/corpid_to_opencorpid",
                "{'corpid':'" + wecom.corp.plainCorpId() + "'}",
                "provider_access_token",
                token);
        assertThat(converted.path("open_corpid").asText()).isEqualTo(corpId);
    }

    private JsonNode provider(String token, String body) {
        return wecom.caller.post("service/get_customized_auth_url", body, "provider_access_token", token);
    }

    @Test
    void anAgentIdCanGoBeyond32Bits() {
        Enterprise other = wecom.simulator.world().addEnterprise(EnterpriseShape.of("另一企业", 10, 3, 5));
        wecom.console().nextAgentId(5_000_000_001L);
        JsonNode exchanged = wecom.exchange(wecom.console().authorize(wecom.suite.suiteId(), other.corpId()));
        JsonNode agent = wecom.caller
                .post(
                        "service/v2/get_auth_info",
                        "{'auth_corpid':'" + other.corpId() + "','permanent_code':'"
                                + exchanged.path("permanent_code").asText() + "'}",
                        "suite_access_token",
                        wecom.suiteToken())
                .path("auth_info")
                .path("agent")
                .path(0);
        assertThat(agent.path("agentid").asLong()).isEqualTo(5_000_000_001L);
        assertThat(wecom.simulator.visible(other.corpId()).agentId()).isEqualTo(5_000_000_001L);
    }

    @Test
    void a40084SaysAuthorizer() {
        assertThat(authInfo("x").path("errmsg").asText()).startsWith("invalid authorizer permanent code, hint");
    }
}
