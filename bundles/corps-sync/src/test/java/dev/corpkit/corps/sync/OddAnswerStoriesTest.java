package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.Limits;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers that could not be read in full do to what is stored (issue 9, B3; cases 01 to 39). */
class OddAnswerStoriesTest {

    private final Mirror mirror = new Mirror();

    private static RemoteMember member(Activation activation, List<RemoteLink> links, boolean damaged) {
        return new RemoteMember("a", "A", "", "", null, activation, links, damaged);
    }

    private static RemoteLink link(String dept, long order) {
        return new RemoteLink(dept, order, false);
    }

    private static RemoteDept dept(String id, String parent, Long order, boolean parentKnown, String... leaders) {
        return new RemoteDept(id, parent, "dept " + id, order, List.of(leaders), parentKnown, false);
    }

    @Test
    void unknownActivationKeepsTheStoredOne() {
        mirror.sync(wecom().member(member(Activation.DISABLED, List.of(), false)));
        SyncReport report = mirror.sync(wecom().member(member(null, List.of(), false)));
        assertThat(report.isUnchanged()).isTrue();
        assertThat(mirror.member("a").activation()).isEqualTo(Activation.DISABLED);
    }

    @Test
    void newMemberOfUnknownActivationCountsAsActivated() {
        mirror.sync(wecom().member(member(null, List.of(), false)));
        assertThat(mirror.member("a").activation()).isEqualTo(Activation.ACTIVATED);
    }

    @Test
    void unknownOrderAndMarkKeepTheStoredOnes() {
        mirror.sync(wecom().member(member(null, List.of(new RemoteLink("2", 7, true)), false)));
        SyncReport report = mirror.sync(wecom().member(member(null, List.of(RemoteLink.bare("2")), false)));
        assertThat(report.isUnchanged()).isTrue();
        assertThat(mirror.linkRows("a")).containsExactly(new DeptLink("a", "2", 7, true));
    }

    @Test
    void newLinkOfUnknownOrderHasNoneAndLeadsNobody() {
        mirror.sync(wecom().member(member(null, List.of(RemoteLink.bare("2")), false)));
        assertThat(mirror.linkRows("a")).containsExactly(new DeptLink("a", "2", 0, false));
    }

    @Test
    void damagedLinksAreUnitedWithTheStoredOnes() {
        mirror.sync(wecom().member(member(null, List.of(link("2", 1)), false)));
        mirror.sync(wecom().member(member(null, List.of(link("3", 5)), true)));
        assertThat(mirror.linkRows("a"))
                .containsExactlyInAnyOrder(new DeptLink("a", "2", 1, false), new DeptLink("a", "3", 5, false));
        mirror.sync(wecom().member(member(null, List.of(link("3", 5)), false)));
        assertThat(mirror.links("a")).isEqualTo("3");
    }

    @Test
    void damagedLinksDoNotKeepALinkToADepartmentThatIsGone() {
        mirror.sync(wecom().member(member(null, List.of(link("2", 1), link("3", 1)), false)));
        mirror.sync(nothing().dept("1", "0").dept("2", "1").member(member(null, List.of(), true)));
        assertThat(mirror.links("a")).isEqualTo("2");
    }

    @Test
    void mainDepartmentStaysWhileLinksAreDamaged() {
        mirror.sync(wecom().member(new RemoteMember("a", "A", "", "", "2", null, List.of(link("2", 1)), false)));
        mirror.sync(wecom().member(member(null, List.of(), true)));
        assertThat(mirror.member("a").mainDeptId()).isEqualTo("2");
    }

    @Test
    void unknownParentOrderAndLeadersOfADepartmentKeepTheStoredOnes() {
        mirror.sync(wecom().dept(new RemoteDept("4", "2", "dept 4", 9, List.of("x"))));
        SyncReport report = mirror.sync(wecom().dept(dept("4", null, null, false)));
        assertThat(report.isUnchanged()).isTrue();
        assertThat(mirror.dept("4").parentId()).isEqualTo("2");
        assertThat(mirror.dept("4").order()).isEqualTo(9);
        assertThat(mirror.dept("4").leaders()).containsExactly("x");
    }

    @Test
    void newDepartmentOfUnknownParentAndOrderHangsUnderTheRoot() {
        mirror.sync(wecom().dept(dept("4", null, null, false, "x")));
        assertThat(mirror.dept("4").parentId()).isEqualTo(DeptRow.ROOT);
        assertThat(mirror.dept("4").order()).isZero();
        assertThat(mirror.dept("4").leaders()).containsExactly("x");
    }

    @Test
    void rootOfUnknownOrderKeepsTheStoredOne() {
        mirror.sync(nothing().dept(new RemoteDept("1", null, "Acme", 8, List.of("x"))));
        mirror.sync(nothing().dept(dept("1", null, null, false)));
        assertThat(mirror.dept("1").order()).isEqualTo(8);
        assertThat(mirror.dept("1").leaders()).containsExactly("x");
    }

    @Test
    void departmentsThatAreTheirOwnAncestorsHangUnderTheRootInOneProblem() {
        mirror.sync(wecom().dept("4", "2"));
        SyncReport report = mirror.sync(
                nothing().dept("1", "0").dept("2", "4").dept("3", "3").dept("4", "2"));
        assertThat(report.getOutcome()).isEqualTo(SyncReport.Outcome.COMPLETE);
        for (String id : List.of("2", "3", "4")) {
            assertThat(mirror.dept(id).parentId()).isEqualTo(DeptRow.ROOT);
        }
        assertThat(report.getProblems())
                .singleElement()
                .asString()
                .contains("their own ancestors")
                .contains("2, 3, 4");
    }

    @Test
    void storedNamesHoldNoControlCharacters() {
        String odd = "A\u001b[2J\n\u2514\u2500 B\u009b31m\u202eC\u2066D\u2028E";
        mirror.sync(wecom().member(member(null, List.of(), false).withTexts(odd, odd, odd))
                .dept(new RemoteDept("5", "1", odd, 1, List.of())));
        String clean = "A[2J\u2514\u2500 B31mCDE";
        assertThat(mirror.member("a").name()).isEqualTo(clean);
        assertThat(mirror.member("a").alias()).isEqualTo(clean);
        assertThat(mirror.member("a").position()).isEqualTo(clean);
        assertThat(mirror.dept("5").name()).isEqualTo(clean);
    }

    @Test
    void markupAndQuotesAreStoredAsSent() {
        String odd = "O'Brien \"\u4e8c\" <b>&amp;</b> \\ {{corpId}} ${x} %s {} \uD83D\uDC68\u200D\uD83D\uDC67";
        mirror.sync(wecom().member(member(null, List.of(), false).withName(odd)));
        assertThat(mirror.member("a").name()).isEqualTo(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"   ", "\u3000", "\u00a0", "\u200b", "\n\t", "\u202e"})
    void nameOfBlanksOnlyIsNoName(String blanks) {
        mirror.sync(wecom().member(member(null, List.of(), false)));
        mirror.sync(wecom().member(member(null, List.of(), false).withName(blanks)));
        assertThat(mirror.member("a").name()).isEqualTo("A");
    }

    @Test
    void longPositionIsCutToTheStoresLength() {
        mirror.sync(wecom().member(member(null, List.of(), false).withTexts("n".repeat(600), "", "p".repeat(3000))));
        assertThat(mirror.member("a").name()).hasSize(Limits.NAME);
        assertThat(mirror.member("a").position()).hasSize(Limits.NAME);
    }
}
