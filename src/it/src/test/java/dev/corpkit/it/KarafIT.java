package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Karaf;
import dev.corpkit.it.frame.KnownSecretValues;
import dev.corpkit.it.frame.PrivateData;
import dev.corpkit.it.frame.RunningProvider;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.SimulatedWeCom;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.nio.file.Files;
import java.time.Duration;
import org.junit.Test;

/** In Karaf as in plain Felix: WeCom's callbacks arrive, and an enterprise that scans the QR code is mirrored. */
public class KarafIT {

    private static final String CORP_ID = "wpKaraf";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String MEMBERS = "corps:members --limit 1000 corps.Karaf";

    @Test
    public void enterpriseIsMirroredByCallbacksAlone() throws Exception {
        Karaf karaf = Karaf.unpacked();
        Scratch scratch = Scratch.fresh("KarafIT", karaf);
        Simulator wecom = SimulatedWeCom.start();
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 60, 6, 72).withCorpId(CORP_ID));
        AppFiles.withCallbacks(scratch, "karaf", "")
                .element("corps.Karaf", AppFiles.eJson("corps.QywxProxyType", "Karaf"), """
                {"corpId": "%s", "authFullName": "%s"}
                """.formatted(
                                CORP_ID, AppFiles.AUTH));
        try (RunningProvider provider = RunningProvider.start(karaf, scratch)) {
            wecom.console().authorize(SimulatedWeCom.SUITE_ID, CORP_ID);
            wecom.console().goLive(CORP_ID);
            wecom.callbacks().awaitAll(PATIENCE);

            within(PATIENCE, () -> assertThat(provider.runtime().rows(MEMBERS)).hasSize(60));
            assertThat(wecom.callbacks().errors()).isEmpty();
            assertThat(provider.runtime().health()).contains("\"overallResult\":\"OK\"");
            provider.runtime().stop();
        }
        assertThat(scratch.root().resolve("corpkit/corpkit.mv.db")).isNotEmptyFile();
        new PrivateData(wecom).assertAbsentFrom(scratch.log());
        assertThat(Files.readString(scratch.log().resolve("karaf.log")))
                .as("what libraries tell of a start")
                .doesNotContainPattern("INFO .*\\d - org\\.apache\\.felix\\.healthcheck\\.core - ");
    }

    /** Contract row O4; etc/custom.properties as the operator's guide says. */
    @Test
    public void secretsOfFilesAndEnvironmentAreInNoFileThatKarafWrites() throws Exception {
        Karaf karaf = Karaf.unpacked();
        Scratch scratch = Scratch.fresh("KarafSecretsIT", karaf);
        SimulatedWeCom.start();
        AppFiles.withCallbacks(scratch, "karaf", "");
        KnownSecretValues secrets = KnownSecretValues.given(scratch, "karaf");
        try (RunningProvider provider = RunningProvider.start(secrets.inTheEnvironmentOf(karaf, "karaf"), scratch)) {
            SimulatedWeCom.running().callbacks().awaitAll(PATIENCE);
            assertThat(provider.runtime().shell("corps:problems")).doesNotContain("clearSecrets", "in clear");
            provider.runtime().stop();
            secrets.assertAbsentFrom(scratch);

            provider.startAgain();
            provider.runtime().stop();
        }
        secrets.assertAbsentFrom(scratch);
    }
}
