package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ControlTest {
    private final Wecom wecom = new Wecom();
    private final String corp = "corps/" + wecom.corp.corpId();

    @AfterEach
    void close() {
        wecom.close();
    }

    private JsonNode get(String path) {
        return wecom.caller.control("GET", path, "");
    }

    private JsonNode post(String path, String body) {
        return wecom.caller.control("POST", path, body);
    }

    private HttpResponse<byte[]> raw(String method, String path, String body) {
        return wecom.caller.send(method, "/_sim/" + path, body.replace('\'', '"'));
    }

    @Test
    void enterprisesAndSuitesAreListed() {
        JsonNode listed = get("corps").path(0);
        assertThat(listed.path("corpId").asText()).isEqualTo(wecom.corp.corpId());
        assertThat(listed.path("members").asInt()).isEqualTo(5);
        assertThat(listed.path("authorizations").path(0).path("agentId").asInt())
                .isEqualTo(wecom.agentId);
        assertThat(get(corp).path("departments").asInt()).isEqualTo(5);
        JsonNode suite = get("suites").path(0);
        assertThat(suite.path("suiteId").asText()).isEqualTo(wecom.suite.suiteId());
        assertThat(suite.path("suiteTicket").asText())
                .isEqualTo(get("suites/" + wecom.suite.suiteId() + "/ticket")
                        .path("suiteTicket")
                        .asText());
    }

    @Test
    void anotherEnterpriseIsGrownAuthorizedAndGoesLive() {
        JsonNode grown = post("corps", "{'name':'另一企业','members':30,'departments':4,'seed':3}");
        String corpId = grown.path("corpId").asText();
        JsonNode code = post(
                "auth-codes", "{'suiteId':'" + wecom.suite.suiteId() + "','corpId':'" + corpId + "','state':'s1'}");
        JsonNode exchanged = wecom.exchange(code.path("authCode").asText());
        assertThat(exchanged.path("state").asText()).isEqualTo("s1");
        post("corps/" + corpId + "/go-live", "");
        assertThat(get("corps/" + corpId + "/visible").path("members")).hasSize(30);
    }

    @Test
    void theVisiblePictureFollowsTheScope() {
        assertThat(get(corp + "/visible").path("departments")).isEmpty();
        post(corp + "/scope", "{'departments':[5],'users':['woMEMBERC']}");
        JsonNode picture = get(corp + "/visible");
        assertThat(picture.path("departments").findValuesAsText("id")).containsExactly("5", "7");
        assertThat(picture.path("members").findValuesAsText("userid"))
                .containsExactly("woMEMBERA", "woMEMBERC", "woMEMBERb");
        post(corp + "/grants", "{'permissions':['contact:sensitive:user_name'],'ungrantedName':'ID'}");
        assertThat(get(corp + "/visible")
                        .path("departments")
                        .path(0)
                        .path("name")
                        .isNull())
                .isTrue();
        assertThat(post(corp + "/random-scope", "{'seed':1}").path("departments"))
                .isNotEmpty();
    }

    @Test
    void changesAreAppliedAndCounted() {
        JsonNode one = post(corp + "/changes", "{'type':'memberLeaves','userid':'woMEMBERC'}");
        assertThat(one.path("count").asInt()).isEqualTo(1);
        JsonNode two = post(
                corp + "/changes",
                "[{'type':'memberJoins','member':{'userid':'woNEW','name':'新人','departments':[3]}},"
                        + "{'type':'tagNodes','id':2,'add':{'users':['woNEW']}}]");
        assertThat(two.path("byType").toString()).isEqualTo("{\"memberJoins\":1,\"tagNodes\":1}");
        assertThat(wecom.corp.directory().tag(2).users()).containsExactly("woNEW");
        JsonNode random = post(corp + "/random-changes", "{'seed':4,'count':25}");
        assertThat(random.path("count").asInt()).isEqualTo(25);
        int sum = 0;
        for (JsonNode count : random.path("byType")) {
            sum += count.asInt();
        }
        assertThat(sum).isEqualTo(25);
    }

    @Test
    void tokensSecretsAndStatesAreInReach() {
        String token = wecom.getToken().path("access_token").asText();
        post(corp + "/expire-token", "");
        assertThat(use(token)).isEqualTo(42001);
        post(corp + "/invalidate-token", "");
        assertThat(use(token)).isEqualTo(40014);
        post(corp + "/disable", "");
        assertThat(wecom.getToken().path("errcode").asInt()).isEqualTo(50003);
        post(corp + "/enable", "");
        String suiteToken = wecom.suiteToken();
        post("suites/" + wecom.suite.suiteId() + "/invalidate-token", "");
        assertThat(wecom.suiteToken()).isNotEqualTo(suiteToken);
        String code = post(corp + "/reset-secret", "").path("authCode").asText();
        assertThat(wecom.getToken().path("errcode").asInt()).isEqualTo(40001);
        wecom.permanentCode = wecom.exchange(code).path("permanent_code").asText();
        post(corp + "/cancel", "");
        assertThat(wecom.getToken().path("errcode").asInt()).isEqualTo(48004);
    }

    private int use(String token) {
        return wecom.caller
                .get("department/list", "access_token", token)
                .path("errcode")
                .asInt();
    }

    @Test
    void faultsAndCountersAreInReach() {
        post("faults", "{'path':'department/list','errcode':6000,'times':1}");
        assertThat(wecom.get("department/list").path("errcode").asInt()).isEqualTo(6000);
        assertThat(wecom.get("department/list").path("errcode").asInt()).isZero();
        assertThat(get("calls").path("department/list").asInt()).isEqualTo(2);
        wecom.caller.control("DELETE", "calls", "");
        assertThat(get("calls")).isEmpty();
        post("faults", "{'path':'department/list','httpStatus':503}");
        wecom.caller.control("DELETE", "faults", "");
        assertThat(wecom.get("department/list").path("errcode").asInt(-1)).isZero();
    }

    @Test
    void everyKindOfFaultIsInReach() {
        post(corp + "/go-live", "");
        post("faults", "{'path':'user/list','listsLeft':'NONE','times':1}");
        assertThat(members()).isEmpty();
        post("faults", "{'path':'user/list','listsLeft':'FIRST_HALF','times':1}");
        assertThat(members()).hasSize(1);
        post("faults", "{'path':'user/list','answerOf':{'department_id':'7'},'times':1}");
        assertThat(members().findValuesAsText("userid")).containsExactly("woMEMBERb");
        post("faults", "{'path':'user/list','dripMillis':0,'times':1}");
        assertThat(members()).hasSize(2);
        post("faults", "{'path':'*','errcode':45009,'windowSeconds':60}");
        assertThat(wecom.getToken().path("errcode").asInt()).isEqualTo(45009);
        wecom.clock.advance(java.time.Duration.ofSeconds(60));
        assertThat(members()).hasSize(2);
        post("faults", "{'path':'user/list','html':true,'times':1}");
        assertThat(new String(wecom.caller.send("GET", "/cgi-bin/user/list", "").body()))
                .startsWith("<html>");
        assertRefused("faults", "{'path':'user/list','html':true,'cut':true}", "one of errcode, httpStatus, cut");
        assertRefused("faults", "{'path':'user/list','listsLeft':'SOME'}", "listsLeft");
        assertRefused("faults", "{'errcode':1}", "path: is missing");
    }

    private JsonNode members() {
        return wecom.get("user/list", "department_id", 3).path("userlist");
    }

    @Test
    void loginCodesAndMessagesAreInReach() {
        post(corp + "/go-live", "");
        String code = post(corp + "/login-codes", "{'userid':'woMEMBERA','privateInfo':true}")
                .path("code")
                .asText();
        assertThat(wecom.get("auth/getuserinfo", "code", code).has("user_ticket"))
                .isTrue();
        wecom.post(
                "message/send",
                "{'touser':'woMEMBERA','msgtype':'text','text':{'content':'x'},'agentid':" + wecom.agentId + "}");
        assertThat(get(corp + "/messages").path(0).path("users").path(0).asText())
                .isEqualTo("woMEMBERA");
    }

    @Test
    void whatCannotBeDoneIs400AndSaysWhy() {
        assertRefused(corp + "/changes", "{'type':'memberLeaves','userid':'woX'}", "member woX does not exist");
        assertRefused(corp + "/changes", "{'type':'memberVanishes'}", "type is missing or unknown");
        assertRefused(corp + "/changes", "{'type':'departmentMoved','id':'two'}", "id: expected int");
        assertRefused(corp + "/scope", "{'departments':[99]}", "scope names departments");
        assertRefused(corp + "/random-changes", "{'seed':1}", "count: expected an integer");
        assertRefused("corps/wpX/go-live", "", "no enterprise wpX");
        assertRefused("corps", "{'name':'x','members':-1,'departments':1}", "members is not in");
        assertRefused("corps", "{'name':'x'", "not JSON");
        assertRefused("auth-codes", "{'suiteId':'dkx'}", "corpId: is missing");
        assertRefused("faults", "{'path':'user/list'}", "one of errcode, httpStatus, cut");
    }

    private void assertRefused(String path, String body, String reason) {
        HttpResponse<byte[]> response = raw("POST", path, body);
        assertThat(response.statusCode()).as(path).isEqualTo(400);
        assertThat(Caller.json(response).path("error").asText()).contains(reason);
    }

    @Test
    void anUnknownControlIs404AndListsTheControls() {
        HttpResponse<byte[]> response = raw("GET", "nothing", "");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Caller.json(response).path("controls")).isNotEmpty();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void shutdownEndsTheSimulator() throws Exception {
        post("shutdown", "");
        wecom.simulator.awaitClosed();
    }

    @Test
    void anOperatorSetsTheCallbackPushesATicketScansAndReadsWhatBecameOfIt() {
        try (Receiver receiver = new Receiver()) {
            String suite = "suites/" + wecom.suite.suiteId();
            String setting = "{'url':'%s','token':'%s','encodingAESKey':'%s'}"
                    .formatted(receiver.setting.url(), receiver.setting.token(), receiver.setting.encodingAesKey());
            receiver.echo = text -> "nonsense";
            assertThat(post(suite + "/callback", setting).path("error").asText())
                    .contains("answered 200 with \"nonsense\"");
            receiver.echo = text -> text;
            assertThat(post(suite + "/callback", setting).path("done").asBoolean())
                    .isTrue();
            post("callbacks/concurrency", "{'perAddress':1}");
            post(suite + "/push-ticket", "");
            post(
                    "auth-codes",
                    "{'suiteId':'%s','corpId':'%s','state':'s1'}"
                            .formatted(wecom.suite.suiteId(), wecom.corp.corpId()));
            post(corp + "/callback", setting);
            assertThat(post("callbacks/await", "{'seconds':20}").path("done").asBoolean())
                    .isTrue();
            JsonNode log = get("callbacks");
            assertThat(log.path("pending").asInt()).isZero();
            assertThat(log.path("deliveries").findValuesAsText("kind"))
                    .containsExactly("suite_ticket", "suite_ticket", "create_auth");
            assertThat(log.path("deliveries").path(2).path("corpId").asText()).isEqualTo(wecom.corp.corpId());
            assertThat(log.toString()).doesNotContain("msg_signature");
            assertThat(get("callbacks/errors")).isEmpty();

            String number = log.path("deliveries").path(2).path("number").asText();
            post("callbacks/" + number + "/replay", "");
            post("callbacks/await", "{'seconds':20}");
            assertThat(receiver.received.get(3).body())
                    .isEqualTo(receiver.received.get(2).body());
            assertThat(post("callbacks/99/replay", "").path("error").asText()).contains("no delivery 99");
        }
    }

    @Test
    void disorderTriesFormsAndLimitsAreSet() {
        assertThat(post("callbacks/disorder", "{'seed':1,'duplicate':0.1,'reorder':0.1,'loss':2}")
                        .path("error")
                        .asText())
                .contains("loss");
        for (String[] control : new String[][] {
            {"callbacks/disorder", "{'seed':1,'duplicate':0.1,'reorder':0.1,'loss':0.1}"},
            {"callbacks/tries", "{'count':3,'intervalMillis':10,'timeoutMillis':1000}"},
            {"callbacks/forms", "{'state':false,'subscriptions':false,'leaving':'SILENT'}"},
            {"callbacks/receive-ids", "{'templatePost':'','appPost':'PLAIN_CORPID'}"},
            {"callbacks/hold", ""},
            {"callbacks/release", ""},
            {"limits", "{'path':'user/list','parallel':4}"},
            {"limits", "{'path':'user/list','calls':10,'windowSeconds':60}"},
            {"faults", "{'path':'user/list','delayMillis':1}"},
        }) {
            assertThat(post(control[0], control[1]).path("done").asBoolean())
                    .as(control[0])
                    .isTrue();
        }
    }
}
