package dev.corpkit.corps.qywxproxy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.sync.snapshot.OddAnswer;
import dev.corpkit.qywxproxy.api.AnswerDefect;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each cause is one finding that names path, element and field, and nothing of a value. */
class OddAnswersTest {

    private final ReadingNotes notes = new ReadingNotes(SyncProgress.NONE);
    private final OddAnswers odd = notes.odd();

    private static WeComDepartment dept(long id, String name, Long parent, AnswerDefect... defects) {
        return new WeComDepartment(id, name, null, List.of(), parent, 1L, List.of(defects));
    }

    private static AnswerDefect orderOf(int index, String problem) {
        return new AnswerDefect("department/list", "department", index, "order", problem);
    }

    private static WeComUser user(String name, String position, List<Long> depts) {
        return new WeComUser(
                "wo02", name, depts, List.of(), List.of(), null, List.of(), 1, position, "", "", "", "", Map.of());
    }

    @Test
    void fieldsThatCouldNotBeReadAreOneFindingForEachCause() {
        odd.fields("department 2", List.of(new AnswerDefect("user/list", "userlist", 0, "status", "is odd")));
        odd.fields("department 2", List.of(new AnswerDefect("user/list", "userlist", 1, "status", "is odd")));

        assertThat(odd.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place())
                    .isEqualTo("user/list userlist[0].status of department 2;"
                            + " user/list userlist[1].status of department 2");
            assertThat(finding.cause()).isEqualTo("status is odd");
            assertThat(finding.remedy()).contains("stays");
        });
    }

    @Test
    void oddOrdersOfDepartmentsAreFindings() {
        RemoteDepts.all(
                List.of(
                        dept(1, "a", 0L),
                        dept(2, "b", 1L, orderOf(1, "is above 4294967295")),
                        dept(3, "c", 1L, orderOf(2, "is below 0"))),
                notes);

        assertThat(odd.findings())
                .extracting(OddAnswer::cause)
                .containsExactly("order is above 4294967295", "order is below 0");
        assertThat(notes.gaps().problems()).isEmpty();
    }

    @Test
    void duplicatesOfAnyKindAreOneFinding() {
        RemoteDepts.all(List.of(dept(2, "a", 1L), dept(2, "b", 3L)), notes);
        RemoteMembers.of(user("n", "", List.of(2L, 2L, 3L, 3L)), odd, "user/list userlist[2] of department 2");

        assertThat(odd.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.place())
                        .isEqualTo("department/list department[1]; user/list userlist[2] of department 2 department[1];"
                                + " user/list userlist[2] of department 2 department[3]"));
    }

    @Test
    void textsThatAreCutOrStrippedAreFindings() {
        RemoteMembers.of(user("n".repeat(600), "p".repeat(3000), List.of(2L)), odd, "user/list userlist[0]");
        RemoteDepts.all(List.of(dept(5, "A\u001b[2J\n\u2514 B", 1L)), notes);

        assertThat(odd.findings())
                .extracting(OddAnswer::place)
                .containsExactlyInAnyOrder(
                        "user/list userlist[0] name; user/list userlist[0] position",
                        "department/list department[0].name");
        assertThat(odd.findings().toString()).doesNotContain("nnn").doesNotContain("2J");
    }

    @Test
    void rootWithAParentIsOneFinding() {
        RemoteDepts.all(List.of(dept(1, "a", 1L)), notes);

        assertThat(odd.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.place()).isEqualTo("department/list department[0].parentid"));
    }

    @Test
    void departmentWithoutAnIdIsAFindingAndIsRemembered() {
        assertThat(odd.isDeptLost()).isFalse();

        RemoteDepts.all(
                List.of(dept(0, "a", 1L, new AnswerDefect("department/list", "department", 0, "id", "is below 1"))),
                notes);

        assertThat(odd.isDeptLost()).isTrue();
        assertThat(odd.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.place()).isEqualTo("department/list department[0].id"));
        assertThat(notes.gaps().problems()).isEmpty();
    }

    @Test
    void namesAsSentAreNoFindings() {
        RemoteMembers.of(user("O'Brien <b>&amp;</b> ${x} %s", "   ", List.of(2L)), odd, "p");

        assertThat(odd.findings()).isEmpty();
    }

    @Test
    void manyPlacesAreFolded() {
        IntStream.range(0, 30).forEach(i -> odd.text("place " + i, "n".repeat(600), "n"));

        assertThat(odd.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.place()).endsWith("; and 25 more"));
    }
}
