package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Mirror;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.WeComScenario;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import org.junit.Test;

/** An enterprise nobody has seen before authorizes, is mirrored, changes, and is mirrored again. */
public class FreshEnterpriseIT extends WeComScenario {

    private static final String APP = "fresh";

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        AppFiles app = AppFiles.withAuth(scratch, APP);
        int seed = 1;
        for (String name : new String[] {"Story", "Scope", "Partial", "ByItself", "Never"}) {
            EnterpriseShape shape =
                    EnterpriseShape.of("示例企业" + seed, 300, 25, seed).withCorpId(corpId(name));
            wecom.world().addEnterprise(name.equals("Partial") ? shape.withPartialScope() : shape);
            app.corp("corps." + name, corpId(name));
            seed++;
        }
        app.businessFile("corps.ByItself", """
                {"corpId": "%s", "authFullName": "%s"}
                """.formatted(corpId("ByItself"), AppFiles.AUTH));
    }

    @Test
    public void isMirroredExactlyAtFirstAndAfterEachChange() {
        QywxProxyCorp corp = authorizedCorp(APP, "corps.Story");

        SyncReport first = corp.initCorp();
        assertThat(first.getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(first.count(SyncCount.MEMBERS_ADDED)).isEqualTo(300);
        assertMirrored(corp);

        assertThat(corp.syncCorp().isUnchanged()).isTrue();

        enterprise(corp.getCorpId()).randomChanges(42, 60);
        SyncReport changed = corp.syncCorp();
        assertThat(changed.getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(changed.isUnchanged()).isFalse();
        assertMirrored(corp);
    }

    @Test
    public void shrunkenScopeTakesNobodyOffline() {
        QywxProxyCorp corp = authorizedCorp(APP, "corps.Scope");
        corp.syncCorp();

        wecom().console().randomScope(corp.getCorpId(), 5);
        SyncReport shrunken = corp.syncCorp();

        assertThat(shrunken.count(SyncCount.MEMBERS_OUT_OF_SCOPE)).isPositive();
        assertThat(corp.getMembers("offline")).isEmpty();
        assertThat(corp.getMembers("active")).hasSize(300);
        assertMirrored(corp);

        wecom().console().goLive(corp.getCorpId());
        assertThat(corp.syncCorp().count(SyncCount.MEMBERS_IN_SCOPE_AGAIN))
                .isEqualTo(shrunken.count(SyncCount.MEMBERS_OUT_OF_SCOPE));
        assertMirrored(corp);
    }

    @Test
    public void partOfAnEnterpriseHangsUnderARootMadeHere() {
        QywxProxyCorp corp = authorizedCorp(APP, "corps.Partial");

        corp.syncCorp();

        assertThat(corp.getRootDept().getDeptId()).isEqualTo("1");
        assertThat(corp.getDepts().get(0).getDeptId()).isEqualTo("1");
        assertMirrored(corp);
    }

    @Test
    public void authorizedEnterpriseIsMirroredByItself() {
        QywxProxyCorp corp = authorizedCorp(APP, "corps.ByItself");

        eventually(() -> assertThat(corp.getLastReport()).isNotNull());

        assertMirrored(corp);
    }

    @Test
    public void enterpriseThatNeverAuthorizedCanBeReadButNotSynced() {
        QywxProxyCorp corp = corp(APP, "corps.Never");

        assertThatThrownBy(corp::syncCorp).isInstanceOf(NotAuthorizedException.class);

        assertThat(corp.getRootDept().getDeptId()).isEqualTo("1");
        assertThat(corp.getMembers()).isEmpty();
        assertThat(corp.getMember("nobody")).isNull();
        assertThat(corp.getDept("nothing")).isNull();
    }

    private void assertMirrored(QywxProxyCorp corp) {
        Mirror.assertExact(corp, wecom().visible(corp.getCorpId()));
    }

    private static String corpId(String name) {
        return "wpFresh" + name;
    }
}
