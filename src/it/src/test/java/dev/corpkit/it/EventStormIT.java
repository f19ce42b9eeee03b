package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.CallbackScenario;
import dev.corpkit.it.frame.Mirror;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.qywxproxy.api.CallBackRecord;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.generator.EnterpriseShape;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.Test;

/** Two thousand events of one enterprise: all is right in the end, WeCom is asked little, and nobody else waits. */
public class EventStormIT extends CallbackScenario {

    private static final String APP = "storm";
    private static final int EVENTS = 2_000;

    @Override
    protected void prepare(Simulator wecom, Scratch scratch) {
        wecom.world().addEnterprise(EnterpriseShape.of("示例集团", 1_500, 100, 91).withCorpId("wpStorm"));
        wecom.world().addEnterprise(EnterpriseShape.of("示例邻居", 80, 8, 92).withCorpId("wpCalm"));
        AppFiles.withCallbacks(scratch, APP, "").corp("corps.Storm", "wpStorm").corp("corps.Calm", "wpCalm");
    }

    @Test
    public void stormEndsInWhatWeComShowsWithFarFewerCallsThanEvents() {
        QywxProxyAuth auth = receivingAuth(APP);
        mirrored(auth, "corps.Storm", "wpStorm");
        mirrored(auth, "corps.Calm", "wpCalm");
        wecom().callbacks().hold();
        storm();
        wecom().calls().clear();

        wecom().callbacks().release();
        Member neighbour = first("wpCalm");
        enterprise("wpCalm").apply(new MemberChange.Renamed(neighbour.userid(), "新名"));

        eventually(() -> assertThat(corp(APP, "corps.Calm")
                        .getMember(neighbour.userid())
                        .getName()
                        .equals("新名"))
                .as("the neighbour is renamed")
                .isTrue());
        wecom().callbacks().awaitAll(Duration.ofMinutes(1));
        eventually(() -> assertThat(auth.getCallBacks(EVENTS))
                .extracting(CallBackRecord::state)
                .doesNotContain(CallBackRecord.State.WAITING));
        Mirror.assertExact(corp(APP, "corps.Storm"), wecom().visible("wpStorm"));
        Mirror.assertExact(corp(APP, "corps.Calm"), wecom().visible("wpCalm"));
        assertThat(wecom().calls().byPath().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isLessThan(EVENTS / 4);
    }

    private void mirrored(QywxProxyAuth auth, String fullName, String corpId) {
        scan(auth, corpId);
        wecom().callbacks().awaitAll(Duration.ofMinutes(1));
        QywxProxyCorp corp = corp(APP, fullName);
        eventually(() -> assertThat(corp.syncCorp().isUnchanged()).isTrue());
        eventually(() -> assertThat(auth.getCallBacks(EVENTS))
                .extracting(CallBackRecord::state)
                .doesNotContain(CallBackRecord.State.WAITING));
    }

    /** Members are renamed, move, leave and return, one after another, many more than once. */
    private void storm() {
        Random random = new Random(17);
        for (int i = 0; i < EVENTS; i++) {
            List<Member> members = List.copyOf(enterprise("wpStorm").directory().members());
            Member member = members.get(random.nextInt(members.size()));
            Member other = members.get(random.nextInt(members.size()));
            switch (random.nextInt(8)) {
                case 0 -> enterprise("wpStorm").apply(new MemberChange.Moves(member.userid(), other.posts()));
                case 1 -> enterprise("wpStorm").apply(new MemberChange.Status(member.userid(), 2));
                default -> enterprise("wpStorm").apply(new MemberChange.Renamed(member.userid(), "名" + i));
            }
        }
    }

    private Member first(String corpId) {
        return enterprise(corpId).directory().members().iterator().next();
    }
}
