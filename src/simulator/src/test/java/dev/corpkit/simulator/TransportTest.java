package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Item 1 of the checklist, and the order of checks. */
class TransportTest {
    private static final Wecom WECOM = new Wecom();

    @AfterAll
    static void close() {
        WECOM.close();
    }

    @Test
    void errorsAreHttp200WithErrcodeInBodyAndHeaders() {
        HttpResponse<byte[]> response =
                WECOM.caller.send("GET", "/cgi-bin/user/list?access_token=nonsense&department_id=1", "");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).hasValue("application/json; charset=UTF-8");
        assertThat(response.headers().firstValue("error-code")).hasValue("40014");
        JsonNode body = Caller.json(response);
        assertThat(body.path("errcode").asInt()).isEqualTo(40014);
        assertThat(body.path("errmsg").asText())
                .matches("invalid access_token, hint: \\[\\d{25}], from ip: 127\\.0\\.0\\.1, more info at "
                        + "https://open\\.work\\.weixin\\.qq\\.com/devtool/query\\?e=40014");
        assertThat(response.headers().firstValue("error-msg"))
                .hasValue(body.path("errmsg").asText());
    }

    @Test
    void errorBodiesKeepTheirListFieldsEmpty() {
        assertEmptyLists("user/list", "userlist");
        assertEmptyLists("user/simplelist", "userlist");
        assertEmptyLists("department/list", "department");
        assertEmptyLists("department/simplelist", "department_id");
        assertEmptyLists("get_api_domain_ip", "ip_list");
        assertEmptyLists("user/get", "department", "order", "is_leader_in_dept", "direct_leader");
        assertThat(WECOM.post("user/list_id", "{}").path("dept_user").isArray()).isTrue();
    }

    private static void assertEmptyLists(String path, String... fields) {
        JsonNode error = WECOM.caller.get(path, "access_token", "nonsense");
        assertThat(error.path("errcode").asInt()).isEqualTo(40014);
        for (String field : fields) {
            assertThat(error.path(field).isArray()).as(path + " " + field).isTrue();
            assertThat(error.path(field)).isEmpty();
        }
    }

    @Test
    void unknownPathsAre404WithoutABody() {
        for (String path : new String[] {"/cgi-bin/user/nothing", "/cgi-bin/", "/", "/other"}) {
            HttpResponse<byte[]> response = WECOM.caller.send("GET", path, "");
            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(response.body()).as(path).isEmpty();
        }
    }

    @Test
    void aSuccessHasNoErrorHeaders() {
        String token = WECOM.getToken().path("access_token").asText();
        HttpResponse<byte[]> response = WECOM.caller.send("GET", "/cgi-bin/department/list?access_token=" + token, "");
        assertThat(response.headers().firstValue("error-code")).isEmpty();
        assertThat(Caller.json(response).path("errmsg").asText()).isEqualTo("ok");
    }

    @Test
    void theTokenCountsInTheQueryOnly() {
        String token = WECOM.getToken().path("access_token").asText();
        HttpResponse<byte[]> bearer =
                WECOM.caller.send("GET", "/cgi-bin/user/get?userid=woMEMBERA", "", "Authorization", "Bearer " + token);
        assertThat(Caller.json(bearer).path("errcode").asInt()).isEqualTo(41001);
        JsonNode inBody = WECOM.caller.post("tag/create", "{'access_token':'" + token + "'}");
        assertThat(inBody.path("errcode").asInt()).isEqualTo(41001);
    }

    @Test
    void tokensAreCheckedBeforeParameters() {
        assertThat(WECOM.caller
                        .get("user/get", "access_token", "nonsense")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40014);
        assertThat(WECOM.get("user/get").path("errcode").asInt()).isEqualTo(41009);
    }

    @Test
    void gettokenReportsAMissingSecretBeforeAMissingCorpid() {
        assertThat(WECOM.caller.get("gettoken").path("errcode").asInt()).isEqualTo(41004);
        assertThat(WECOM.caller
                        .get("gettoken", "corpsecret", "x")
                        .path("errcode")
                        .asInt())
                .isEqualTo(41002);
        assertThat(WECOM.caller
                        .get("gettoken", "corpid", "wpNOBODY", "corpsecret", "x")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40013);
        assertThat(WECOM.caller
                        .get("gettoken", "corpid", WECOM.corp.plainCorpId(), "corpsecret", WECOM.permanentCode)
                        .path("errcode")
                        .asInt())
                .isEqualTo(40013);
    }

    @Test
    void badJsonIsWarnedOf() {
        JsonNode answer = WECOM.post("tag/create", "{'tagname':");
        assertThat(answer.path("errcode").asInt()).isEqualTo(40058);
        assertThat(answer.path("errmsg").asText()).contains("Warning: wrong json format.");
    }

    @Test
    void theBodyOfAGetIsNotRead() {
        String token = WECOM.getToken().path("access_token").asText();
        HttpResponse<byte[]> response =
                WECOM.caller.send("GET", "/cgi-bin/tag/create?access_token=" + token, "{\"tagname\":\"x\"}");
        assertThat(Caller.json(response).path("errcode").asInt()).isEqualTo(40058);
    }

    @Test
    void itListensOnLoopbackOnly() throws Exception {
        assertThat(InetAddress.getByName(WECOM.simulator.baseUri().getHost()).isLoopbackAddress())
                .isTrue();
    }

    @Test
    void ownAddressesAreListed() {
        assertThat(WECOM.get("getcallbackip").path("ip_list")).isNotEmpty();
        assertThat(WECOM.get("get_api_domain_ip").path("ip_list")).isNotEmpty();
    }
}
