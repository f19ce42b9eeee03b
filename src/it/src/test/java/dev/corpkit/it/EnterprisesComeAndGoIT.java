package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.element.api.ElementStatus;
import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.CallbackScenario;
import dev.corpkit.it.frame.Mirror;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.callbacks.Disorder;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.util.List;
import org.junit.Test;

/** From the QR code to the erasure, by callbacks alone: nobody writes a file, nobody asks for a sync. */
public class EnterprisesComeAndGoIT extends CallbackScenario {

    private static final String APP = "coming";
    private static final String TEMPLATE = "corps.EnterpriseTemplate";

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        int seed = 81;
        for (String name : new String[] {"Scan", "Events", "Lossy", "Reset", "Cancel", "Stay"}) {
            wecom.world()
                    .addEnterprise(
                            EnterpriseShape.of("示例企业" + seed, 120, 12, seed++).withCorpId(corpId(name)));
        }
        AppFiles.withCallbacks(scratch, APP, ", \"autoInstances\": {\"template\": \"" + TEMPLATE + "\"}")
                .element(
                        TEMPLATE,
                        "{\"type\": \"corps.QywxProxyType\", \"title\": \"{{corpName}}\", \"template\": true}",
                        "{\"corpId\": \"{{corpId}}\", \"authFullName\": \"{{authFullName}}\"}");
    }

    @Test
    public void freshEnterpriseIsMirroredAfterTheScanAndFollowsItsChanges() {
        QywxProxyAuth auth = receivingAuth(APP);
        scan(auth, corpId("Scan"));
        assertFollows(APP, "corps.wpComingScan", corpId("Scan"));
        assertThat(auth.getAuthorization(corpId("Scan")).permissions()).isNotEmpty();
        assertThat(status(APP, "corps.wpComingScan").derivedFrom()).isEqualTo(TEMPLATE);

        for (int seed = 0; seed < 40; seed++) {
            enterprise(corpId("Scan")).randomChanges(seed, 1);
        }
        corpOf("Scan").syncCorp(); // tags that are renamed or removed have no event
        assertFollows(APP, "corps.wpComingScan", corpId("Scan"));
    }

    @Test
    public void memberWhoIsRenamedMovesLeavesAndReturnsIsFollowedByEventsAlone() {
        scan(receivingAuth(APP), corpId("Events"));
        assertFollows(APP, "corps.wpComingEvents", corpId("Events"));
        List<Member> members =
                List.copyOf(enterprise(corpId("Events")).directory().members());
        Member moving = members.get(0);
        Member leaving = members.get(1);

        enterprise(corpId("Events")).apply(new MemberChange.Renamed(moving.userid(), "新名"));
        enterprise(corpId("Events")).apply(new MemberChange.Moves(moving.userid(), leaving.posts()));
        enterprise(corpId("Events")).apply(new MemberChange.Leaves(leaving.userid()));
        eventually(() -> assertThat(corpOf("Events").getMember(leaving.userid()).getStatus())
                .isEqualTo("offline"));
        assertFollows(APP, "corps.wpComingEvents", corpId("Events"));
        assertThat(corpOf("Events").getMember(moving.userid()).getName()).isEqualTo("新名");

        enterprise(corpId("Events")).apply(new MemberChange.Joins(leaving));
        eventually(() -> assertThat(corpOf("Events").getMember(leaving.userid()).getStatus())
                .isEqualTo("active"));
        assertFollows(APP, "corps.wpComingEvents", corpId("Events"));
    }

    @Test
    public void duplicatesReorderingAndLossAreMendedByTheNextFullSync() {
        scan(receivingAuth(APP), corpId("Lossy"));
        assertFollows(APP, "corps.wpComingLossy", corpId("Lossy"));

        wecom().callbacks().disorder(new Disorder(5, 0.3, 0.3, 0.3));
        try {
            for (int seed = 0; seed < 30; seed++) {
                enterprise(corpId("Lossy")).randomChanges(seed, 1);
            }
        } finally {
            wecom().callbacks().disorder(Disorder.NONE);
        }
        corpOf("Lossy").syncCorp();
        assertFollows(APP, "corps.wpComingLossy", corpId("Lossy"));
        assertThat(corpOf("Lossy").getMembers("offline"))
                .allMatch(member -> enterprise(corpId("Lossy")).directory().member(member.getMemberId()) == null);
    }

    @Test
    public void runGoesOnWhileItsPermanentCodeIsReset() {
        QywxProxyAuth auth = receivingAuth(APP);
        scan(auth, corpId("Reset"));
        assertFollows(APP, "corps.wpComingReset", corpId("Reset"));
        enterprise(corpId("Reset")).randomChanges(3, 20);

        wecom().afterCalls()
                .after("user/list", corpId("Reset"), 4, () -> wecom().console().resetSecret(corpId("Reset")));
        assertThat(corpOf("Reset").syncCorp().getOutcome()).isEqualTo(Outcome.COMPLETE);

        Mirror.assertExact(corpOf("Reset"), wecom().visible(corpId("Reset")));
        eventually(() -> {
            assertThat(auth.getAuthorization(corpId("Reset")).status()).isEqualTo(Status.ACTIVE);
            assertThat(auth.getAuthorization(corpId("Reset")).codePending()).isFalse();
        });
    }

    @Test
    public void cancellationErasesThatEnterpriseAndNothingElse() {
        QywxProxyAuth auth = receivingAuth(APP);
        scan(auth, corpId("Stay"));
        scan(auth, corpId("Cancel"));
        assertFollows(APP, "corps.wpComingStay", corpId("Stay"));
        assertFollows(APP, "corps.wpComingCancel", corpId("Cancel"));
        QywxProxyCorp going = corpOf("Cancel");

        wecom().console().cancel(corpId("Cancel"));

        eventually(() -> {
            assertThat(auth.getAuthorization(corpId("Cancel")).status()).isEqualTo(Status.CANCELLED);
            assertThat(auth.getAuthorization(corpId("Cancel")).eraseAt()).isNull();
            assertThat(app(APP).getElements())
                    .extracting(ElementStatus::fullName)
                    .doesNotContain("corps.wpComingCancel");
        });
        assertThat(going.getMembers()).isEmpty();
        assertThat(going.getDepts()).isEmpty();
        assertThat(going.getRoles()).isEmpty();
        assertFollows(APP, "corps.wpComingStay", corpId("Stay"));

        scan(auth, corpId("Cancel"));
        assertFollows(APP, "corps.wpComingCancel", corpId("Cancel"));
    }

    private QywxProxyCorp corpOf(String name) {
        return app(APP).getElement("corps." + corpId(name), QywxProxyCorp.class);
    }

    private static String corpId(String name) {
        return "wpComing" + name;
    }
}
