package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.faults.Fault;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest {
    private final Wecom wecom = new Wecom();

    @BeforeEach
    void goLive() {
        wecom.console().goLive(wecom.corp.corpId());
    }

    @AfterEach
    void close() {
        wecom.close();
    }

    private int list(int department) {
        return wecom.get("user/list", "department_id", department)
                .path("errcode")
                .asInt();
    }

    @Test
    void aFaultStrikesFromTheNthCallSoManyTimes() {
        wecom.simulator.faults().add(Fault.errcode("user/list", -1).from(2).times(2));
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            codes.add(list(2));
        }
        assertThat(codes).containsExactly(0, -1, -1, 0, 0);
    }

    @Test
    void aFaultWithoutEndStrikesUntilCleared() {
        wecom.simulator.faults().add(Fault.errcode("user/list", 45009));
        JsonNode error = wecom.get("user/list", "department_id", 2);
        assertThat(error.path("errcode").asInt()).isEqualTo(45009);
        assertThat(error.path("userlist").isArray()).isTrue();
        assertThat(list(3)).isEqualTo(45009);
        wecom.simulator.faults().clear();
        assertThat(list(3)).isZero();
    }

    @Test
    void aFaultCanBeOfOneEnterpriseAndOneDepartment() {
        wecom.simulator.faults().add(Fault.errcode("user/list", 60020).of("wpOTHER"));
        assertThat(list(2)).isZero();
        wecom.simulator
                .faults()
                .add(Fault.errcode("user/list", -1).of(wecom.corp.corpId()).where("department_id", "5"));
        assertThat(list(2)).isZero();
        assertThat(list(5)).isEqualTo(-1);
    }

    @Test
    void aFaultCanBeAnHttpStatus() {
        wecom.simulator.faults().add(Fault.httpStatus("gettoken", 500).times(1));
        String path = "/cgi-bin/gettoken?corpid=" + wecom.corp.corpId();
        assertThat(wecom.caller.send("GET", path, "").statusCode()).isEqualTo(500);
        assertThat(wecom.caller.send("GET", path, "").statusCode()).isEqualTo(200);
    }

    @Test
    void aFaultCanBeACutConnection() {
        wecom.simulator.faults().add(Fault.cut("user/list").times(1));
        assertThatThrownBy(() -> list(2)).isInstanceOf(UncheckedIOException.class);
        assertThat(list(2)).isZero();
    }

    @Test
    void aSlowAnswerIsRightAndLate() {
        wecom.simulator
                .faults()
                .add(Fault.slow("user/list", Duration.ofMillis(60)).times(1));
        long begun = System.nanoTime();
        assertThat(list(2)).isZero();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
    }

    @Test
    void aFaultCanLastForAWindow() {
        wecom.simulator.faults().add(Fault.errcode("user/list", 45009), Duration.ofMinutes(1));
        assertThat(list(2)).isEqualTo(45009);
        wecom.clock.advance(Duration.ofMinutes(1));
        assertThat(list(2)).isZero();
    }

    @Test
    void tooManyCallsInAWindowAreRefusedForAnother() {
        wecom.simulator.limits().rate("user/list", 2, Duration.ofMinutes(1));
        assertThat(List.of(list(2), list(2), list(2), list(2))).containsExactly(0, 0, 45009, 45009);
        assertThat(wecom.get("user/list", "department_id", 2).path("userlist").isArray())
                .isTrue();
        wecom.clock.advance(Duration.ofSeconds(59));
        assertThat(list(2)).isEqualTo(45009);
        wecom.clock.advance(Duration.ofSeconds(1));
        assertThat(list(2)).isZero();
        wecom.simulator.limits().none();
        assertThat(List.of(list(2), list(2), list(2))).containsOnly(0);
    }

    @Test
    void aCallAboveTheParallelLimitIs45033() {
        List<Integer> codes = new ArrayList<>();
        wecom.simulator.limits().parallel("user/list", 1);
        wecom.simulator.afterCalls().after("user/list", wecom.corp.corpId(), 1, () -> codes.add(list(3)));
        codes.add(list(2));
        assertThat(codes).containsExactly(45033, 0);
        assertThat(wecom.simulator.limits().mostAtOnce("user/list", wecom.corp.corpId()))
                .isEqualTo(1);
        assertThat(list(3)).isZero();
    }

    @Test
    void theSecretCanBeResetInTheMiddleOfAReading() {
        wecom.simulator.afterCalls().after("user/list", 2, () -> wecom.console().resetSecret(wecom.corp.corpId()));
        String token = wecom.getToken().path("access_token").asText();
        List<Integer> codes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            codes.add(wecom.caller
                    .get("user/list", "access_token", token, "department_id", 2)
                    .path("errcode")
                    .asInt());
        }
        assertThat(codes).containsExactly(0, 0, 40014);
    }

    @Test
    void aFaultNeedsAPathAndCountsFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.errcode("", 1))
                .withMessageContaining("path");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Fault.cut("user/list").from(0))
                .withMessageContaining("fromCall counts from 1");
    }

    @Test
    void aFaultCanStrikeWhateverIsCalled() {
        wecom.simulator
                .faults()
                .add(Fault.errcode(Fault.ANY_PATH, -1)
                        .of(wecom.corp.corpId())
                        .from(2)
                        .times(1));
        assertThat(wecom.getToken().path("errcode").asInt()).isZero();
        assertThat(wecom.getToken().path("errcode").asInt()).isEqualTo(-1);
        assertThat(list(2)).isZero();
    }

    @Test
    void aWindowBeginsWithTheFirstCallThatIsStruck() {
        wecom.simulator.faults().add(Fault.errcode("user/list", 45009).from(2).during(Duration.ofMinutes(1)));
        wecom.clock.advance(Duration.ofMinutes(5));
        assertThat(List.of(list(2), list(2), list(2))).containsExactly(0, 45009, 45009);
        wecom.clock.advance(Duration.ofSeconds(59));
        assertThat(list(2)).isEqualTo(45009);
        wecom.clock.advance(Duration.ofSeconds(1));
        assertThat(List.of(list(2), list(2))).containsOnly(0);
    }

    @Test
    void listsCanBeEmptyOrHalfWithoutAnErrcode() {
        wecom.simulator.faults().add(Fault.empty("user/list").times(1));
        JsonNode empty = wecom.get("user/list", "department_id", 3);
        assertThat(empty.path("errcode").asInt(-1)).isZero();
        assertThat(empty.path("userlist").isArray()).isTrue();
        assertThat(empty.path("userlist")).isEmpty();
        wecom.simulator.faults().add(Fault.half("user/list").times(1));
        JsonNode half = wecom.get("user/list", "department_id", 3).path("userlist");
        assertThat(half).hasSize(1);
        assertThat(half.path(0).path("department")).hasSize(1);
        assertThat(wecom.get("user/list", "department_id", 3).path("userlist")).hasSize(2);
    }

    @Test
    void theScopeInTheAnswerOfAgentGetCanBeEmpty() {
        wecom.simulator.faults().add(Fault.empty("agent/get").times(1));
        JsonNode agent = wecom.get("agent/get", "agentid", wecom.agentId);
        assertThat(agent.path("allow_partys").path("partyid")).isEmpty();
        assertThat(wecom.get("agent/get", "agentid", wecom.agentId)
                        .path("allow_partys")
                        .path("partyid"))
                .hasSize(1);
    }

    @Test
    void aDepartmentCanAnswerWithTheMembersOfAnother() {
        wecom.simulator
                .faults()
                .add(Fault.another("user/list", "department_id", "7").times(1));
        assertThat(wecom.get("user/list", "department_id", 3).path("userlist").findValuesAsText("userid"))
                .containsExactly("woMEMBERb");
        assertThat(wecom.get("user/list", "department_id", 3).path("userlist")).hasSize(2);
    }

    @Test
    void aPageCanComeInPlaceOfTheAnswer() {
        wecom.simulator.faults().add(Fault.html("department/list").times(1));
        HttpResponse<byte[]> page = wecom.caller.send("GET", "/cgi-bin/department/list", "");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html; charset=UTF-8");
        assertThat(new String(page.body(), StandardCharsets.US_ASCII)).startsWith("<html>");
    }

    @Test
    void anAnswerCanDripByteByByte() {
        wecom.simulator
                .faults()
                .add(Fault.drip("department/list", Duration.ofMillis(1)).times(1));
        long begun = System.nanoTime();
        JsonNode answer = wecom.get("department/list");
        assertThat(answer.path("department")).hasSize(5);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isGreaterThanOrEqualTo(Duration.ofMillis(answer.toString().length()));
    }

    @Test
    void callsAreCountedByPathAndEnterprise() {
        wecom.simulator.calls().clear();
        list(2);
        list(3);
        wecom.caller.get("user/list");
        assertThat(wecom.simulator.calls().of("user/list")).isEqualTo(3);
        assertThat(wecom.simulator.calls().of("user/list", wecom.corp.corpId())).isEqualTo(2);
        assertThat(wecom.simulator.calls().of("gettoken", wecom.corp.corpId())).isEqualTo(2);
    }
}
