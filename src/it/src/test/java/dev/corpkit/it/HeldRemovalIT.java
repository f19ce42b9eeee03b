package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpPlan;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.GogoShell;
import dev.corpkit.it.frame.Mirror;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.WeComScenario;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.changes.Change;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.felix.service.command.CommandProcessor;
import org.junit.Before;
import org.junit.Test;

/** A quarter of an enterprise is gone at once: what an operator sees and decides, in the shell of the running framework. */
public class HeldRemovalIT extends WeComScenario {

    private static final String APP = "guarded";
    private static final int MEMBERS = 100;
    private static final int LEAVING = 25;

    @Inject
    private CommandProcessor processor;

    private GogoShell shell;

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        AppFiles app = AppFiles.withAuth(scratch, APP);
        int seed = 91;
        for (String name : List.of("Decided", "Undone")) {
            wecom.world()
                    .addEnterprise(EnterpriseShape.of("示例企业" + seed, MEMBERS, 10, seed++)
                            .withCorpId("wp" + name));
            app.corp("corps." + name, "wp" + name);
        }
    }

    @Before
    public void openShell() {
        shell = new GogoShell(processor);
    }

    @Test
    public void massLeaveWaitsUntilItIsRejectedOrApproved() {
        QywxProxyCorp corp = authorizedCorp(APP, "corps.Decided");
        assertThat(shell.run("corps:sync corps.Decided")).contains("guarded/corps.Decided: complete in");
        List<String> mistaken = leave("wpDecided", new MemberChange.Joins(Member.of("newcomer", "示例新人", 1)));

        assertThat(shell.run("corps:sync corps.Decided")).contains("complete in", "members added 1", "held: ");
        assertThat(corp.getMembers("offline")).isEmpty();
        assertThat(corp.getMember("newcomer")).isNotNull();

        CorpPlan held = held(corp);
        assertThat(shell.run("corps:held")).contains("corps.Decided", held.getPlanId());
        assertThat(shell.run("corps:held --limit 500 corps.Decided"))
                .contains(mistaken)
                .contains(
                        "corps:approve --app guarded corps.Decided " + held.getPlanId(),
                        "corps:reject --app guarded corps.Decided " + held.getPlanId());
        assertThat(shell.run("corps:show --limit 500 corps.Decided " + held.getPlanId()))
                .contains(mistaken)
                .contains("plan " + held.getPlanId() + ", held", "status active → offline");
        assertThat(shell.run("corps:info corps.Decided"))
                .containsPattern("heldCount +" + held.getReport().count(SyncCount.HELD) + "\\b");
        eventually(() -> assertThat(get("/system/health.json?tags=corpkit").body())
                .contains("CorpKit held removals", "corps.Decided", "corps:approve", held.getPlanId()));

        assertThat(shell.run("corps:reject corps.Decided " + held.getPlanId()))
                .contains("Rejected " + held.getPlanId() + " of guarded/corps.Decided");
        assertThat(shell.run("corps:sync corps.Decided"))
                .contains("complete in")
                .doesNotContain("held: ");
        assertThat(shell.run("corps:held corps.Decided")).contains("Nothing of guarded/corps.Decided is held.");
        assertThat(corp.getMembers("active"))
                .extracting(CorpMember::getMemberId)
                .containsAll(mistaken);
        assertThat(shell.run("corps:plans corps.Decided")).containsPattern(held.getPlanId() + " +rejected");

        List<String> resigned = leave("wpDecided");
        assertThat(shell.run("corps:sync corps.Decided")).contains("held: ");
        CorpPlan right = held(corp);
        assertThat(shell.run("corps:approve corps.Decided " + right.getPlanId()))
                .contains("guarded/corps.Decided: complete", "members offline " + LEAVING);
        assertThat(corp.getMembers("offline"))
                .extracting(CorpMember::getMemberId)
                .containsExactlyInAnyOrderElementsOf(resigned);
        assertThat(shell.run("corps:held corps.Decided")).contains("Nothing of guarded/corps.Decided is held.");
        assertThat(shell.run("corps:list")).containsPattern("corps\\.Decided +wpDecided +10 +76 +25 +0 ");

        assertThat(shell.run("corps:show corps.Decided " + held.getPlanId()))
                .contains("corps:approve --app guarded corps.Decided " + held.getPlanId());
        shell.run("corps:approve corps.Decided " + held.getPlanId());
        assertThat(corp.getMembers("offline"))
                .extracting(CorpMember::getMemberId)
                .containsAll(mistaken);
    }

    @Test
    public void approvedByMistakeItIsToldAndTakenBack() {
        QywxProxyCorp corp = authorizedCorp(APP, "corps.Undone");
        corp.syncCorp();
        List<Member> people = List.copyOf(enterprise("wpUndone").directory().members());
        List<String> before = lines(corp);
        List<String> gone = leave("wpUndone");
        corp.syncCorp();
        Instant whole = Instant.now();
        shell.run("corps:approve corps.Undone " + held(corp).getPlanId());
        String runId = corp.getLastReport().getRunId();

        assertThat(shell.run("corps:runs corps.Undone")).contains(runId, "members offline " + LEAVING);
        assertThat(shell.run("corps:history corps.Undone member " + gone.get(0)))
                .contains(runId, "byHand", "offline", "status active → offline");
        assertThat(shell.run("corps:history --limit 500 corps.Undone run " + runId))
                .contains(gone);
        assertThat(shell.run("corps:asof --tree corps.Undone " + whole)).contains("100 active members, 0 offline");
        assertThat(shell.run("corps:asof corps.Undone now")).contains("75 active members, 25 offline");
        assertThat(shell.run("corps:diff --limit 500 corps.Undone " + whole + " now"))
                .contains(gone);

        assertThat(shell.run("corps:takeback corps.Undone " + runId))
                .contains(", open, ", "members returned " + LEAVING, "corps:apply --app guarded corps.Undone ");
        assertThat(corp.getMembers("offline")).hasSize(LEAVING);
        assertThat(shell.run("corps:takeback --yes corps.Undone " + runId))
                .contains("guarded/corps.Undone: complete", "members returned " + LEAVING);
        assertThat(lines(corp)).isEqualTo(before);
        assertThat(shell.run("corps:history corps.Undone member " + gone.get(0)))
                .contains("takenBack", "status offline → active");

        assertThat(shell.run("corps:sync corps.Undone")).contains("held: ");
        people.stream()
                .filter(member -> gone.contains(member.userid()))
                .forEach(member -> enterprise("wpUndone").apply(new MemberChange.Joins(member)));
        assertThat(shell.run("corps:sync corps.Undone")).doesNotContain("held: ");
        Mirror.assertExact(corp, wecom().visible("wpUndone"));
    }

    /** The first of those who are there, at one stroke. */
    private List<String> leave(String corpId, Change... besides) {
        List<String> leaving = enterprise(corpId).directory().members().stream()
                .map(Member::userid)
                .filter(userid -> !userid.equals("newcomer"))
                .limit(LEAVING)
                .toList();
        List<Change> changes = new ArrayList<>(List.of(besides));
        leaving.forEach(userid -> changes.add(new MemberChange.Leaves(userid)));
        enterprise(corpId).apply(changes);
        return leaving;
    }

    private static CorpPlan held(QywxProxyCorp corp) {
        return corp.getPlans().stream()
                .filter(plan -> plan.getState().equals("held"))
                .findFirst()
                .orElseThrow();
    }

    /** Who is active, where and in which roles. */
    private static List<String> lines(QywxProxyCorp corp) {
        return corp.getMembers("active").stream()
                .map(member -> member.getMemberId()
                        + member.getDeptIds()
                        + corp.getUserRoles(member.getMemberId()).stream()
                                .map(role -> role.getRoleId())
                                .toList())
                .toList();
    }
}
