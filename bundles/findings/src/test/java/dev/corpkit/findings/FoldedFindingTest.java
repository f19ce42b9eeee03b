package dev.corpkit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.findings.Finding.Urgency;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldedFindingTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void oneCauseInManyPlacesIsOneEntryWithTheFirstPlacesAndTheEarliestMoment() {
        List<Finding> many = IntStream.range(10, 69)
                .mapToObj(number -> new Finding(
                        Urgency.WARNING,
                        "sync",
                        "organization app/corps.wp" + number,
                        "The enterprise wp" + number + " refuses this address (60020) since 2026-11-30T08:00:"
                                + (number % 60) + "Z.",
                        "Add it.",
                        NOW.minusSeconds(number),
                        2))
                .toList();
        assertThat(FoldedFinding.fold(many)).singleElement().satisfies(folded -> {
            assertThat(folded.placeCount()).isEqualTo(59);
            assertThat(folded.count()).isEqualTo(118);
            assertThat(folded.where())
                    .isEqualTo("organization app/corps.wp10, organization app/corps.wp11, organization app/corps.wp12"
                            + " and 56 more");
            assertThat(folded.since()).isEqualTo(NOW.minusSeconds(68));
            assertThat(folded.key()).doesNotContain("wp", "2026");
        });
    }

    @Test
    void otherCodesKindsAndUrgenciesStayApartTheMostUrgentFirst() {
        List<FoldedFinding> folded = FoldedFinding.fold(List.of(
                finding(Urgency.NOTICE, "a", "Refused (48002)."),
                finding(Urgency.WARNING, "b", "Refused (60020)."),
                finding(Urgency.WARNING, "b", "Refused (48002).")));
        assertThat(folded).extracting(FoldedFinding::kind).containsExactly("b", "b", "a");
        assertThat(folded).extracting(FoldedFinding::key).doesNotHaveDuplicates();
    }

    @Test
    void aPlaceInTheCauseIsNoDifference() {
        assertThat(FoldedFinding.fold(List.of(
                        new Finding(Urgency.WARNING, "k", "suite dkA", "Of suite dkA nothing came.", "", NOW, 1),
                        new Finding(Urgency.WARNING, "k", "suite dkB", "Of suite dkB nothing came.", "", NOW, 1))))
                .singleElement()
                .satisfies(folded -> assertThat(folded.where()).isEqualTo("suite dkA, suite dkB"));
    }

    @Test
    void aCauseThatItsSourceFoldedKeepsItsKeyAsPlacesComeAndGo() {
        String alone = "WeCom user/list for wpA failed: errcode 60020.";
        assertThat(FoldedFinding.fold(List.of(finding(Urgency.WARNING, "sync", alone)))
                        .get(0)
                        .key())
                .isEqualTo(key("2 organizations (app/corps.A, app/corps.B); of the first: " + alone))
                .isEqualTo(key("3 organizations (app/corps.A, app/corps.B, app/corps.C); of the first: " + alone));
    }

    private static String key(String cause) {
        return FoldedFinding.fold(List.of(finding(Urgency.WARNING, "sync", cause)))
                .get(0)
                .key();
    }

    private static Finding finding(Urgency urgency, String kind, String cause) {
        return new Finding(urgency, kind, "place", cause, "", NOW, 1);
    }
}
