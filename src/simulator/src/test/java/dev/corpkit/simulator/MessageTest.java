package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.world.SentMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageTest {
    private final Wecom wecom = new Wecom();

    @BeforeEach
    void scope() {
        wecom.console().setScope(wecom.corp.corpId(), Scope.ofDepartments(2));
    }

    @AfterEach
    void close() {
        wecom.close();
    }

    private JsonNode send(String receivers, String rest) {
        return wecom.post("message/send", "{" + receivers + ",'agentid':" + wecom.agentId + rest + "}");
    }

    private static final String TEXT = ",'msgtype':'text','text':{'content':'hello'}";

    @Test
    void aMessageIsKeptAndBadReceiversAreReportedInLowerCase() {
        JsonNode answer = send("'touser':'woMEMBERA|woMEMBERB','toparty':'2|3'", TEXT);
        assertThat(answer.path("errcode").asInt(-1)).isZero();
        assertThat(answer.path("invaliduser").asText()).isEqualTo("womemberb");
        assertThat(answer.path("invalidparty").asText()).isEqualTo("3");
        SentMessage message = wecom.corp.messages().get(0);
        assertThat(message.messageId()).isEqualTo(answer.path("msgid").asText());
        assertThat(message.users()).containsExactly("woMEMBERA");
        assertThat(message.departments()).containsExactly(2);
        assertThat(message.content()).isEqualTo("{\"content\":\"hello\"}");
    }

    @Test
    void allMeansTheScope() {
        send("'touser':'@all'", TEXT);
        assertThat(wecom.corp.messages().get(0).users()).containsExactly("woMEMBERA", "woMEMBERb");
    }

    @Test
    void badMessagesGetTheirCodes() {
        assertThat(send("'touser':'woNOBODY'", TEXT).path("errcode").asInt()).isEqualTo(81013);
        assertThat(send("'touser':'woMEMBERA'", ",'msgtype':'song'")
                        .path("errcode")
                        .asInt())
                .isEqualTo(40008);
        assertThat(send("'touser':'woMEMBERA'", ",'msgtype':'text'")
                        .path("errcode")
                        .asInt())
                .isEqualTo(44004);
        assertThat(wecom.post("message/send", "{'touser':'woMEMBERA','agentid':1" + TEXT + "}")
                        .path("errcode")
                        .asInt())
                .isEqualTo(301002);
        assertThat(wecom.corp.messages()).isEmpty();
    }
}
