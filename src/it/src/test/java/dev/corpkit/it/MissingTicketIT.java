package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.CallbackScenario;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.SimulatedWeCom;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.Test;

/** WeCom pushes a ticket every ten minutes, when it does. Time is made by the tickets' own, which is what their age is told by. */
public class MissingTicketIT extends CallbackScenario {

    private static final String APP = "ticket";
    private static final String CORP_ID = "wpTicket";

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 30, 4, 41).withCorpId(CORP_ID));
        AppFiles.withCallbacks(scratch, APP, "").corp("corps.Ticket", CORP_ID);
        wecom.callbacks().pauseTickets(SimulatedWeCom.SUITE_ID);
    }

    @Test
    public void forFortyMinutesItIsAnAlarmForTwentyFiveItDoesNoHarm() {
        QywxProxyAuth auth = receivingAuth(APP, () -> pushTicketOf(Duration.ofMinutes(40)));
        eventually(() -> assertThat(get("/system/health.json?tags=findings").body())
                .contains("WARN", "No suite ticket for more than 30 minutes"));

        pushTicketOf(Duration.ofMinutes(25));
        eventually(() -> assertThat(get("/system/health.json?tags=findings").body())
                .contains("CorpKit findings")
                .doesNotContain("No suite ticket"));
        scan(auth, CORP_ID);
        eventually(() -> assertThat(auth.getAuthorizations()).hasSize(1));
        assertThat(corp(APP, "corps.Ticket").syncCorp().getProblems()).isEmpty();

        Instant old = auth.getSuiteTicketTime();
        pushTicketOf(Duration.ofMinutes(35));
        wecom().callbacks().awaitAll(Duration.ofSeconds(30));
        assertThat(auth.getSuiteTicketTime()).isEqualTo(old);
        wecom().callbacks().pushTicket(SimulatedWeCom.SUITE_ID);
        eventually(() -> assertThat(auth.getSuiteTicketTime()).isAfter(old));
    }

    private void pushTicketOf(Duration age) {
        wecom().callbacks()
                .pushToTemplate(
                        SimulatedWeCom.SUITE_ID,
                        "suite_ticket",
                        String.format(
                                Locale.ROOT,
                                """
                <xml><SuiteId><![CDATA[%s]]></SuiteId><InfoType><![CDATA[suite_ticket]]></InfoType>
                <TimeStamp>%d</TimeStamp><SuiteTicket><![CDATA[%s]]></SuiteTicket></xml>""",
                                SimulatedWeCom.SUITE_ID,
                                Instant.now().minus(age).getEpochSecond(),
                                wecom().console().suiteTicket(SimulatedWeCom.SUITE_ID)));
    }
}
