package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.faults.Fault;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    void aFaultNeedsAPathAndOneEffect() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Fault("user/list", null, Map.of(), 1, 0, null, null, false))
                .withMessageContaining("one of errcode, httpStatus, cut");
        assertThatIllegalArgumentException().isThrownBy(() -> Fault.errcode("", 1));
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
