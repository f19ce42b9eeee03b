package dev.corpkit.corps.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.MemberEvent;
import dev.corpkit.qywxproxy.api.MemberEvent.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A12")
class StormTest {

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final Node node = new Node(new InMemoryCorpStore(), clock, "node", 1);

    @Test
    void aStormIsBroughtInByAFewCalls() {
        FakeCorp corp = node.corp("wpA");
        storm("wpA", 2_000);

        node.drain();

        assertThat(corp.asked).hasSize(2);
        assertThat(corp.asked.stream().mapToInt(ContactHints::size).sum()).isEqualTo(2_000);
        assertThat(node.states("wpA")).hasSize(2_000).containsOnly(State.DONE);
    }

    @Test
    void anEnterpriseIsServedBetweenTheTurnsOfAStorm() {
        List<String> served = new ArrayList<>();
        for (String corpId : List.of("wpStorm", "wpOther")) {
            node.corp(corpId).during = hints -> served.add(corpId);
        }
        storm("wpStorm", 2_001);
        clock.advance(Duration.ofSeconds(1));
        node.keep("wpOther", Messages.updateUser("a"));

        node.drain();

        assertThat(served).containsExactly("wpStorm", "wpOther", "wpStorm", "wpStorm");
    }

    @Test
    void moreStormsThanThreadsTakeTurns() {
        List<String> served = new ArrayList<>();
        for (String corpId : List.of("wpA", "wpB", "wpC")) {
            node.corp(corpId).during = hints -> served.add(corpId);
            storm(corpId, 1_001);
            clock.advance(Duration.ofSeconds(1));
        }

        node.drain();

        assertThat(served).containsExactly("wpA", "wpB", "wpC", "wpA", "wpB", "wpC");
    }

    @Test
    void aLaneHasOneTurnAtATimeHoweverManyThreadsAreFree() {
        Node wide = new Node(node.store, clock, "wide", 4);
        FakeCorp corp = wide.corp("wpA");
        storm("wpA", 1_001);
        corp.during = hints -> {
            wide.worker.look();
            assertThat(wide.lanes.size()).isZero();
        };

        wide.drain();

        assertThat(corp.asked).hasSize(2);
    }

    @Test
    @Tag("A3")
    void repeatedEventsAreOneHint() {
        FakeCorp corp = node.corp("wpA");
        node.keep(
                "wpA",
                List.of(
                        Messages.updateUser("a"),
                        Messages.change("delete_user", "<UserID>a</UserID>"),
                        Messages.change("create_user", "<UserID>a</UserID>")));

        node.drain();

        assertThat(corp.asked).hasSize(1);
        ContactHints hints = corp.asked.get(0);
        assertThat(hints.saying(List.of())).isEqualTo(ContactHints.ofUsers(Set.of("a")));
        assertThat(hints.events()).extracting(MemberEvent::kind).containsExactly(Kind.CREATED, Kind.UPDATED);
    }

    private void storm(String corpId, int events) {
        node.keep(
                corpId,
                IntStream.range(0, events)
                        .mapToObj(number -> Messages.updateUser("user" + number))
                        .toList());
    }
}
