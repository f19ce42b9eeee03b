package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Distribution;
import dev.corpkit.it.frame.PrivateData;
import dev.corpkit.it.frame.RunningDistribution;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.SimulatedWeCom;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.util.List;
import org.junit.Before;
import org.junit.Test;

/** The distribution is run by its own scripts, ended, and run again: what was mirrored is there without WeCom. */
public class RestartIT {

    private static final String CORP_ID = "wpRestarted";
    private static final String MEMBERS = "corps:members --limit 1000 corps.Restarted";
    private static final String TREE = "corps:tree corps.Restarted";

    private final Distribution distribution = Distribution.built();
    private Scratch scratch;
    private Simulator wecom;
    private String authCode;

    @Before
    public void anEnterprise() {
        scratch = Scratch.fresh("RestartIT", distribution);
        wecom = SimulatedWeCom.start();
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 100, 10, 61).withCorpId(CORP_ID));
        scratch.write("conf/etc/dev.corpkit.wecom.client.cfg", "baseUrl = " + wecom.baseUri());
        AppFiles.withAuth(scratch, "restarted").corp("corps.Restarted", CORP_ID);
    }

    @Test
    public void stoppedRuntimeStartsAgainWithItsData() throws Exception {
        List<String> before;
        try (RunningDistribution running = mirrored()) {
            before = picture(running);
            running.stop();
        }
        assertSameWithoutWeCom(before);
    }

    @Test
    public void killedRuntimeStartsAgainWithItsData() throws Exception {
        List<String> before;
        try (RunningDistribution running = mirrored()) {
            before = picture(running);
            running.kill();
        }
        assertSameWithoutWeCom(before);
    }

    private RunningDistribution mirrored() throws Exception {
        RunningDistribution running = RunningDistribution.start(distribution, scratch);
        eventually(() -> assertThat(running.shell("auths:list")).contains(SimulatedWeCom.SUITE_ID));
        authCode = wecom.console().authorize(SimulatedWeCom.SUITE_ID, CORP_ID);
        wecom.console().goLive(CORP_ID);
        running.shell("auths:ticket " + AppFiles.AUTH + " " + wecom.console().suiteTicket(SimulatedWeCom.SUITE_ID));
        running.shell("auths:authorize " + AppFiles.AUTH + " " + authCode);
        running.shell("corps:sync corps.Restarted");
        return running;
    }

    private void assertSameWithoutWeCom(List<String> before) throws Exception {
        PrivateData privateData = new PrivateData(wecom).with(authCode, "auth code");
        wecom.close();
        try (RunningDistribution running = RunningDistribution.start(distribution, scratch)) {
            eventually(() -> assertThat(running.shell("corps:list")).contains("corps.Restarted"));
            assertThat(picture(running)).isEqualTo(before);
            eventually(
                    () -> assertThat(running.shell("corps:schedule"))
                            .containsPattern(
                                    "corps\\.Restarted +daily 02:00-05:00 \\S+ +dev\\.corpkit\\S+cfg +COMPLETE 20\\S+ +20\\S+"));
            running.stop();
        }
        privateData.assertAbsentFrom(scratch.log());
    }

    private static List<String> picture(RunningDistribution running) {
        List<String> members = running.rows(MEMBERS);
        assertThat(members).hasSize(100);
        return List.of(String.join("\n", members), running.shell(TREE), running.shell("auths:list"));
    }
}
