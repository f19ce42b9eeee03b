package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In which order callbacks are worked on. */
public abstract class CallbackLaneContract extends RepositoryContract {

    /** Before the callbacks of all other tests are due: they share the database. */
    private static final Instant LONG_AGO = Instant.parse("1990-01-01T00:00:00Z");

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    private final String suite = unique("suite");
    private final String other = unique("other-suite");

    @Test
    void lanesAreDueTheLongestWaitingFirst() {
        insert(suite, "ww1", "a", NOW);
        insert(suite, "ww2", "b", NOW.minusSeconds(1));
        insert(suite, "", "c", NOW.minusSeconds(3));
        insert(other, "ww1", "d", NOW.minusSeconds(2));
        insert(other, "ww3", "e", NOW.plusNanos(1));

        assertThat(due(NOW))
                .containsExactly(
                        new CallbackLane(suite, ""),
                        new CallbackLane(other, "ww1"),
                        new CallbackLane(suite, "ww2"),
                        new CallbackLane(suite, "ww1"));
    }

    @Test
    void aLaneIsToldOnceHoweverManyWait() {
        insert(suite, "ww1", "a", NOW);
        insert(suite, "ww1", "b", NOW.minusSeconds(5));
        insert(suite, "ww1", "c", NOW);

        assertThat(due(NOW)).containsExactly(new CallbackLane(suite, "ww1"));
    }

    @Test
    void aLaneIsHeldBackByItsOldest() {
        insert(suite, "ww1", "a", NOW.plusSeconds(60));
        insert(suite, "ww1", "b", NOW);

        assertThat(due(NOW)).isEmpty();
        assertThat(due(NOW.plusSeconds(60))).containsExactly(new CallbackLane(suite, "ww1"));
    }

    @Test
    void settledOnesHoldNothingBackUntilTheyAreToBeTriedAgain() {
        insert(suite, "ww1", "a", NOW);
        insert(suite, "ww1", "b", NOW.minusSeconds(5));
        CallbackRow oldest = waiting("ww1", 1).get(0);

        write(tx -> tx.callbacks().update(List.of(oldest.with(State.FAILED, 8, NOW.plusSeconds(60), "why"))));
        assertThat(due(NOW)).hasSize(1);
        assertThat(waiting("ww1", 9)).extracting(CallbackRow::digest).containsExactly("b");

        write(tx -> tx.callbacks().update(List.of(oldest.with(State.WAITING, 0, NOW.plusSeconds(60), null))));
        assertThat(due(NOW)).isEmpty();
        assertThat(waiting("ww1", 9)).extracting(CallbackRow::digest).containsExactly("a", "b");
    }

    @Test
    void ofDueLanesAFewAreTold() {
        insert(suite, "ww3", "a", LONG_AGO);
        insert(suite, "ww1", "b", LONG_AGO.minusSeconds(2));
        insert(suite, "ww2", "c", LONG_AGO.minusSeconds(1));

        assertThat(list(tx -> tx.callbacks().dueLanes(LONG_AGO, 2)))
                .containsExactly(new CallbackLane(suite, "ww1"), new CallbackLane(suite, "ww2"));
        assertThat(list(tx -> tx.callbacks().dueLanes(LONG_AGO, 0))).isEmpty();
        write(tx ->
                List.of("ww1", "ww2", "ww3").forEach(corp -> tx.callbacks().deleteLane(new CallbackLane(suite, corp))));
    }

    @Test
    void theOldestOfALaneComeFirstDueOrNot() {
        insert(suite, "ww1", "a", NOW.plusSeconds(60));
        insert(suite, "ww2", "b", NOW);
        insert(suite, "ww1", "c", NOW);
        insert(other, "ww1", "a", NOW);
        insert(suite, "ww1", "d", NOW);
        insert(suite, "WW1", "e", NOW);

        assertThat(waiting("ww1", 2)).extracting(CallbackRow::digest).containsExactly("a", "c");
        assertThat(waiting("ww1", 9)).extracting(CallbackRow::digest).containsExactly("a", "c", "d");
        assertThat(waiting("ww9", 9)).isEmpty();
    }

    @Test
    void whatHoldsOneBackCanBeHastened() {
        insert(suite, "ww1", "a", NOW.plusSeconds(60));
        insert(suite, "ww1", "b", NOW.minusSeconds(60));
        insert(suite, "ww1", "c", NOW.plusSeconds(60));
        insert(suite, "ww1", "d", NOW.plusSeconds(60));
        insert(suite, "ww2", "e", NOW.plusSeconds(60));
        CallbackLane lane = new CallbackLane(suite, "ww1");
        assertThat(due(NOW)).isEmpty();

        long held = waiting("ww1", 3).get(2).id();
        write(tx -> tx.callbacks().hasten(lane, held, NOW));

        assertThat(waiting("ww1", 9))
                .extracting(CallbackRow::dueAt)
                .containsExactly(NOW, NOW.minusSeconds(60), NOW.plusSeconds(60), NOW.plusSeconds(60));
        assertThat(due(NOW)).containsExactly(lane);
    }

    @Test
    void whatWasTriedCanBeHastenedAndWhatWasNotWaitsForItsMoment() {
        insert(suite, "ww1", "a", NOW.plusSeconds(60));
        insert(suite, "ww2", "b", NOW.plusSeconds(60));
        insert(other, "ww1", "c", NOW.plusSeconds(60));
        CallbackRow tried = waiting("ww1", 1).get(0).with(State.WAITING, 3, NOW.plusSeconds(90), "x");
        write(tx -> tx.callbacks().update(List.of(tried)));
        assertThat(due(NOW)).isEmpty();

        write(tx -> tx.callbacks().hastenTried(suite, NOW));

        assertThat(due(NOW)).containsExactly(new CallbackLane(suite, "ww1"));
        assertThat(waiting("ww1", 1)).singleElement().satisfies(row -> {
            assertThat(row.attempts()).isEqualTo(3);
            assertThat(row.problem()).isEqualTo("x");
        });
    }

    @Test
    void whetherAKindWaitsInALaneIsTold() {
        insert(suite, "ww1", "a", NOW);
        insert(suite, "ww1", "b", NOW.plusSeconds(60));
        List<CallbackRow> both = waiting("ww1", 2);
        String kind = both.get(1).kind();

        assertThat(isWaiting("ww1", "other", kind)).isTrue();
        assertThat(isWaiting("ww1", "other")).isFalse();
        assertThat(isWaiting("ww2", kind)).isFalse();

        write(tx -> tx.callbacks()
                .update(both.stream()
                        .map(row -> row.with(State.DONE, 1, NOW, null))
                        .toList()));
        assertThat(isWaiting("ww1", kind)).isFalse();
    }

    private boolean isWaiting(String corp, String... kinds) {
        return read(tx -> tx.callbacks().isWaiting(new CallbackLane(suite, corp), Set.of(kinds)));
    }

    private List<CallbackRow> waiting(String corp, int limit) {
        return list(tx -> tx.callbacks().waiting(new CallbackLane(suite, corp), limit));
    }

    private List<CallbackLane> due(Instant now) {
        return list(tx -> tx.callbacks().dueLanes(now, 100_000)).stream()
                .filter(lane -> List.of(suite, other).contains(lane.suiteId()))
                .toList();
    }

    private void insert(String suiteId, String corp, String digest, Instant dueAt) {
        write(tx -> tx.callbacks()
                .insert(CallbackRow.arrived(suiteId, corp, "kind", "<xml/>", digest, NOW, NOW)
                        .with(State.WAITING, 0, dueAt, null)));
    }
}
