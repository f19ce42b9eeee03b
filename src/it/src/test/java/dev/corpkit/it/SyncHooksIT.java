package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpMemberDraft;
import dev.corpkit.corps.api.CorpPlan;
import dev.corpkit.corps.api.CorpSyncHook;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.GogoShell;
import dev.corpkit.it.frame.Mirror;
import dev.corpkit.it.frame.Samples;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.WeComScenario;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Post;
import dev.corpkit.simulator.directory.Profile;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.nio.file.Files;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.apache.felix.service.command.CommandProcessor;
import org.junit.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;

/** Hooks come as services, have a say in the runs of those organizations they are aimed at, and go, without a restart. */
public class SyncHooksIT extends WeComScenario {

    private static final String APP = "hooked";
    private static final String SAMPLE_PID = "dev.corpkit.samples.sync.hook.KeptPositions";
    private static final Map<String, String> ENTERPRISES = Map.of(
            "Aimed", "wpHookAimed",
            "Beside", "wpHookBeside",
            "Stopped", "wpHookStopped",
            "Going", "wpHookGoing",
            "Sample", "wpHookSample");

    @Inject
    private CommandProcessor processor;

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        AppFiles app = AppFiles.withAuth(scratch, APP);
        ENTERPRISES.forEach((name, corpId) -> {
            wecom.world()
                    .addEnterprise(EnterpriseShape.of("示例企业" + name, 40, 5, name.hashCode())
                            .withCorpId(corpId))
                    .apply(List.of(
                            new MemberChange.Joins(member("kept", "Founder")),
                            new MemberChange.Joins(member("mapped", "Clerk"))));
            app.corp("corps." + name, corpId);
        });
        scratch.write("conf/etc/" + SAMPLE_PID + ".cfg", "corpkit.target = (element.fullName=corps.Sample)\n");
    }

    private static Member member(String userid, String position) {
        Profile profile = new Profile(null, position, null, null, null, null, null, null, null);
        return new Member(userid, null, "示例" + userid, Member.ACTIVE, List.of(Post.in(1)), 1, null, profile);
    }

    @Test
    public void hookDecidesForItsOrganizationOnlyAndOnlyWhileItIsThere() {
        QywxProxyCorp aimed = authorizedCorp(APP, "corps.Aimed");
        QywxProxyCorp beside = authorizedCorp(APP, "corps.Beside");
        aimed.syncCorp();
        beside.syncCorp();
        List.of("wpHookAimed", "wpHookBeside")
                .forEach(corpId -> enterprise(corpId).apply(new MemberChange.Leaves("kept")));

        ServiceRegistration<?> hook = register(new Keeping(), "corps.Aimed");
        aimed.syncCorp();
        beside.syncCorp();
        assertThat(status(aimed, "kept")).isEqualTo("active");
        assertThat(position(aimed, "mapped")).isEqualTo("Clerk of 1");
        assertThat(status(beside, "kept")).isEqualTo("offline");
        assertThat(position(beside, "mapped")).isEqualTo("Clerk");
        assertThat(aimed.syncCorp().isUnchanged()).isTrue();

        hook.unregister();
        aimed.syncCorp();
        assertThat(status(aimed, "kept")).isEqualTo("offline");
        assertThat(position(aimed, "mapped")).isEqualTo("Clerk");
        Mirror.assertExact(aimed, wecom().visible("wpHookAimed"));
    }

    @Test
    public void hookThatThrowsStopsItsOwnOrganizationAndIsNamedByItsClass() {
        QywxProxyCorp stopped = authorizedCorp(APP, "corps.Stopped");
        QywxProxyCorp going = authorizedCorp(APP, "corps.Going");
        GogoShell shell = new GogoShell(processor);

        ServiceRegistration<?> hook = register(new Failing(), "corps.Stopped");
        assertThatThrownBy(stopped::syncCorp)
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining(Failing.class.getName())
                .hasMessageContaining("mapMember")
                .hasMessageNotContaining("示例");
        assertThat(stopped.getMembers()).isEmpty();
        assertThat(going.syncCorp().getProblems()).isEmpty();
        Mirror.assertExact(going, wecom().visible("wpHookGoing"));
        assertThat(shell.refused("corps:sync corps.Stopped")).contains("corps.Stopped");
        assertThat(shell.run("corps:runs corps.Stopped"))
                .contains("FAILED", Failing.class.getName())
                .doesNotContain("示例");

        hook.unregister();
        stopped.syncCorp();
        Mirror.assertExact(stopped, wecom().visible("wpHookStopped"));
    }

    @Test
    public void sampleBundleHoldsTheDepartureOfAFounder() throws Exception {
        QywxProxyCorp corp = authorizedCorp(APP, "corps.Sample");
        corp.syncCorp();
        Bundle sample = context.installBundle("reference:" + Samples.syncHook().toUri());
        sample.start();
        eventually(() -> assertThat(context.getServiceReferences(
                        CorpSyncHook.class, "(corpkit.target=\\(element.fullName=corps.Sample\\))"))
                .hasSize(1));
        GogoShell shell = new GogoShell(processor);
        enterprise("wpHookSample").apply(new MemberChange.Leaves("kept"));
        enterprise("wpHookSample").apply(new MemberChange.Leaves("mapped"));

        assertThat(shell.run("corps:sync corps.Sample")).contains("members offline 1", "held");
        assertThat(status(corp, "kept")).isEqualTo("active");
        assertThat(status(corp, "mapped")).isEqualTo("offline");
        eventually(() -> assertThat(Files.readString(scratch().log().resolve("corpkit.log")))
                .contains("A run ended corp=corps.Sample report=SyncReport["));

        CorpPlan held = corp.getPlans().stream()
                .filter(plan -> plan.getState().equals("held"))
                .findFirst()
                .orElseThrow();
        shell.run("corps:approve corps.Sample " + held.getPlanId());
        assertThat(status(corp, "kept")).isEqualTo("offline");
        sample.uninstall();
        assertThat(context.getServiceReferences(CorpSyncHook.class, null)).isEmpty();
        assertThat(corp.syncCorp().isUnchanged()).isTrue();
    }

    private ServiceRegistration<CorpSyncHook> register(CorpSyncHook hook, String fullName) {
        Hashtable<String, Object> aim = new Hashtable<>();
        aim.put(CorpSyncHook.TARGET, "(element.fullName=" + fullName + ")");
        return context.registerService(CorpSyncHook.class, hook, aim);
    }

    private static String status(Corp corp, String memberId) {
        return corp.getMember(memberId).getStatus();
    }

    private static String position(Corp corp, String memberId) {
        return corp.getMember(memberId).getPosition();
    }

    /** Nobody goes; who is a clerk is one of a department. */
    private static final class Keeping implements CorpSyncHook {

        @Override
        public Departure decideDeparture(Corp corp, CorpMember member) {
            return Departure.KEEP;
        }

        @Override
        public CorpMemberDraft mapMember(Corp corp, Map<String, ?> vendorMember, CorpMemberDraft member) {
            return "Clerk".equals(member.getPosition())
                    ? member.withPosition("Clerk of " + vendorMember.get("main_department"))
                    : member;
        }
    }

    /** Says in its failure what nobody may log. */
    private static final class Failing implements CorpSyncHook {

        @Override
        public CorpMemberDraft mapMember(Corp corp, Map<String, ?> vendorMember, CorpMemberDraft member) {
            throw new IllegalStateException("cannot map " + member.getName());
        }
    }
}
