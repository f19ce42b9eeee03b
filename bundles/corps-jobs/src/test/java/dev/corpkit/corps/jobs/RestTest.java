package dev.corpkit.corps.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.qywxproxy.api.event.CancelAuth;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Between the turns of a lane its events gather. */
@Tag("A12")
class RestTest {

    private static final Duration WORK = Duration.ofMillis(50);

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final Node node = new Node(new InMemoryCorpStore(), clock, "node", 2);
    private final FakeCorp corp = node.corp("wpA");
    private int kept;

    RestTest() {
        corp.during = hints -> clock.advance(WORK);
    }

    @Test
    void aLaneRestsAsLongAsItsTurnTook() {
        turn(1);

        assertThat(pauseBefore(1)).isEqualTo(WORK);
    }

    @Test
    void eventsThatComeMeanwhileAreReadTogether() {
        turn(1);
        IntStream.range(0, 10).forEach(event -> {
            keep(1);
            node.drain();
        });

        clock.advance(WORK);
        node.drain();

        assertThat(corp.asked).hasSize(2);
        assertThat(corp.asked.get(1).users()).hasSize(10);
    }

    @Test
    void theLongerAStormLastsTheLongerAreTheRests() {
        List<Long> pauses = new ArrayList<>();
        turn(30);
        for (int turn = 0; turn < 7; turn++) {
            pauses.add(pauseBefore(30).toMillis());
        }

        assertThat(pauses).containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 10_000L, 10_000L);
    }

    @Test
    void noRestIsLongerThanTenSecondsThoughItsTurnWas() {
        corp.during = hints -> clock.advance(Duration.ofMinutes(5));
        turn(1);

        assertThat(pauseBefore(1)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aTurnWithFewEventsEndsTheStorm() {
        turn(30);
        turn(30);
        turn(2);
        assertThat(pauseBefore(1)).isEqualTo(WORK);

        turn(30);
        assertThat(pauseBefore(1)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void whereAWholeBatchWaitedNothingGathersByResting() {
        keep(1_500);

        node.drain();

        assertThat(corp.asked).hasSize(2);
    }

    @Test
    void noOtherLaneRests() {
        FakeCorp other = node.corp("wpB");
        turn(100);
        node.keep("wpB", Messages.updateUser("b"));

        node.drain();

        assertThat(other.asked).hasSize(1);
    }

    @Test
    @Tag("A4")
    void whatChangesAnAuthorizationNeverWaitsForARest() {
        turn(100);
        keep(30);
        node.keep("wpA", Messages.template("cancel_auth", "<AuthCorpId>wpA</AuthCorpId>"));

        node.drain();

        assertThat(node.auth.applied).singleElement().isInstanceOf(CancelAuth.class);
        assertThat(node.states("wpA")).containsOnly(State.DONE);
    }

    private void keep(int events) {
        node.keep(
                "wpA",
                IntStream.range(0, events)
                        .mapToObj(event -> Messages.updateUser("user" + kept++))
                        .toList());
    }

    /** A turn finds so many, as soon as the lane has rested. */
    private void turn(int events) {
        pauseBefore(events);
    }

    /** How long events that come now wait. */
    private Duration pauseBefore(int events) {
        keep(events);
        Duration pause = Duration.ZERO;
        int asked = corp.asked.size();
        node.drain();
        while (corp.asked.size() == asked) {
            clock.advance(Duration.ofMillis(10));
            pause = pause.plusMillis(10);
            node.drain();
        }
        return pause;
    }
}
