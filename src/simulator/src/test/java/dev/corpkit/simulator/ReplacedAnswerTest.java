package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.faults.ReplacedAnswer;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplacedAnswerTest {
    private final Wecom wecom = new Wecom();
    private final String corpId = wecom.corp.corpId();

    @BeforeEach
    void goLive() {
        wecom.console().goLive(corpId);
    }

    @AfterEach
    void close() {
        wecom.close();
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) Caller.parse(text.replace('\'', '"'));
    }

    private void replace(String path, Map<String, String> where, String answer, boolean once) {
        wecom.simulator.faults().replace(new ReplacedAnswer(path, where, json(answer), null, null, once), corpId);
    }

    private JsonNode list(int department) {
        return wecom.get("user/list", "department_id", department);
    }

    @Test
    void anAnswerIsReplacedWhereItsParametersAreAskedUntilTakenBack() {
        replace(
                "user/list",
                Map.of("department_id", "2"),
                "{'errcode':0,'userlist':[{'userid':'','order':1.5}]}",
                false);
        assertThat(list(2).path("userlist").toString()).isEqualTo("[{\"userid\":\"\",\"order\":1.5}]");
        assertThat(list(2).path("userlist")).hasSize(1);
        assertThat(list(3).path("userlist")).hasSize(2);
        wecom.simulator.faults().takeBackAnswers("wpOTHER");
        assertThat(list(2).path("userlist").path(0).path("userid").asText("x")).isEmpty();
        wecom.simulator.faults().takeBackAnswers(corpId);
        assertThat(list(2).path("userlist").path(0).path("userid").asText()).isEqualTo("woMEMBERA");
    }

    @Test
    void anAnswerCanBeReplacedOnceAndWithoutParameters() {
        replace("department/list", null, "{'errcode':'0','department':null}", true);
        assertThat(wecom.get("department/list").path("department").isNull()).isTrue();
        assertThat(wecom.get("department/list").path("department")).hasSize(5);
    }

    @Test
    void aFieldOfTheBodyCountsAsAParameter() {
        replace("message/send", Map.of("touser", "woMEMBERB"), "{'errcode':81013,'errmsg':'x'}", false);
        String body = "{'touser':'%s','msgtype':'text','agentid':" + wecom.agentId + ",'text':{'content':'x'}}";
        assertThat(wecom.post("message/send", body.formatted("woMEMBERB"))
                        .path("errcode")
                        .asInt())
                .isEqualTo(81013);
        assertThat(wecom.post("message/send", body.formatted("woMEMBERA"))
                        .path("errcode")
                        .asInt(-1))
                .isZero();
    }

    @Test
    void bigNumbersStayAsTheyWereWritten() {
        replace(
                "department/list",
                null,
                "{'errcode':0,'department':[{'id':7881299347898368,'order':18446744073709551615}]}",
                false);
        assertThat(wecom.get("department/list").path("department").toString())
                .isEqualTo("[{\"id\":7881299347898368,\"order\":18446744073709551615}]");
    }

    @Test
    void theHeadersRepeatTheErrcodeOfAReplacedAnswer() {
        replace("user/list", null, "{'errcode':48009,'errmsg':'api forbidden','userlist':[]}", false);
        String token = wecom.getToken().path("access_token").asText();
        HttpResponse<byte[]> answer =
                wecom.caller.send("GET", "/cgi-bin/user/list?department_id=2&access_token=" + token, "");
        assertThat(answer.headers().firstValue("error-code")).hasValue("48009");
    }

    @Test
    void aRawAnswerIsAPageWhereItBeginsAsOneAndJsonElsewhere() {
        assertThat(raw("<html>user: someone</html>", null)).isEqualTo("text/html; charset=UTF-8");
        assertThat(raw("\uFEFF{\"errcode\":0}", null)).isEqualTo("application/json; charset=UTF-8");
        assertThat(raw("<html/>", "application/json")).isEqualTo("application/json");
    }

    private String raw(String text, String contentType) {
        wecom.simulator.faults().replace(new ReplacedAnswer("user/list", null, null, text, contentType, true), corpId);
        String token = wecom.getToken().path("access_token").asText();
        HttpResponse<byte[]> answer = wecom.caller.send("GET", "/cgi-bin/user/list?access_token=" + token, "");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(text);
        return answer.headers().firstValue("content-type").orElse("");
    }

    @Test
    void theControlApiTakesOneAnswerOrAListAndTakesThemBack() {
        String answers = "corps/" + corpId + "/answers";
        wecom.caller.control(
                "POST",
                answers,
                "[{'path':'user/list','where':{'department_id':'2'},'answer':{'errcode':0,'userlist':null}},"
                        + "{'path':'department/list','raw':'<html/>'}]");
        assertThat(list(2).path("userlist").isNull()).isTrue();
        assertThat(wecom.caller
                        .send(
                                "GET",
                                "/cgi-bin/department/list?access_token="
                                        + wecom.getToken().path("access_token").asText(),
                                "")
                        .body())
                .isEqualTo("<html/>".getBytes(StandardCharsets.UTF_8));
        wecom.caller.control("DELETE", answers, "");
        assertThat(list(2).path("userlist")).hasSize(1);
        wecom.caller.control("POST", answers, "{'path':'user/list','answer':{'errcode':-1},'once':true}");
        assertThat(list(2).path("errcode").asInt()).isEqualTo(-1);
        assertThat(list(2).path("errcode").asInt()).isZero();
    }

    @Test
    void theControlApiSaysWhatIsWrong() {
        JsonNode neither = wecom.caller.control("POST", "corps/" + corpId + "/answers", "{'path':'user/list'}");
        assertThat(neither.path("error").asText()).contains("one of answer, raw is needed");
        JsonNode unknown = wecom.caller.control("POST", "corps/wpNONE/answers", "{'path':'user/list','raw':''}");
        assertThat(unknown.path("error").asText()).contains("wpNONE");
    }

    @Test
    void anAnswerAndARawTextExcludeEachOther() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReplacedAnswer("user/list", null, json("{}"), "", null, false))
                .withMessageContaining("one of answer, raw");
    }
}
