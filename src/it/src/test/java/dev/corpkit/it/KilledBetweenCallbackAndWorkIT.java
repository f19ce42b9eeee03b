package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Distribution;
import dev.corpkit.it.frame.PrivateData;
import dev.corpkit.it.frame.RunningProvider;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.SimulatedWeCom;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.faults.Fault;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.time.Duration;
import org.junit.Test;

/** What was answered with success is done, though the process dies before it is: of a fresh enterprise, its authorization. */
public class KilledBetweenCallbackAndWorkIT {

    private static final String CORP_ID = "wpKilled";

    @Test
    public void authorizationThatCameBeforeTheKillIsDoneAfterTheStart() throws Exception {
        Distribution distribution = Distribution.built();
        Scratch scratch = Scratch.fresh("KilledBetweenCallbackAndWorkIT", distribution);
        Simulator wecom = SimulatedWeCom.start();
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 60, 6, 71).withCorpId(CORP_ID));
        AppFiles.withCallbacks(scratch, "killed", "")
                .element("corps.Killed", AppFiles.eJson("corps.QywxProxyType", "Killed"), """
                {"corpId": "%s", "authFullName": "%s"}
                """.formatted(
                                CORP_ID, AppFiles.AUTH));
        try (RunningProvider provider = RunningProvider.start(distribution, scratch)) {
            wecom.faults().add(Fault.errcode("service/v2/get_permanent_code", -1));
            wecom.console().authorize(SimulatedWeCom.SUITE_ID, CORP_ID);
            wecom.callbacks().awaitAll(Duration.ofSeconds(30));
            eventually(() ->
                    assertThat(provider.runtime().shell("auths:callbacks")).contains("create_auth", "-1"));
            provider.kill();

            wecom.faults().clear();
            wecom.console().goLive(CORP_ID);
            provider.startAgain();

            eventually(() -> assertThat(provider.runtime().shell("auths:list")).contains(CORP_ID, "ACTIVE"));
            eventually(() -> assertThat(provider.runtime().rows("corps:members --limit 1000 corps.Killed"))
                    .hasSize(60));
            provider.runtime().stop();
        }
        new PrivateData(wecom).assertAbsentFrom(scratch.log());
    }
}
