package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberEventRow.Kind;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What events said of members. */
public abstract class MemberEventRepositoryContract extends RepositoryContract {

    private static final Instant THEN = Instant.parse("2026-11-01T08:00:00.123456789Z");

    private static final MemberEventRow DELETED = new MemberEventRow("a", Kind.DELETED, "", THEN);

    @Test
    void allAreOrderedByMemberKindAndDetail() {
        List<MemberEventRow> all = List.of(
                new MemberEventRow("A", Kind.UPDATED, "", THEN),
                DELETED,
                new MemberEventRow("a", Kind.RENAMED, LONG_ID, THEN),
                new MemberEventRow("a", Kind.UNTAGGED, "12", THEN),
                new MemberEventRow("a", Kind.UNTAGGED, "7", THEN),
                new MemberEventRow("张".repeat(64), Kind.UPDATED, "", THEN));

        write(tx -> tx.memberEvents().keep(org, all.subList(3, 6)));
        write(tx -> tx.memberEvents().keep(org, all.subList(0, 4)));

        assertThat(list(tx -> tx.memberEvents().all(org))).isEqualTo(all);
    }

    @Test
    void ofOneMemberAreOrderedByKindAndDetail() {
        List<MemberEventRow> all = List.of(
                DELETED,
                new MemberEventRow("a", Kind.MISSED, "", THEN),
                new MemberEventRow("a", Kind.MISSED, MemberEventRow.BESIDE_A_GAP, THEN),
                new MemberEventRow("a", Kind.PRESENT, "", THEN),
                new MemberEventRow("b", Kind.PRESENT, "", THEN));
        write(tx -> tx.memberEvents().keep(org, all));

        assertThat(list(tx -> tx.memberEvents().of(org, "a"))).isEqualTo(all.subList(0, 4));
        assertThat(list(tx -> tx.memberEvents().of(org, "A"))).isEmpty();
        assertThat(list(tx -> tx.memberEvents().of(neighbour, "a"))).isEmpty();
    }

    @Test
    void ofTheSameTheNewestStays() {
        write(tx -> tx.memberEvents().keep(org, List.of(DELETED, at(5), at(3))));
        assertThat(list(tx -> tx.memberEvents().all(org))).containsExactly(at(5));

        write(tx -> tx.memberEvents().keep(org, List.of(at(4))));
        assertThat(list(tx -> tx.memberEvents().all(org))).containsExactly(at(5));
        write(tx -> tx.memberEvents().keep(org, List.of(at(6))));

        assertThat(list(tx -> tx.memberEvents().all(org))).containsExactly(at(6));
    }

    @Test
    void exactlyTheSettledOnesGo() {
        MemberEventRow other = new MemberEventRow("a", Kind.UPDATED, "", THEN);
        MemberEventRow seven = new MemberEventRow("a", Kind.UNTAGGED, "7", THEN);
        MemberEventRow eight = new MemberEventRow("a", Kind.UNTAGGED, "8", THEN);
        write(tx -> tx.memberEvents().keep(org, List.of(DELETED, other, seven, eight)));

        write(tx -> tx.memberEvents()
                .settle(org, List.of(DELETED, seven, new MemberEventRow("A", Kind.UPDATED, "", THEN))));

        assertThat(list(tx -> tx.memberEvents().all(org))).containsExactly(eight, other);
    }

    @Test
    void whatHappenedAgainIsNotSettled() {
        write(tx -> tx.memberEvents().keep(org, List.of(at(5))));

        write(tx -> tx.memberEvents().settle(org, List.of(at(4))));
        assertThat(list(tx -> tx.memberEvents().all(org))).containsExactly(at(5));
        write(tx -> tx.memberEvents().settle(org, List.of(at(6))));

        assertThat(list(tx -> tx.memberEvents().all(org))).isEmpty();
    }

    @Test
    void organizationsNeverMix() {
        write(tx -> List.of(org, neighbour, namesake)
                .forEach(key -> tx.memberEvents().keep(key, List.of(DELETED))));

        write(tx -> tx.memberEvents().settle(org, List.of(DELETED)));

        assertThat(list(tx -> tx.memberEvents().all(org))).isEmpty();
        assertThat(list(tx -> tx.memberEvents().all(neighbour))).containsExactly(DELETED);
        assertThat(list(tx -> tx.memberEvents().all(namesake))).containsExactly(DELETED);
    }

    @Test
    void twoAtOnceKeepTheNewest() throws Exception {
        List<MemberEventRow> events = IntStream.range(0, 8).mapToObj(this::at).toList();

        Together.run(events.size(), i -> () -> {
            write(tx -> tx.memberEvents().keep(org, List.of(events.get(i))));
            return i;
        });

        assertThat(list(tx -> tx.memberEvents().all(org))).containsExactly(at(7));
    }

    private MemberEventRow at(int seconds) {
        return new MemberEventRow("a", Kind.DELETED, "", THEN.plusSeconds(seconds));
    }
}
