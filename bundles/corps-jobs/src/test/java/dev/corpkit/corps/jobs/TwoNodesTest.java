package dev.corpkit.corps.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.jobs.lease.WorkLeases;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A1")
class TwoNodesTest {

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final Node first = new Node(store, clock, "first", 2);
    private final Node second = new Node(store, clock, "second", 2);
    private final FakeCorp atFirst = first.corp("wpA");
    private final FakeCorp atSecond = second.corp("wpA");

    @Test
    void twoNodesNeverWorkOnOneLaneAtOnce() {
        atFirst.during = hints -> second.drain();
        first.keep("wpA", Messages.updateUser("a"));

        first.drain();
        second.drain();

        assertThat(atFirst.asked).hasSize(1);
        assertThat(atSecond.asked).isEmpty();
        assertThat(first.onlyRecord("wpA").state()).isEqualTo(State.DONE);
    }

    @Test
    void aLongTurnKeepsItsLane() {
        atFirst.during = hints -> {
            for (int beat = 0; beat < 10; beat++) {
                clock.advance(WorkLeases.BEAT);
                first.worker.renewLeases();
                second.drain();
            }
        };
        first.keep("wpA", Messages.updateUser("a"));

        first.drain();

        assertThat(atSecond.asked).isEmpty();
        assertThat(first.onlyRecord("wpA").state()).isEqualTo(State.DONE);
    }

    @Test
    void aNodeThatFellSilentLosesItsLaneAndSettlesNothingAnyMore() {
        atFirst.during = hints -> {
            clock.advance(WorkLeases.LENGTH.multipliedBy(2));
            atSecond.during = theirs -> assertThat(first.waiting("wpA")).isEqualTo(1);
            second.drain();
            second.keep("wpA", Messages.updateUser("b"));
        };
        first.keep("wpA", Messages.updateUser("a"));

        first.worker.look();
        first.lanes.runOne();

        assertThat(atSecond.asked).hasSize(1);
        assertThat(first.records("wpA").get(0).attempts()).isEqualTo(1);
        assertThat(first.states("wpA")).containsExactly(State.DONE, State.WAITING);
    }

    @Test
    @Tag("A3")
    void whatWasDoneButNotSettledIsDoneAgain() {
        FlakyStore flaky = new FlakyStore(store);
        Node crashing = new Node(flaky, clock, "crashing", 1);
        FakeCorp corp = crashing.corp("wpC");
        corp.during = hints -> flaky.down = true;
        crashing.keep("wpC", Messages.updateUser("a"));
        crashing.worker.look();
        crashing.lanes.runOne();
        assertThat(first.onlyRecord("wpC").attempts()).isZero();

        FakeCorp elsewhere = second.corp("wpC");
        second.drain();
        assertThat(elsewhere.asked).as("the lease of the dead still holds").isEmpty();
        clock.advance(WorkLeases.LENGTH.plusSeconds(1));
        second.drain();

        assertThat(elsewhere.asked).hasSize(1);
        assertThat(first.onlyRecord("wpC").state()).isEqualTo(State.DONE);
    }

    @Test
    @Tag("A7")
    void aCrashAfterAnAuthorizationEventOwesOneSyncAndNotTwo() {
        FlakyStore flaky = new FlakyStore(store);
        Node crashing = new Node(flaky, clock, "crashing", 1);
        crashing.auth.answer = event -> {
            flaky.down = true;
            return FakeAuth.authorization("wpA", Status.ACTIVE, List.of(1L));
        };
        crashing.keep("", Messages.createAuth("code"));
        crashing.worker.look();
        crashing.lanes.runOne();
        assertThat(first.records("wpA")).isEmpty();

        clock.advance(WorkLeases.LENGTH.plusSeconds(1));
        second.auth.answer = event -> FakeAuth.authorization("wpA", Status.ACTIVE, List.of(1L));
        second.drain();

        assertThat(atSecond.asked).singleElement().matches(hints -> hints.everything());
        assertThat(first.states("wpA")).containsExactly(State.DONE);
    }

    /** Goes down when told to, as at a crash: the node's lease stays behind. */
    private static final class FlakyStore implements CorpStore {

        private final CorpStore store;
        private boolean down;

        FlakyStore(CorpStore store) {
            this.store = store;
        }

        @Override
        public <T> T inTransaction(Function<StoreTransaction, T> work) {
            if (down) {
                throw new StoreException("down", new IllegalStateException());
            }
            return store.inTransaction(work);
        }
    }
}
