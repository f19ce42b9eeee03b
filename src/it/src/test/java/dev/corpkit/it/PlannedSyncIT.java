package dev.corpkit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.CorpPlan;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.GogoShell;
import dev.corpkit.it.frame.Mirror;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.WeComScenario;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.util.List;
import javax.inject.Inject;
import org.apache.felix.service.command.CommandProcessor;
import org.junit.Test;

/** A dry run in the shell of the running framework, and what becomes of it when somebody changes something meanwhile. */
public class PlannedSyncIT extends WeComScenario {

    private static final String APP = "planned";
    private static final String NAME = "corps.Planned";
    private static final String CORP_ID = "wpPlanned";

    @Inject
    private CommandProcessor processor;

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        grow(wecom, CORP_ID, 95);
        grow(wecom, "wpFound", 96);
        AppFiles.withAuth(scratch, APP).corp(NAME, CORP_ID).corp("corps.Found", "wpFound");
    }

    private static void grow(Simulator wecom, String corpId, int seed) {
        wecom.world()
                .addEnterprise(EnterpriseShape.of("示例企业" + seed, 60, 6, seed).withCorpId(corpId))
                .apply(new MemberChange.Joins(Member.of("staying", "示例甲", 1)));
    }

    @Test
    public void planOfAnotherStateIsRefusedAndTheNewOneIsWritten() {
        GogoShell shell = new GogoShell(processor);
        QywxProxyCorp corp = authorizedCorp(APP, NAME);
        corp.syncCorp();
        enterprise(CORP_ID).apply(new MemberChange.Joins(Member.of("joining", "示例乙", 1)));
        enterprise(CORP_ID).apply(new MemberChange.Renamed("staying", "示例丙"));

        String planned = shell.run("corps:plan " + NAME);
        CorpPlan old = newest(corp);
        assertThat(planned)
                .contains(old.getPlanId() + ", open", "members added 1", "members updated 1", "joining", "staying")
                .contains("corps:apply --app planned corps.Planned " + old.getPlanId());
        assertThat(shell.run("corps:show --names " + NAME + " " + old.getPlanId()))
                .contains("name 示例甲 → 示例丙");
        assertThat(corp.getMember("joining")).isNull();

        corp.setUserRole("staying", List.of("editor"));
        String refused = shell.refused("corps:apply " + NAME + " " + old.getPlanId());
        CorpPlan anew = newest(corp);
        assertThat(anew.getPlanId()).isNotEqualTo(old.getPlanId());
        assertThat(refused)
                .contains("Nothing was written", "corps:show --app planned corps.Planned " + anew.getPlanId());
        assertThat(corp.getMember("joining")).isNull();

        assertThat(shell.run("corps:show " + NAME + " " + anew.getPlanId()))
                .contains(anew.getPlanId() + ", open", "joining", "staying");
        assertThat(shell.run("corps:apply " + NAME + " " + anew.getPlanId()))
                .contains("planned/corps.Planned: complete", "members added 1", "members updated 1");
        Mirror.assertExact(corp, wecom().visible(CORP_ID));
        assertThat(corp.getUserRoles("staying"))
                .extracting(role -> role.getRoleId())
                .contains("editor");

        assertThat(shell.run("corps:plans " + NAME))
                .containsPattern(old.getPlanId() + " +outdated")
                .containsPattern(anew.getPlanId() + " +applied");
        assertThat(shell.refused("corps:apply " + NAME + " " + old.getPlanId())).contains("outdated");
        assertThat(shell.run("corps:runs --phases " + NAME)).containsPattern(anew.getPlanId() + " +full .*COMPLETE");
        assertThat(corp.syncCorp().isUnchanged()).isTrue();
    }

    @Test
    public void whatIsKnownIsFoundWithoutNames() {
        GogoShell shell = new GogoShell(processor);
        QywxProxyCorp corp = authorizedCorp(APP, "corps.Found");
        corp.syncCorp();

        assertThat(shell.run("corps:info corps.Found"))
                .containsPattern("corpId +wpFound")
                .containsPattern("deptCount +6\\b")
                .containsPattern("lastOutcome +COMPLETE");
        assertThat(shell.run("corps:find corps.Found stay").lines().skip(1))
                .singleElement()
                .asString()
                .contains("staying", "active");
        assertThat(shell.run("corps:find --names corps.Found stay")).contains("示例");
        String page = shell.run("corps:find --limit 20 corps.Found");
        assertThat(page.lines()).hasSize(22);
        String next = page.substring(page.indexOf("--page ")).trim();
        assertThat(shell.run("corps:find --limit 20 " + next + " corps.Found").lines())
                .hasSize(22)
                .doesNotContainAnyElementsOf(page.lines().skip(1).toList());
    }

    private static CorpPlan newest(QywxProxyCorp corp) {
        return corp.getPlans().get(0);
    }
}
