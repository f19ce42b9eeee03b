package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.MemberEvent;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComTag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The content of a scope changes under equal ids: who is hidden by it stays, and who has resigned goes (decision 19). */
class DepartureStoriesTest extends OrganizationStory {

    /** Two members through a tag; both have a role by hand. */
    private void taggedOnly() {
        scope(new VisibleScope(List.of(), List.of(), List.of(1L)));
        enterprise.user("a").user("b");
        enterprise.tags.put(1L, new WeComTag(1, "on duty", List.of("a", "b"), List.of()));
        corp.syncCorp();
        corp.setUserRole("a", List.of("admin"));
    }

    private void takenOutOfTheTag() {
        enterprise.users.remove("a");
        enterprise.tags.put(1L, new WeComTag(1, "on duty", List.of("b"), List.of()));
    }

    private CorpMember assertHidden(String memberId, boolean unexplained) {
        CorpMember member = corp.getMember(memberId);
        assertThat(member.getStatus()).isEqualTo("active");
        assertThat(member.isOutOfScope()).isTrue();
        assertThat(member.isUnexplained()).isEqualTo(unexplained);
        return member;
    }

    @Test
    @Tag("C9")
    @Tag("G3")
    void memberTakenOutOfATagScopeStaysActiveWithRolesAndIsAFinding() {
        taggedOnly();
        takenOutOfTheTag();
        syncLater();
        assertHidden("a", true);
        assertThat(corp.getUserRoles("a")).extracting("roleId").contains("admin");
        assertThat(corp.getMembers("unexplained")).extracting("memberId").containsExactly("a");
        assertThat(corp.getFindings()).singleElement().satisfies(finding -> {
            assertThat(finding.getKind()).isEqualTo("unexplainedMembers");
            assertThat(finding.getCount()).isOne();
            assertThat(finding.getRemedy()).contains("corps:resigned");
        });
    }

    @Test
    @Tag("G3")
    void eventThatTakesAMemberOutOfTheTagExplainsIt() {
        taggedOnly();
        takenOutOfTheTag();
        Instant now = organization.clock.instant();
        corp.syncCorp(ContactHints.ofTag(1, Set.of("a"), Set.of())
                .saying(List.of(new MemberEvent("a", MemberEvent.Kind.UNTAGGED, "1", now))));
        assertHidden("a", false);
        assertThat(corp.getFindings()).isEmpty();
    }

    @Test
    @Tag("C9")
    void memberWhoIsDeletedWhileTheEventArrivesIsOffline() {
        taggedOnly();
        takenOutOfTheTag();
        later();
        Instant now = organization.clock.instant();
        corp.syncCorp(ContactHints.ofUsers(Set.of("a"))
                .saying(List.of(new MemberEvent("a", MemberEvent.Kind.DELETED, "", now))));
        assertThat(corp.getMember("a").getStatus()).isEqualTo("offline");
    }

    @Test
    @Tag("G3")
    void lateDeletionSettlesAnUnexplainedMember() {
        taggedOnly();
        takenOutOfTheTag();
        syncLater();
        Instant now = organization.clock.instant();
        corp.syncCorp(ContactHints.ofUsers(Set.of("a"))
                .saying(List.of(new MemberEvent("a", MemberEvent.Kind.DELETED, "", now))));
        assertThat(corp.getMember("a").getStatus()).isEqualTo("offline");
        assertThat(corp.getFindings()).isEmpty();
    }

    @Test
    @Tag("G3")
    void personDeclaresUnexplainedMembersResignedAndNobodyElse() {
        taggedOnly();
        takenOutOfTheTag();
        syncLater();
        assertThatThrownBy(() -> corp.declareResigned(List.of("a", "b"), "left"))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("b")
                .hasMessageContaining("Nothing changed");
        assertHidden("a", true);
        assertThat(corp.declareResigned(List.of("a"), "left in October").getReason())
                .isEqualTo("left in October");
        assertThat(corp.getHistory("a").get(0).getReason()).isEqualTo("left in October");
        assertThat(corp.getMember("a").getStatus()).isEqualTo("offline");
        assertThat(corp.getFindings()).isEmpty();
        assertThat(corp.getLastReport().getItems()).extracting("reason").containsExactly("left in October");
    }

    @Test
    @Tag("G3")
    void unexplainedMembersCountAsResignedWhereTheGuardSaysSo() {
        QywxProxyCorp strict = organization.corp(Map.of("guard", Map.of("unexplained", "offline")));
        taggedOnly();
        takenOutOfTheTag();
        later();
        strict.syncCorp();
        assertThat(corp.getMember("a").getStatus()).isEqualTo("offline");
    }

    @Test
    @Tag("G3")
    void departmentTakenOutOfTheTagHidesItsMembersWithoutAskingForThem() {
        scope(new VisibleScope(List.of(), List.of(), List.of(1L)));
        enterprise.dept(21, 2, "Lab").user("c", 21L).user("d");
        enterprise.tags.put(1L, new WeComTag(1, "on duty", List.of("d"), List.of(21L)));
        corp.syncCorp();
        assertThat(corp.getMember("c").getDeptIds()).containsExactly("21");
        enterprise.tags.put(1L, new WeComTag(1, "on duty", List.of("d"), List.of()));
        assertHiddenWithDepartment("c");
    }

    @Test
    @Tag("G3")
    void departmentMovedOutOfTheScopedOneHidesItsMembers() {
        scope(new VisibleScope(List.of(2L), List.of(), List.of()));
        enterprise.dept(2, 1, "Research").dept(21, 2, "Lab").user("c", 21L).user("d", 2L);
        corp.syncCorp();
        enterprise.failing("user/simplelist?21", Kind.PERMISSION, 60011);
        assertHiddenWithDepartment("c");
    }

    private void assertHiddenWithDepartment(String memberId) {
        enterprise.departments.remove(21L);
        enterprise.users.remove(memberId);
        enterprise.failing("user/get?" + memberId, Kind.RETRY);
        syncLater();
        assertHidden(memberId, false);
        assertThat(corp.getMember(memberId).getDeptIds()).containsExactly("1");
        assertThat(corp.getDept("21")).isNull();
        assertThat(corp.getMember("d").isOutOfScope()).isFalse();
    }

    @Test
    @Tag("C9")
    void memberMovedOutOfTheScopedDepartmentIsNotResigned() {
        scope(new VisibleScope(List.of(2L), List.of(), List.of()));
        enterprise.dept(2, 1, "Research").user("c", 2L).user("d", 2L);
        corp.syncCorp();
        enterprise.users.remove("c");
        syncLater();
        assertHidden("c", true);
    }

    @Test
    @Tag("C9")
    void memberMissingFromTheWholeEnterpriseHasResigned() {
        enterprise.dept(1, 0, "Example Ltd").user("c", 1L).user("d", 1L);
        corp.syncCorp();
        enterprise.users.remove("c");
        syncLater();
        assertThat(corp.getMember("c").getStatus()).isEqualTo("offline");
        assertThat(corp.getMember("d").getStatus()).isEqualTo("active");
    }
}
