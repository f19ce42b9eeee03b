package dev.corpkit.acceptance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sync over odd answers.
 *
 * @param report null where it failed
 * @param failure null where it did not
 * @param odd what was left out of odd answers, a sentence each
 * @param log all that was logged meanwhile
 */
record Played(
        Stored before,
        Stored after,
        @Nullable SyncReport report,
        @Nullable CorpException failure,
        List<String> odd,
        List<String> log) {

    String outcome() {
        return report == null ? "FAILED" : report.getOutcome().name();
    }

    /** What the sync tells: a sentence for each gap and each loss. */
    List<String> told() {
        return report == null
                ? List.of(failure.getMessage())
                : Stream.concat(report.getProblems().stream(), odd.stream()).toList();
    }

    /** Losses that are told, of an element or a field at a path. */
    void tells(int times, String... parts) {
        assertThat(toldWith(parts))
                .as("told with " + String.join(", ", parts) + " in " + told())
                .hasSize(times);
    }

    /** As {@link #tells}, once or oftener. */
    void tells(String... parts) {
        assertThat(toldWith(parts))
                .as("told with " + String.join(", ", parts) + " in " + told())
                .isNotEmpty();
    }

    private List<String> toldWith(String... parts) {
        return told().stream()
                .filter(sentence -> List.of(parts).stream().allMatch(sentence::contains))
                .toList();
    }

    /** A department, as a gap names it. */
    void tellsOfDept(int id) {
        Pattern named = Pattern.compile("[Dd]epartment " + id + "\\b|department_id=" + id + "\\b");
        assertThat(told())
                .as("a gap of department " + id)
                .anyMatch(told -> named.matcher(told).find());
    }

    void nothingIsTold() {
        assertThat(told()).isEmpty();
    }

    /** Neither in what is told nor in the log. */
    void nobodyIsTold(String... content) {
        for (String text : content) {
            assertThat(told()).noneMatch(sentence -> sentence.contains(text));
            assertThat(log).as("the log").noneMatch(event -> event.contains(text));
        }
    }

    /** All that was stored is still there, active and visible. */
    void nobodyIsLost() {
        assertThat(after.depts()).containsKeys(SmallEnterprise.DEPTS.toArray(String[]::new));
        for (String id : SmallEnterprise.MEMBERS) {
            MemberRow member = after.member(id);
            assertThat(member.status()).as(id).isEqualTo(MemberStatus.ACTIVE);
            assertThat(member.outOfScope()).as(id + " out of scope").isFalse();
        }
        assertThat(after.relations()).containsAll(before.relations());
    }

    void nothingChanged() {
        assertThat(after).isEqualTo(before);
    }

    void keepsLinks(String... members) {
        for (String member : members) {
            assertThat(after.links(member)).as("links of " + member).isEqualTo(before.links(member));
        }
    }
}
