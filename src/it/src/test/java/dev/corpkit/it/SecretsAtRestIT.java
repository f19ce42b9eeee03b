package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Distribution;
import dev.corpkit.it.frame.KnownSecretValues;
import dev.corpkit.it.frame.RunningProvider;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.SimulatedWeCom;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.time.Duration;
import org.junit.Test;

/** What an operator gives as a secret lies where he put it and nowhere else (contract row O4). */
public class SecretsAtRestIT {

    private static final String APP = "atrest";
    private static final String CORP_ID = "wpAtRest";

    @Test
    public void secretsOfFilesAndEnvironmentAreInNoFileThatTheRuntimeWrites() throws Exception {
        Distribution distribution = Distribution.built();
        Scratch scratch = Scratch.fresh("SecretsAtRestIT", distribution);
        Simulator wecom = SimulatedWeCom.start();
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 30, 4, 91).withCorpId(CORP_ID));
        AppFiles.withCallbacks(scratch, APP, "")
                .element("corps.AtRest", AppFiles.eJson("corps.QywxProxyType", "AtRest"), """
                {"corpId": "%s", "authFullName": "%s"}
                """.formatted(
                                CORP_ID, AppFiles.AUTH));
        KnownSecretValues secrets = KnownSecretValues.given(scratch, APP);
        try (RunningProvider provider = RunningProvider.start(secrets.inTheEnvironmentOf(distribution, APP), scratch)) {
            wecom.console().authorize(SimulatedWeCom.SUITE_ID, CORP_ID);
            wecom.console().goLive(CORP_ID);
            wecom.callbacks().awaitAll(Duration.ofSeconds(30));
            eventually(() -> assertThat(provider.runtime().rows("corps:members --limit 1000 corps.AtRest"))
                    .hasSize(30));
            assertThat(provider.runtime().shell("corps:problems")).doesNotContain("clearSecrets", "in clear");
            secrets.assertAbsentFrom(scratch);
            provider.runtime().stop();
            secrets.assertAbsentFrom(scratch);

            provider.startAgain();
            assertThat(provider.runtime().rows("corps:members --limit 1000 corps.AtRest"))
                    .hasSize(30);
            provider.runtime().stop();
        }
        secrets.assertAbsentFrom(scratch);
    }
}
