package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Callbacks: what is kept of them and for how long. */
public abstract class CallbackRepositoryContract extends RepositoryContract {

    private static final Instant THEN = Instant.parse("2026-11-01T08:00:00.000000001Z");

    /** Before the callbacks of all other tests: they share the database. */
    private static final Instant LONG_AGO = Instant.parse("1980-01-01T00:00:00Z");

    private final String suite = unique("suite");
    private final String other = unique("other-suite");

    @Test
    void whatCameIsReadAsItCame() {
        CallbackRow row = CallbackRow.arrived(
                suite,
                "ww1",
                "change_contact:update_user",
                "<xml>" + NAME + "</xml>",
                "d1",
                THEN.minusSeconds(5),
                THEN);

        assertThat(insert(row)).isTrue();

        CallbackRow kept = list(tx -> tx.callbacks().newest(suite, 10)).get(0);
        assertThat(kept.id()).isPositive();
        assertThat(kept).usingRecursiveComparison().ignoringFields("id").isEqualTo(row);
        assertThat(one(tx -> tx.callbacks().find(suite, kept.id()))).contains(kept);
        assertThat(one(tx -> tx.callbacks().find(other, kept.id()))).isEmpty();
        assertThat(one(tx -> tx.callbacks().find(suite, kept.id() + 1_000_000))).isEmpty();
    }

    @Test
    void aMessageMayBeAsLongAsTheLimit() {
        String message = "密".repeat(Limits.CALLBACK / 3);

        insert(CallbackRow.arrived(suite, "ww1", "kind", message, "d1", THEN, THEN));

        assertThat(list(tx -> tx.callbacks().newest(suite, 1)).get(0).message()).isEqualTo(message);
    }

    @Test
    void aLaterOneHasAGreaterIdAndTheNewestComeFirst() {
        Stream.of("a", "b").forEach(digest -> insert(row(suite, "ww1", digest)));
        write(tx -> Stream.of("c", "d").forEach(digest -> tx.callbacks().insert(row(suite, "ww2", digest))));
        insert(row(other, "ww1", "a"));

        List<CallbackRow> newest = list(tx -> tx.callbacks().newest(suite, 3));

        assertThat(newest).extracting(CallbackRow::digest).containsExactly("d", "c", "b");
        assertThat(newest).extracting(CallbackRow::id).isSortedAccordingTo(Collections.reverseOrder());
        assertThat(list(tx -> tx.callbacks().newest(suite, 0))).isEmpty();
        assertThat(list(tx -> tx.callbacks().newest(suite, 10))).hasSize(4);
    }

    @Test
    void anEqualOneIsKeptOnce() {
        assertThat(insert(row(suite, "ww1", "d"))).isTrue();

        assertThat(insert(row(suite, "ww2", "d"))).isFalse();
        assertThat(insert(row(other, "ww1", "d"))).isTrue();
        assertThat(insert(row(suite, "ww1", "D"))).isTrue();
        assertThat(this.<Boolean>read(tx -> tx.callbacks().insert(row(suite, "ww1", "e"))
                        && !tx.callbacks().insert(row(suite, "ww1", "e"))
                        && !tx.callbacks().insert(row(suite, "ww1", "d"))
                        && tx.callbacks().insert(row(suite, "ww1", "f"))))
                .isTrue();

        assertThat(list(tx -> tx.callbacks().newest(suite, 10)))
                .extracting(CallbackRow::digest)
                .containsExactly("f", "e", "D", "d");
        assertThat(list(tx -> tx.callbacks().newest(suite, 10)))
                .extracting(CallbackRow::corpId)
                .containsOnly("ww1");
    }

    @Test
    void anEqualOneIsKnownAfterItWasWorkedOnToo() {
        insert(row(suite, "ww1", "d"));
        write(tx -> tx.callbacks()
                .update(List.of(tx.callbacks().newest(suite, 1).get(0).with(State.DONE, 1, THEN, null))));

        assertThat(insert(row(suite, "ww1", "d"))).isFalse();
        assertThat(this.<Map<State, Long>>read(tx -> tx.callbacks().count(suite)))
                .isEqualTo(Map.of(State.DONE, 1L));
    }

    @Test
    void ofEqualOnesAtOnceOneIsKept() throws Exception {
        for (int round = 0; round < 10; round++) {
            String digest = "d" + round;

            List<Boolean> answers = Together.run(3, i -> () -> insert(row(suite, "ww1", digest)));

            assertThat(answers).containsExactlyInAnyOrder(true, false, false);
        }
        assertThat(list(tx -> tx.callbacks().newest(suite, 100))).hasSize(10);
    }

    @Test
    void manyComeAtOnceAndAllAreKept() throws Exception {
        int threads = 4;
        int each = 25;

        Together.run(threads, thread -> () -> {
            IntStream.range(0, each).forEach(i -> insert(row(suite, "ww1", "d-" + i + "-" + thread)));
            return thread;
        });

        List<CallbackRow> kept = list(tx -> tx.callbacks().newest(suite, 1000));
        assertThat(kept).extracting(CallbackRow::id).doesNotHaveDuplicates().hasSize(threads * each);
    }

    @Test
    void oneThatWasRolledBackNeverCame() {
        assertThatThrownBy(() -> write(tx -> {
                    tx.callbacks().insert(row(suite, "ww1", "d"));
                    throw new IllegalStateException("later");
                }))
                .hasMessage("later");

        assertThat(list(tx -> tx.callbacks().newest(suite, 1))).isEmpty();
        assertThat(insert(row(suite, "ww1", "d"))).isTrue();
    }

    @Test
    void anUpdateWritesWhatBecameOfIt() {
        insert(row(suite, "ww1", "a"));
        insert(row(suite, "ww1", "b"));
        CallbackRow before = list(tx -> tx.callbacks().newest(suite, 1)).get(0);
        CallbackRow failed = before.with(State.FAILED, 8, THEN.plusSeconds(9), "WeCom answered 60011 " + NAME);

        write(tx -> tx.callbacks().update(List.of(changedOtherwise(failed))));

        assertThat(one(tx -> tx.callbacks().find(suite, before.id()))).contains(failed);
        assertThat(list(tx -> tx.callbacks().newest(suite, 2)).get(1))
                .extracting(CallbackRow::state, CallbackRow::attempts)
                .containsExactly(State.WAITING, 0);

        CallbackRow replayed = failed.with(State.WAITING, 0, THEN, null);
        write(tx -> tx.callbacks().update(List.of(replayed)));

        assertThat(one(tx -> tx.callbacks().find(suite, before.id()))).contains(replayed);
    }

    /** Another message, kind and time of WeCom's: an update must not write them. */
    private static CallbackRow changedOtherwise(CallbackRow row) {
        return new CallbackRow(
                row.id(),
                row.suiteId(),
                "ww9",
                "other",
                "other",
                "other",
                LONG_AGO,
                row.receivedAt(),
                row.state(),
                row.attempts(),
                row.dueAt(),
                row.problem());
    }

    @Test
    void anUpdatePassesOverThoseThatAreGone() {
        insert(row(suite, "ww1", "a"));
        insert(row(suite, "ww2", "b"));
        List<CallbackRow> both = list(tx -> tx.callbacks().newest(suite, 2));
        write(tx -> tx.callbacks().deleteLane(new CallbackLane(suite, "ww1")));

        write(tx -> tx.callbacks()
                .update(both.stream()
                        .map(row -> row.with(State.DONE, 1, THEN, null))
                        .toList()));

        assertThat(list(tx -> tx.callbacks().newest(suite, 10)))
                .extracting(CallbackRow::digest, CallbackRow::state)
                .containsExactly(tuple("b", State.DONE));
    }

    @Test
    void oneThatComesAgainWaitsAsIfItHadComeOnlyNow() {
        insert(row(suite, "ww1", "a"));
        insert(row(other, "ww1", "a"));
        insert(row(suite, "ww1", "b"));
        settle("a", State.FAILED);
        settle("b", State.DONE);
        CallbackRow failed = list(tx -> tx.callbacks().newest(suite, 2)).get(1);
        CallbackRow again = received("a", THEN.plusSeconds(3));

        write(tx -> {
            tx.callbacks().insert(again);
            tx.callbacks().repeat(again);
        });

        CallbackRow kept = one(tx -> tx.callbacks().find(suite, failed.id())).orElseThrow();
        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("id", "happenedAt")
                .isEqualTo(again);
        assertThat(kept.happenedAt()).isEqualTo(THEN);
        assertThat(list(tx -> tx.callbacks().newest(suite, 9)))
                .extracting(CallbackRow::state)
                .containsExactly(State.DONE, State.WAITING);
        assertThat(list(tx -> tx.callbacks().newest(other, 9)))
                .extracting(CallbackRow::receivedAt)
                .containsExactly(THEN);
    }

    @Test
    void workOnOneThatCameAgainMeanwhileDoesNotSettleIt() {
        insert(row(suite, "ww1", "a"));
        CallbackRow read = list(tx -> tx.callbacks().newest(suite, 1)).get(0);
        write(tx -> tx.callbacks().repeat(received("a", THEN.plusMillis(1))));

        write(tx -> tx.callbacks().update(List.of(read.with(State.DONE, 1, THEN, null))));

        assertThat(list(tx -> tx.callbacks().newest(suite, 1)))
                .extracting(CallbackRow::state)
                .containsExactly(State.WAITING);
    }

    @Test
    void theyAreCountedByState() {
        Stream.of("a", "b", "c", "d").forEach(digest -> insert(row(suite, "ww1", digest)));
        insert(row(other, "ww1", "a"));
        settle("a", State.DONE);
        settle("b", State.FAILED);

        assertThat(this.<Map<State, Long>>read(tx -> tx.callbacks().count(suite)))
                .isEqualTo(Map.of(State.DONE, 1L, State.FAILED, 1L, State.WAITING, 2L));
        assertThat(this.<Map<State, Long>>read(tx -> tx.callbacks().count(unique("no-suite"))))
                .isEmpty();
    }

    @Test
    void theOldestOfAStateIsTold() {
        insert(received("b", THEN.plusSeconds(2)));
        insert(received("a", THEN));
        insert(received("c", THEN.plusSeconds(1)));
        insert(row(other, "ww1", "a"));
        settle("a", State.DONE);

        assertThat(one(tx -> tx.callbacks().oldest(suite, State.WAITING))).contains(THEN.plusSeconds(1));
        assertThat(one(tx -> tx.callbacks().oldest(suite, State.DONE))).contains(THEN);
        assertThat(one(tx -> tx.callbacks().oldest(unique("no-suite"), State.WAITING)))
                .isEmpty();
    }

    @Test
    void settledOnesAreDeletedTheOldestFirst() {
        List<String> digests = List.of("a", "b", "c", "d", "e");
        for (int i = 0; i < digests.size(); i++) {
            insert(received(digests.get(i), LONG_AGO.plusSeconds(i)));
        }
        List.of("a", "c", "d").forEach(digest -> settle(digest, State.DONE));
        settle("e", State.FAILED);

        assertThat(deleteSettled(LONG_AGO.plusSeconds(4), 2)).isEqualTo(2);
        assertThat(digests()).containsExactly("b", "d", "e");
        assertThat(deleteSettled(LONG_AGO.plusSeconds(4), 2)).isEqualTo(1);
        assertThat(deleteSettled(LONG_AGO.plusSeconds(4), 2)).isZero();
        assertThat(digests()).containsExactly("b", "e");
        assertThat(deleteSettled(LONG_AGO.plusSeconds(5), 2)).isEqualTo(1);
        assertThat(digests()).containsExactly("b");
    }

    @Test
    void failedOnesOfAKindThatIsNeverLostStayAndAreFoundAmongTheUnsettled() {
        List.of("a", "b", "c").forEach(digest -> insert(received(digest, LONG_AGO)));
        insert(CallbackRow.arrived(suite, "ww1", "other", "<xml/>", "d", LONG_AGO, LONG_AGO));
        insert(CallbackRow.arrived(other, "ww1", "kind", "<xml/>", "e", LONG_AGO, LONG_AGO));
        settle("a", State.FAILED);
        settle("b", State.DONE);
        settle("d", State.FAILED);

        assertThat(list(tx -> tx.callbacks().unsettled(suite, "kind")))
                .extracting(CallbackRow::digest)
                .containsExactly("a", "c");
        assertThat(this.<Integer>read(tx -> tx.callbacks().deleteSettled(LONG_AGO.plusSeconds(1), Set.of("kind"), 10)))
                .isEqualTo(2);
        assertThat(digests()).containsExactly("a", "c");
        assertThat(deleteSettled(LONG_AGO.plusSeconds(1), 10)).isEqualTo(1);
    }

    @Test
    void manySettledOnesAreDeletedAtOnce() {
        int many = 1200;
        write(tx -> IntStream.range(0, many)
                .forEach(i -> tx.callbacks()
                        .insert(received("d" + i, LONG_AGO.minus(Duration.ofDays(9)))
                                .with(State.DONE, 1, LONG_AGO, null))));

        assertThat(deleteSettled(LONG_AGO.minus(Duration.ofDays(8)), 1100)).isEqualTo(1100);
        assertThat(deleteSettled(LONG_AGO.minus(Duration.ofDays(8)), 1100)).isEqualTo(100);
    }

    @Test
    void aLaneIsDeletedWholeAndNoOther() {
        insert(row(suite, "ww1", "a"));
        insert(row(suite, "ww1", "b"));
        insert(row(suite, "ww2", "c"));
        insert(row(suite, "", "d"));
        insert(row(other, "ww1", "a"));
        settle("a", State.DONE);

        assertThat(this.<Integer>read(tx -> tx.callbacks().deleteLane(new CallbackLane(suite, "ww1"))))
                .isEqualTo(2);

        assertThat(digests()).containsExactly("c", "d");
        assertThat(list(tx -> tx.callbacks().newest(other, 10))).hasSize(1);
    }

    private int deleteSettled(Instant before, int limit) {
        return read(tx -> tx.callbacks().deleteSettled(before, Set.of(), limit));
    }

    private List<String> digests() {
        return list(tx -> tx.callbacks().newest(suite, 100)).stream()
                .map(CallbackRow::digest)
                .sorted()
                .toList();
    }

    private void settle(String digest, State state) {
        write(tx -> tx.callbacks()
                .update(tx.callbacks().newest(suite, 100).stream()
                        .filter(row -> row.digest().equals(digest))
                        .map(row -> row.with(state, 1, row.dueAt(), null))
                        .toList()));
    }

    private boolean insert(CallbackRow row) {
        return read(tx -> tx.callbacks().insert(row));
    }

    private CallbackRow received(String digest, Instant receivedAt) {
        return CallbackRow.arrived(suite, "ww1", "kind", "<xml/>", digest, receivedAt, receivedAt);
    }

    private static CallbackRow row(String suite, String corp, String digest) {
        return CallbackRow.arrived(suite, corp, "kind", "<xml/>", digest, THEN, THEN);
    }
}
