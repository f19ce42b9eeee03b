package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComTag;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One wrong answer of WeCom's takes nobody offline and away from no department (contract rows A12, G2). */
class WrongAnswersTest {

    private final Organization organization = new Organization();
    private final FakeEnterprise enterprise = organization.enterprise;
    private final QywxProxyCorp corp = organization.corp();

    @BeforeEach
    void mirrored() {
        organization.withTwentyDepts();
        corp.syncCorp();
    }

    @AfterEach
    void close() {
        organization.close();
    }

    private SyncReport users(String... userids) {
        return corp.syncCorp(ContactHints.ofUsers(Set.of(userids)));
    }

    private SyncReport depts(Long... deptIds) {
        return corp.syncCorp(ContactHints.ofDepts(Set.of(deptIds)));
    }

    private void assertAsBefore() {
        assertThat(corp.getMembers("active")).extracting("memberId").containsExactly("a", "b", "c", "d");
        assertThat(corp.getMember("a").getDeptIds()).containsExactly("2");
        assertThat(corp.getMember("c").getDeptIds()).containsExactly("12");
        assertThat(corp.getUserRoles("a")).extracting("roleId").containsExactly("7");
        assertThat(corp.getUserRoles("c")).extracting("roleId").containsExactly("7");
        assertThat(corp.getDepts()).hasSize(20);
    }

    private SyncReport tag() {
        return corp.syncCorp(ContactHints.ofTag(7, Set.of(), Set.of()));
    }

    @Test
    @Tag("C15")
    void aTagThatIsEmptyOrShortForAMomentTakesNoRole() {
        for (List<Long> depts : List.of(List.<Long>of(), List.of(12L))) {
            enterprise.answeringOnce("tag/get?7", new WeComTag(7, "on duty", List.of(), depts));
            SyncReport report = tag();
            assertThat(report.getOutcome()).isEqualTo(Outcome.PARTIAL);
            assertThat(report.getProblems())
                    .containsExactly("Tag 7 may be wrong: tag/get answered with others a moment ago");
            assertAsBefore();
        }
    }

    @Test
    @Tag("C15")
    void aTagThatIsReadAgainBecauseSomebodyMovedTakesNoRoleByOneWrongAnswer() {
        enterprise.user("d", 12L).answeringOnce("tag/get?7", new WeComTag(7, "on duty", List.of(), List.of()));
        assertThat(users("d").getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(corp.getMember("d").getDeptIds()).containsExactly("12");
        assertAsBefore();
    }

    @Test
    @Tag("C15")
    void aTagThatIsEmptyByTwoAnswersIs() {
        enterprise.tags.put(7L, new WeComTag(7, "on duty", List.of(), List.of()));
        enterprise.calls.set(0);
        assertThat(tag().getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(enterprise.calls).hasValue(4);
        assertThat(corp.getUserRoles("a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {40068, 60011, 81011})
    @Tag("C15")
    void aTagThatIsDeniedForAMomentIsThere(int errcode) {
        enterprise.failingOnce("tag/get?7", Kind.GONE, errcode);
        SyncReport report = tag();
        assertThat(report.getProblems()).containsExactly("Tag 7 may be wrong: tag/get denied it and shows it");
        assertAsBefore();
    }

    @ParameterizedTest
    @ValueSource(ints = {60011, 81011})
    @Tag("C15")
    void aTagThatIsDeniedWhileTheListShowsItIsThere(int errcode) {
        enterprise.failing("tag/get?7", Kind.PERMISSION, errcode);
        assertThat(tag().getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertAsBefore();
    }

    @Test
    void memberWhoIsDeniedStaysWhileTheOtherAnswerHoldsAnElementThatNobodyCanRead() {
        enterprise.failing("user/get?a", Kind.GONE, 60111);
        enterprise.answering("user/simplelist?2", List.of(FakeEnterprise.user("", 1, List.of(2L))));
        assertThat(users("a").getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertAsBefore();
        enterprise.users.remove("a");
        enterprise.answering("user/simplelist?2", List.of());
        assertThat(users("a").getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(corp.getMember("a").getStatus()).isEqualTo("offline");
    }

    @Test
    @Tag("C13")
    void whoIsOfflineByHandStaysSoWhenOneAnswerDeniesThem() {
        corp.offlineMember(List.of("a"));
        enterprise.failing("user/get?a", Kind.GONE, 60111);
        assertThat(users("a").getOutcome()).isEqualTo(Outcome.PARTIAL);
        enterprise.heal("user/get?a");
        assertThat(users("a").getOutcome()).isEqualTo(Outcome.COMPLETE);
        corp.syncCorp();
        assertThat(corp.getMember("a").getStatus()).isEqualTo("offline");
    }

    @Test
    @Tag("C13")
    void whoIsOfflineByHandAndDeniedByBothIsGoneAndComesBackActive() {
        corp.offlineMember(List.of("a"));
        enterprise.users.remove("a");
        assertThat(users("a").getOutcome()).isEqualTo(Outcome.COMPLETE);
        enterprise.user("a", 2L);
        users("a");
        assertThat(corp.getMember("a").getStatus()).isEqualTo("active");
    }

    @Test
    @Tag("C13")
    void whoIsOfflineByHandStaysSoWhenATagOfTheScopeStillShowsThem() {
        enterprise.scopes.set(0, new VisibleScope(List.of(1L), List.of(), List.of(8L)));
        enterprise.tags.put(8L, new WeComTag(8, "guests", List.of("t"), List.of()));
        enterprise.user("t");
        corp.syncCorp();
        corp.offlineMember(List.of("t"));
        enterprise.failing("user/get?t", Kind.GONE, 60111);
        assertThat(users("t").getOutcome()).isEqualTo(Outcome.PARTIAL);
        enterprise.heal("user/get?t");
        corp.syncCorp();
        assertThat(corp.getMember("t").getStatus()).isEqualTo("offline");
    }

    @ParameterizedTest
    @ValueSource(ints = {60111, 60011, 50002, 92000})
    @Tag("G1")
    void whoIsDeniedWhileTheDepartmentShowsThemIsThere(int errcode) {
        for (String userid : List.of("a", "b", "c", "d")) {
            enterprise.failing("user/get?" + userid, Kind.GONE, errcode);
        }
        for (String userid : List.of("a", "b", "c", "d")) {
            assertThat(users(userid).getOutcome()).isEqualTo(Outcome.PARTIAL);
        }
        assertAsBefore();
    }

    @Test
    @Tag("G1")
    void whoIsDeniedWhileATagOfTheScopeShowsThemIsThere() {
        enterprise.scopes.set(0, new VisibleScope(List.of(1L), List.of(), List.of(8L)));
        enterprise.tags.put(8L, new WeComTag(8, "guests", List.of("t"), List.of()));
        enterprise.user("t");
        corp.syncCorp();
        enterprise.failing("user/get?t", Kind.GONE, 60111);
        assertThat(users("t").getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(corp.getMember("t").getStatus()).isEqualTo("active");
        enterprise.tags.put(8L, new WeComTag(8, "guests", List.of(), List.of()));
        assertThat(users("t").getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(corp.getMember("t").getStatus()).isEqualTo("offline");
    }

    @Test
    void anAnswerAboutAnotherMemberSaysNothingOfTheOneAskedFor() {
        enterprise.answering("user/get?a", enterprise.users.get("d"));
        assertThat(users("a").getOutcome()).isEqualTo(Outcome.PARTIAL);
        enterprise.answering("user/get?a", FakeEnterprise.user("d", 5, List.of(3L)));
        assertThat(users("a").getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertAsBefore();
        enterprise.hiddenFromLists.add("a");
        assertThat(corp.syncCorp().getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(corp.getMember("a").getStatus()).isEqualTo("active");
    }

    @Test
    @Tag("C13")
    void whoIsOfflineByHandStaysSoWhileOneListDoesNotShowThem() {
        corp.offlineMember(List.of("a"));
        enterprise.hiddenFromLists.add("a");
        corp.syncCorp();
        enterprise.hiddenFromLists.clear();
        assertThat(corp.syncCorp().getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(corp.getMember("a").isOfflineByHand()).isTrue();
        assertThat(corp.getMember("a").getStatus()).isEqualTo("offline");
    }

    @Test
    void aMemberShownWithoutDepartmentsStaysWhereItsDepartmentShowsIt() {
        enterprise.answering("user/get?a", FakeEnterprise.user("a", 1, List.of()));
        assertThat(users("a").getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertAsBefore();
    }

    @Test
    @Tag("C11")
    void whoIsInNoDepartmentAnyMoreFallsToTheRoot() {
        enterprise.user("a");
        assertThat(users("a").getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(corp.getMember("a").getDeptIds()).containsExactly("1");
    }

    @Test
    @Tag("C12")
    void aDepartmentThatIsDeniedWhileItsMembersAreShownIsThere() {
        enterprise.answering("department/list?2", List.of());
        assertThat(depts(2L).getOutcome()).isEqualTo(Outcome.PARTIAL);
        enterprise.failing("department/list?12", Kind.GONE, 60123);
        assertThat(depts(12L).getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertAsBefore();
    }

    @Test
    @Tag("C12")
    void aDepartmentThatIsAnsweredByAnotherIsThere() {
        enterprise.answering("department/list?2", List.of(enterprise.departments.get(3L)));
        assertThat(depts(2L).getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertAsBefore();
    }

    @Test
    @Tag("C12")
    void aListOfDepartmentsThatIsCutRemovesNone() {
        List<WeComDepartment> cut = enterprise.departments.values().stream()
                .filter(dept -> dept.id() != 2 && dept.id() != 12)
                .toList();
        enterprise.answering("department/list", cut);
        assertThat(corp.syncCorp().getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertAsBefore();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 45009, 48002, 40014})
    @Tag("G2")
    void whatSaysNothingOfTheObjectRemovesNothing(int errcode) {
        enterprise.failing("user/get?a", Kind.PERMISSION, errcode);
        enterprise.failing("department/list?2", Kind.PERMISSION, errcode);
        enterprise.failing("tag/get?7", Kind.PERMISSION, errcode);
        assertThat(users("a").getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(depts(2L).getOutcome()).isEqualTo(Outcome.PARTIAL);
        assertThat(corp.syncCorp(ContactHints.ofTag(7, Set.of(), Set.of())).getOutcome())
                .isEqualTo(Outcome.PARTIAL);
        assertAsBefore();
    }

    @Test
    @Tag("G2")
    void refusedAddressEndsTheRunAtOnce() {
        enterprise.failing("user/list?2", Kind.PERMISSION, 60020);
        assertThatThrownBy(corp::syncCorp)
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining("60020");
        assertAsBefore();
    }
}
