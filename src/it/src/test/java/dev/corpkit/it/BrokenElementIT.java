package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.WeComScenario;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.util.List;
import org.junit.Test;

/** Broken elements beside good ones: each is reported with file and field, and disturbs nobody. */
public class BrokenElementIT extends WeComScenario {

    private static final String APP = "mixed";
    private static final String GOOD_E_JSON = AppFiles.eJson("corps.QywxProxyType", "Broken");

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 30, 4, 41).withCorpId("wpGood"));
        AppFiles.withAuth(scratch, APP)
                .corp("corps.Good", "wpGood")
                .corp("corps.Edited", "wpGood")
                .element("corps.NotJson", "{\"type\": \"corps.QywxProxyType\",", "{}")
                .element("corps.Mended", "[]", "{}")
                .element("corps.NoCorpId", GOOD_E_JSON, "{\"authFullName\": \"auths.QywxProxyAuth\"}")
                .element("corps.WrongKind", GOOD_E_JSON, "{\"corpId\": 7, \"authFullName\": \"auths.QywxProxyAuth\"}")
                .element(
                        "corps.NoSuchVariable",
                        GOOD_E_JSON,
                        "{\"corpId\": \"{{nobodyDefinedThis}}\", \"authFullName\": \"auths.QywxProxyAuth\"}");
    }

    @Test
    public void brokenOnesAreReportedAndGoodOnesWork() {
        QywxProxyCorp good = authorizedCorp(APP, "corps.Good");
        assertThat(good.syncCorp().isUnchanged()).isFalse();

        for (String broken : List.of("NotJson", "NoCorpId", "WrongKind", "NoSuchVariable")) {
            eventually(() -> assertThat(status(APP, "corps." + broken).state())
                    .as(broken)
                    .isEqualTo(State.FAILED));
        }
        assertThat(problem("corps.NotJson").file()).isEqualTo("mixed/corps/NotJson/e.json");
        assertThat(problem("corps.NoCorpId").file()).isEqualTo("mixed/corps/NoCorpId/NoCorpId.json");
        assertThat(problem("corps.NoCorpId").field()).isEqualTo("corpId");
        assertThat(problem("corps.WrongKind").field()).isEqualTo("corpId");
        assertThat(problem("corps.NoSuchVariable").message()).contains("nobodyDefinedThis", "corpId");
    }

    @Test
    public void badEditKeepsThePreviousInstanceAndAGoodOneMendsIt() {
        QywxProxyCorp before = corp(APP, "corps.Edited");
        AppFiles files = AppFiles.of(scratch(), APP);

        files.businessFile("corps.Edited", "{\"corpId\": ");
        eventually(() -> assertThat(status(APP, "corps.Edited").problems()).isNotEmpty());
        assertThat(corp(APP, "corps.Edited")).isSameAs(before);

        files.corp("corps.Edited", "wpAnother");
        eventually(() -> assertThat(corp(APP, "corps.Edited").getCorpId()).isEqualTo("wpAnother"));
        assertThat(status(APP, "corps.Edited").problems()).isEmpty();
    }

    @Test
    public void mendedElementLoads() {
        eventually(() -> assertThat(status(APP, "corps.Mended").state()).isEqualTo(State.FAILED));

        AppFiles.of(scratch(), APP).corp("corps.Mended", "wpGood");

        assertThat(corp(APP, "corps.Mended").getCorpId()).isEqualTo("wpGood");
    }

    private ElementProblem problem(String fullName) {
        return apps.getProblems().stream()
                .filter(problem -> fullName.equals(problem.fullName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No problem of " + fullName + " in " + apps.getProblems()));
    }
}
