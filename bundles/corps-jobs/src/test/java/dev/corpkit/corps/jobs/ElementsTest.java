package dev.corpkit.corps.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.qywxproxy.api.ContactHints;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A1")
class ElementsTest {

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final Node node = new Node(new InMemoryCorpStore(), clock, "node", 2);

    @Test
    void callbacksOfASuiteWithoutElementWaitForIt() {
        FakeCorp corp = node.corp("wpA");
        node.worker.elements().remove(node.auth.service);
        node.keep("wpA", Messages.updateUser("a"));
        node.drain();
        assertThat(node.onlyRecord("wpA").attempts()).isZero();

        node.worker.elements().add(node.auth.service);
        node.drain();

        assertThat(corp.asked)
                .extracting(hints -> hints.saying(List.of()))
                .containsExactly(ContactHints.ofUsers(Set.of("a")));
    }

    @Test
    void anInactiveElementsCallbacksWait() {
        FakeCorp corp = node.corp("wpA");
        node.auth.active = false;
        node.keep("wpA", Messages.updateUser("a"));
        node.drain();
        assertThat(corp.asked).isEmpty();

        node.auth.active = true;
        node.drain();
        assertThat(corp.asked).hasSize(1);
    }

    @Test
    void anElementThatLeavesDuringATurnLeavesTheRestWaiting() {
        node.auth.answer = event -> {
            node.worker.elements().remove(node.auth.service);
            return null;
        };
        node.keep("", List.of(Messages.createAuth("one"), Messages.createAuth("two")));

        node.drain();

        assertThat(node.states("")).containsExactly(State.DONE, State.WAITING);
    }

    @Test
    @Tag("A12")
    void anOrganizationThatComesUpLaterFindsItsEvents() {
        node.keep("wpA", Messages.updateUser("a"));
        node.drain();
        assertThat(node.onlyRecord("wpA").state()).isEqualTo(State.WAITING);

        FakeCorp corp = node.corp("wpA");
        clock.advance(Duration.ofSeconds(2));
        node.drain();

        assertThat(corp.asked).hasSize(1);
        assertThat(node.onlyRecord("wpA").state()).isEqualTo(State.DONE);
    }

    @Test
    @Tag("A12")
    void eventsOfAnEnterpriseWithoutOrganizationAreSettledAfterAMinute() {
        node.keep("wpA", Messages.updateUser("a"));

        for (int look = 0; look < 5; look++) {
            node.drain();
            clock.advance(Duration.ofSeconds(32));
        }

        assertThat(node.onlyRecord("wpA").state()).isEqualTo(State.DONE);
        assertThat(node.onlyRecord("wpA").problem()).contains("No organization");
    }

    @Test
    void whatIsUnderWayMayEndAndNothingElseBegins() {
        FakeCorp corp = node.corp("wpA");
        corp.during = hints -> node.worker.stop();
        node.keep("wpA", Messages.updateUser("a"));
        node.drain();
        assertThat(node.onlyRecord("wpA").state()).isEqualTo(State.DONE);

        node.keep("wpA", Messages.updateUser("b"));
        node.drain();
        assertThat(corp.asked).hasSize(1);
    }

    @Test
    void aTurnThatWasGivenAThreadBeforeTheEndDoesNotBeginAfterIt() {
        FakeCorp corp = node.corp("wpA");
        node.keep("wpA", Messages.updateUser("a"));
        node.worker.look();
        node.worker.stop();

        assertThat(node.lanes.runOne()).isTrue();

        assertThat(corp.asked).isEmpty();
    }

    @Test
    void whatFailsWhileStoppingStaysAsItWas() {
        node.corp("wpA").during = hints -> {
            node.worker.stop();
            throw new IllegalStateException("the store is gone");
        };
        node.keep("wpA", Messages.updateUser("a"));

        node.drain();

        assertThat(node.onlyRecord("wpA").state()).isEqualTo(State.WAITING);
        assertThat(node.onlyRecord("wpA").attempts()).isZero();
    }

    @Test
    void anElementThatIsBeingTendedIsNotCalledAgain() {
        node.auth.tending = () -> {
            node.worker.tend();
            assertThat(node.lanes.size()).isZero();
        };

        tend(2);

        assertThat(node.auth.tended).isEqualTo(2);
    }

    @Test
    void tendingThatFailsIsToldOnceAndOnceMoreWhenItIsWell() {
        node.auth.active = false;
        node.auth.tending = () -> {
            throw new IllegalStateException();
        };
        try (LogWatcher log = LogWatcher.start()) {
            tend(3);
            assertThat(told(log, "failed")).isEqualTo(1);
            node.auth.tending = () -> {};
            tend(2);
            assertThat(told(log, "well again")).isEqualTo(1);
        }
        assertThat(node.auth.tended).isEqualTo(5);
    }

    private void tend(int times) {
        for (int time = 0; time < times; time++) {
            node.worker.tend();
            node.drain();
        }
    }

    private static long told(LogWatcher log, String word) {
        return log.events().stream()
                .filter(event -> event.contains("Tending auths.Fake") && event.contains(word))
                .count();
    }
}
