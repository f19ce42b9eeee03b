package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.FindingRow.Kind;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.OrgKey;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Standing findings. */
public abstract class FindingRepositoryContract extends RepositoryContract {

    private static final Instant THEN = Instant.parse("2026-11-01T08:00:00.123456789Z");
    private static final Instant LATER = THEN.plusSeconds(3600);

    @Test
    void allAreOrderedByKindThenPlace() {
        FindingRow odd = new FindingRow(Kind.ODD_ANSWER, "department/list", "odd " + NAME, "tell us", THEN, 1L << 40);
        List<FindingRow> all =
                List.of(gap("10"), gap("2"), gap("B"), gap("b"), odd, row(Kind.UNEXPLAINED_MEMBERS, "", THEN));
        write(tx -> tx.findings()
                .replace(
                        org,
                        EnumSet.allOf(Kind.class),
                        List.of(all.get(5), gap("b"), odd, gap("2"), gap("B"), gap("10"))));

        assertThat(list(tx -> tx.findings().all(org))).isEqualTo(all);
    }

    @Test
    void eachKindIsKept() {
        List<FindingRow> each = EnumSet.allOf(Kind.class).stream()
                .map(kind -> row(kind, "1", THEN))
                .toList();

        write(tx -> tx.findings().replace(org, EnumSet.allOf(Kind.class), each));

        assertThat(list(tx -> tx.findings().all(org))).containsExactlyInAnyOrderElementsOf(each);
    }

    @Test
    void thoseOfTheKindsAreReplacedAndOthersStay() {
        FindingRow suggested = row(Kind.RENAME_SUGGESTED, "a", THEN);
        write(tx -> tx.findings()
                .replace(org, Set.of(Kind.GAP, Kind.RENAME_SUGGESTED), List.of(gap("1"), gap("2"), suggested)));

        write(tx -> tx.findings().replace(org, Set.of(Kind.GAP), List.of(gap("2"), gap("3"))));
        assertThat(list(tx -> tx.findings().all(org))).containsExactly(gap("2"), gap("3"), suggested);
        write(tx -> tx.findings().replace(org, Set.of(Kind.GAP, Kind.ODD_ANSWER), List.of()));

        assertThat(list(tx -> tx.findings().all(org))).containsExactly(suggested);
    }

    @Test
    void oneThatStandsKeepsItsMomentAndTellsTheNewestCause() {
        write(tx -> tx.findings().replace(org, Set.of(Kind.GAP), List.of(gap("1"))));
        FindingRow now = new FindingRow(Kind.GAP, "1", "48002", "grant it", LATER, 9);

        write(tx -> tx.findings().replace(org, Set.of(Kind.GAP), List.of(now, row(Kind.GAP, "2", LATER))));
        assertThat(list(tx -> tx.findings().all(org))).containsExactly(now.withSince(THEN), row(Kind.GAP, "2", LATER));
        write(tx -> tx.findings().replace(org, Set.of(Kind.GAP), List.of()));
        write(tx -> tx.findings().replace(org, Set.of(Kind.GAP), List.of(now)));

        assertThat(list(tx -> tx.findings().all(org))).containsExactly(now);
    }

    @Test
    void ofTwoOfOnePlaceTheFirstCounts() {
        FindingRow second = new FindingRow(Kind.GAP, "1", "other", "other", LATER, 9);

        write(tx -> tx.findings().replace(org, Set.of(Kind.GAP), List.of(gap("1"), second)));

        assertThat(list(tx -> tx.findings().all(org))).containsExactly(gap("1"));
    }

    @Test
    void textsAreCutToWhatCanBeStored() {
        FindingRow longest = new FindingRow(
                Kind.UNEXPLAINED_MEMBERS, "张".repeat(1000), "因\0".repeat(5000), "x".repeat(5000), THEN, 0);

        write(tx -> tx.findings().replace(org, Set.of(Kind.UNEXPLAINED_MEMBERS), List.of(longest)));

        assertThat(list(tx -> tx.findings().all(org))).containsExactly(longest);
        assertThat(longest.place()).hasSize(Limits.FINDING_PLACE);
        assertThat(longest.cause()).hasSize(Limits.FINDING_TEXT).doesNotContain("\0");
        assertThat(longest.remedy()).hasSize(Limits.FINDING_TEXT);
    }

    @Test
    void organizationsNeverMix() {
        write(tx -> List.of(org, neighbour, namesake)
                .forEach(key -> tx.findings().replace(key, Set.of(Kind.GAP), List.of(gap("1")))));

        write(tx -> tx.findings().replace(org, Set.of(Kind.GAP), List.of()));

        assertThat(list(tx -> tx.findings().all(org))).isEmpty();
        assertThat(list(tx -> tx.findings().all(neighbour))).containsExactly(gap("1"));
        assertThat(list(tx -> tx.findings().all(namesake))).containsExactly(gap("1"));
        Map<OrgKey, List<FindingRow>> all = read(tx -> tx.findings().all());
        assertThat(all).containsEntry(neighbour, List.of(gap("1"))).doesNotContainKey(org);
    }

    private static FindingRow gap(String place) {
        return row(Kind.GAP, place, THEN);
    }

    private static FindingRow row(Kind kind, String place, Instant since) {
        return new FindingRow(kind, place, "WeCom answers 60011", "Widen the scope", since, 3);
    }
}
