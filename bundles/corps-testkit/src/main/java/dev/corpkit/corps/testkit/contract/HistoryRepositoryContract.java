package dev.corpkit.corps.testkit.contract;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static dev.corpkit.corps.testkit.contract.Histories.START;
import static dev.corpkit.corps.testkit.contract.Histories.at;
import static dev.corpkit.corps.testkit.contract.Histories.bare;
import static dev.corpkit.corps.testkit.contract.Histories.dept;
import static dev.corpkit.corps.testkit.contract.Histories.rich;
import static dev.corpkit.corps.testkit.contract.Histories.role;
import static dev.corpkit.corps.testkit.contract.Histories.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.HistoryRow.Cause;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState.Kind;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.StoreException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What changed in organizations. */
public abstract class HistoryRepositoryContract extends RepositoryContract {

    private static final MemberState RICH = rich(member(LONG_ID)
            .user("u".repeat(64))
            .named(NAME + " \"\\\n\t\u2028")
            .alias("Nana")
            .position("工程师")
            .mainDept("7")
            .activation(Activation.INACTIVE)
            .offlineByHand()
            .outOfScope()
            .row());

    @Test
    void statesOfEachKindAreReadAsTheyWere() {
        DeptRow full = new DeptRow("1", null, NAME, GREATEST_ORDER, List.of("b", "a"), Source.LOCAL);
        List<HistoryRow> rows = List.of(
                new HistoryRow(
                        1, at(1), Cause.EVENT, "run1", new ObjectChange(full, null), new Actor("张三", "asked them")),
                new HistoryRow(1, at(1), Cause.EVENT, "run1", dept("2", null, "new"), new Actor("张三", "asked them")),
                new HistoryRow(
                        1,
                        at(1),
                        Cause.EVENT,
                        "run1",
                        new ObjectChange(null, role("r")),
                        new Actor("张三", "asked them")),
                new HistoryRow(
                        1,
                        at(1),
                        Cause.EVENT,
                        "run1",
                        new ObjectChange(bare(LONG_ID), RICH),
                        new Actor("张三", "asked them")),
                new HistoryRow(
                        1,
                        at(1),
                        Cause.EVENT,
                        "run1",
                        new ObjectChange(null, bare("z")),
                        new Actor("张三", "asked them")));

        write(tx -> tx.history().append(org, rows));

        assertThat(list(tx -> tx.history().ofRun(org, "run1"))).isEqualTo(rows);
        assertThat(list(tx -> tx.history().firstAfter(org, 0))).isEqualTo(rows);
        assertThat(list(tx -> tx.history().ofObject(org, Kind.MEMBER, LONG_ID, 10)))
                .containsExactly(rows.get(3));
    }

    @Test
    void eachCauseIsKept() {
        for (Cause cause : Cause.values()) {
            HistoryRow row =
                    new HistoryRow(cause.ordinal() + 1L, START, cause, "run " + cause, dept("1", null, cause.name()));
            write(tx -> tx.history().append(org, List.of(row)));

            assertThat(list(tx -> tx.history().ofRun(org, "run " + cause))).containsExactly(row);
        }
    }

    @Test
    void theNewestChangesOfAnObjectComeFirst() {
        appendAll(org, row(9, "a", dept("1", null, "x")), row(10, "", dept("1", "x", "y")));
        appendAll(org, row(11, "b", dept("1", "y", null)), row(11, "b", dept("10", null, "z")));

        assertThat(list(tx -> tx.history().ofObject(org, Kind.DEPT, "1", 2)))
                .extracting(HistoryRow::revision)
                .containsExactly(11L, 10L);
        assertThat(list(tx -> tx.history().ofObject(org, Kind.DEPT, "1", 100))).hasSize(3);
        assertThat(list(tx -> tx.history().ofObject(org, Kind.ROLE, "1", 100))).isEmpty();
        assertThat(list(tx -> tx.history().ofObject(org, Kind.DEPT, "1", 0))).isEmpty();
    }

    @Test
    void idsThatDifferOnlyInCaseAreTwoObjects() {
        appendAll(org, row(1, "a", new ObjectChange(null, bare("ZhangSan"))));
        appendAll(org, row(2, "a", new ObjectChange(null, bare("zhangsan"))));

        assertThat(list(tx -> tx.history().ofObject(org, Kind.MEMBER, "zhangsan", 10)))
                .extracting(HistoryRow::revision)
                .containsExactly(2L);
        assertThat(list(tx -> tx.history().firstAfter(org, 0))).hasSize(2);
    }

    @Test
    void theRevisionAtAMomentIsTheNewestReachedByThen() {
        appendAll(org, row(3, "a", dept("1", null, "x")), row(5, "b", dept("1", "x", "y")));

        assertThat(revisionAt(2)).isZero();
        assertThat(revisionAt(3)).isEqualTo(3);
        assertThat(revisionAt(4)).isEqualTo(3);
        assertThat(revisionAt(5)).isEqualTo(5);
        assertThat(revisionAt(1000)).isEqualTo(5);
        assertThat(this.<Long>read(tx -> tx.history().revisionAt(org, at(5).minusNanos(1))))
                .isEqualTo(3);
    }

    @Test
    void ofEachObjectTheFirstChangeAfterARevisionIsTold() {
        HistoryRow early = row(1, "a", dept("1", null, "x"));
        HistoryRow first = row(2, "b", dept("1", "x", "y"));
        HistoryRow other = row(3, "c", new ObjectChange(null, bare("b")));
        HistoryRow role = row(3, "c", new ObjectChange(null, role("b")));
        HistoryRow later = row(4, "d", dept("1", "y", null));
        appendAll(org, early, first, other, role, later);

        assertThat(list(tx -> tx.history().firstAfter(org, 0))).containsExactly(early, role, other);
        assertThat(list(tx -> tx.history().firstAfter(org, 1))).containsExactly(first, role, other);
        assertThat(list(tx -> tx.history().firstAfter(org, 3))).containsExactly(later);
        assertThat(list(tx -> tx.history().firstAfter(org, 4))).isEmpty();
    }

    @Test
    void thoseOfARunAreOrderedByKindThenId() {
        appendAll(
                org,
                row(1, "a", new ObjectChange(null, bare("b"))),
                row(1, "a", new ObjectChange(null, bare("B"))),
                row(1, "a", new ObjectChange(null, role("z"))),
                row(1, "a", dept("2", null, "x")),
                row(1, "a", dept("10", null, "x")),
                row(2, "other", dept("3", null, "x")));

        assertThat(list(tx -> tx.history().ofRun(org, "a")))
                .extracting(row -> row.change().id())
                .containsExactly("10", "2", "z", "B", "b");
        assertThat(list(tx -> tx.history().ofRun(org, "A"))).isEmpty();
    }

    @Test
    void manyOfOneRevisionAreAddedInPieces() {
        List<HistoryRow> many = IntStream.range(0, 3000)
                .mapToObj(i -> row(1, "a", new ObjectChange(null, bare("m" + i))))
                .toList();

        write(tx -> {
            tx.history().append(org, many.subList(0, 2000));
            tx.history().append(org, many.subList(2000, 3000));
            tx.history().append(org, List.of());
        });

        assertThat(list(tx -> tx.history().ofRun(org, "a"))).containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    void oneThatExistsIsRefused() {
        appendAll(org, row(1, "a", dept("1", null, "x")));

        assertThatThrownBy(() -> appendAll(org, row(1, "a", dept("1", null, "y"))))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.isRefusal()).isTrue());
    }

    @Test
    void organizationsNeverMix() {
        for (OrgKey key : List.of(org, neighbour, namesake)) {
            appendAll(key, row(1, "a", dept("1", null, key.toString())));
        }
        appendAll(neighbour, row(2, "a", dept("1", "x", "later")));

        assertThat(list(tx -> tx.history().ofRun(org, "a")))
                .containsExactly(row(1, "a", dept("1", null, org.toString())));
        assertThat(list(tx -> tx.history().ofObject(namesake, Kind.DEPT, "1", 10)))
                .hasSize(1);
        assertThat(list(tx -> tx.history().firstAfter(org, 1))).isEmpty();
        assertThat(revisionAt(5)).isEqualTo(1);
    }

    private long revisionAt(long second) {
        return this.<Long>read(tx -> tx.history().revisionAt(org, at(second)));
    }

    private void appendAll(OrgKey key, HistoryRow... rows) {
        write(tx -> tx.history().append(key, List.of(rows)));
    }
}
