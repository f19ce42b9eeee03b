package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.wecom;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.sync.snapshot.Denials;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RoleStoriesTest {

    private final Mirror mirror = new Mirror();

    private static Wecom ab() {
        return wecom().member("a", "2").member("b", "3");
    }

    @Test
    @Tag("C15")
    void tagIsARoleWithItsActiveMembers() {
        mirror.sync(ab());
        mirror.givenMember(member("b").offlineByHand().row());
        SyncReport report = mirror.sync(ab().role("7", "a", "b", "stranger"));
        assertThat(mirror.role("7")).isEqualTo(new RoleRow("7", "role 7", Source.WECOM));
        assertThat(mirror.roles("a")).isEqualTo("7:wecom");
        assertThat(mirror.roles("b") + mirror.roles("stranger")).isEmpty();
        assertThat(report.count(SyncCount.ROLES_ADDED)).isOne();
        assertThat(report.count(SyncCount.ROLE_MEMBERS_ADDED)).isOne();
    }

    @Test
    void tagsRolesStandBehindThoseOfSetUserRole() {
        mirror.sync(ab().role("7", "a"));
        mirror.givenRole("admin", "a");
        assertThat(mirror.rows().rolesOf("a")).extracting(row -> row.roleId()).containsExactly("admin", "7");
    }

    @Test
    void withheldTagNameNeverOverwritesAKnownOne() {
        mirror.sync(ab().role("7", "a"));
        mirror.sync(ab().role(new RemoteRole("7", "7", Set.of("a"))));
        assertThat(mirror.role("7").name()).isEqualTo("role 7");
        mirror.sync(ab().role(new RemoteRole("7", "renamed", Set.of("a"))));
        assertThat(mirror.role("7").name()).isEqualTo("renamed");
    }

    @Test
    void whoLosesATagLosesTheRole() {
        mirror.sync(ab().role("7", "a", "b"));
        SyncReport report = mirror.sync(ab().role("7", "b"));
        assertThat(mirror.roles("a")).isEmpty();
        assertThat(report.count(SyncCount.ROLE_MEMBERS_REMOVED)).isOne();
    }

    @Test
    void localRelationSatisfiesTheTagAndSurvivesIt() {
        mirror.sync(ab().role("7"));
        mirror.givenRole("7", "a");
        mirror.sync(ab().role("7", "a"));
        assertThat(mirror.roles("a")).isEqualTo("7:local");
        mirror.sync(ab().role("7"));
        assertThat(mirror.roles("a")).isEqualTo("7:local");
    }

    @Test
    @Tag("C15")
    void localRolesSurviveASync() {
        mirror.sync(ab());
        mirror.givenRole("admin", "a", "b");
        mirror.sync(ab().role("7", "a"));
        assertThat(mirror.roles("a")).isEqualTo("7:wecom admin:local");
        assertThat(mirror.roles("b")).isEqualTo("admin:local");
    }

    @Test
    void vanishedTagGoesWithItsRelations() {
        mirror.sync(ab().role("7", "a"));
        SyncReport report = mirror.sync(ab());
        assertThat(mirror.roles()).isEmpty();
        assertThat(mirror.roles("a")).isEmpty();
        assertThat(report.count(SyncCount.ROLES_REMOVED)).isOne();
    }

    @Test
    @Tag("C15")
    void vanishedTagStaysForWhomeverHasItByHand() {
        mirror.sync(ab().role("7", "a"));
        mirror.givenRole("7", "b");
        SyncReport report = mirror.sync(ab());
        assertThat(mirror.role("7")).isEqualTo(new RoleRow("7", "role 7", Source.WECOM));
        assertThat(mirror.roles("a")).isEmpty();
        assertThat(mirror.roles("b")).isEqualTo("7:local");
        assertThat(report.count(SyncCount.ROLES_REMOVED)).isZero();
        assertThat(report.count(SyncCount.ROLE_MEMBERS_REMOVED)).isOne();
        assertThat(mirror.sync(ab()).isUnchanged()).isTrue();
    }

    @Test
    @Tag("C15")
    void vanishedTagThatSomebodyHasByHandIsTheTagAgainWhenWeComShowsIt() {
        mirror.sync(ab().role("7", "a"));
        mirror.givenRole("7", "b");
        mirror.sync(ab());
        SyncReport report = mirror.sync(ab().role(new RemoteRole("7", "renamed", Set.of("a"))));
        assertThat(report.getProblems()).isEmpty();
        assertThat(mirror.role("7")).isEqualTo(new RoleRow("7", "renamed", Source.WECOM));
        assertThat(mirror.roles("a")).isEqualTo("7:wecom");
        assertThat(mirror.roles("b")).isEqualTo("7:local");
    }

    @Test
    @Tag("C15")
    void vanishedTagGoesWithTheReadingAfterTheLastWhoHadItByHand() {
        mirror.sync(ab().role("7", "a"));
        mirror.givenNoRoles("a").givenRole("7", "a", "b");
        mirror.sync(ab());
        mirror.givenNoRoles("a");
        mirror.sync(ab());
        assertThat(mirror.roles("b")).isEqualTo("7:local");
        mirror.givenNoRoles("b");
        mirror.sync(ab().partial());
        assertThat(mirror.roles()).hasSize(1);
        SyncReport report = mirror.sync(ab());
        assertThat(mirror.roles()).isEmpty();
        assertThat(report.count(SyncCount.ROLES_REMOVED)).isOne();
    }

    @Test
    @Tag("G1")
    void vanishedTagsThatSomebodyHasByHandAreNoRemovals() {
        Mirror strict = mirror.guarded(new GuardSettings(0, 100, 0));
        strict.sync(ab().role("7"));
        strict.givenRole("7", "b");
        SyncReport report = strict.sync(ab());
        assertThat(report.getHeld()).isEmpty();
        assertThat(strict.held()).isEmpty();
        strict.givenNoRoles("b");
        assertThat(strict.sync(ab()).getHeld()).singleElement().asString().startsWith("1 of 1 roles would be removed");
    }

    @Test
    @Tag("G1")
    void theRelationsOfAVanishedTagThatSomebodyHasByHandAreHeldOnTheirOwn() {
        Mirror strict = mirror.guarded(new GuardSettings(0, 100, 0));
        strict.sync(ab().role("7", "a"));
        strict.givenRole("7", "b");
        strict.sync(ab());
        assertThat(strict.heldNames()).isEqualTo("ROLE_MEMBER a 7");
        assertThat(strict.roles("a")).isEqualTo("7:wecom");
        strict.approve(strict.waiting());
        assertThat(strict.roles("a")).isEmpty();
        assertThat(strict.roles("b")).isEqualTo("7:local");
        assertThat(strict.role("7").source()).isEqualTo(Source.WECOM);
    }

    @Test
    @Tag("G1")
    void whatIsHeldOfARoleStaysHeldThoughItIsGivenByHandMeanwhile() {
        Mirror strict = mirror.guarded(new GuardSettings(0, 100, 0));
        strict.sync(ab().role("7", "a"));
        strict.sync(ab());
        assertThat(strict.heldNames()).isEqualTo("ROLE 7");
        strict.givenRole("7", "b");
        assertThat(strict.sync(ab()).count(SyncCount.HELD)).isOne();
        assertThat(strict.roles("a")).isEqualTo("7:wecom");
        strict.approve(strict.waiting());
        assertThat(strict.roles("a")).isEmpty();
        assertThat(strict.roles("b")).isEqualTo("7:local");
        assertThat(strict.sync(ab()).isUnchanged()).isTrue();
        assertThat(strict.held()).isEmpty();
    }

    @Test
    @Tag("G1")
    void aHeldRoleThatIsHereByHandOnlyWaitsNoLonger() {
        Mirror strict = mirror.guarded(new GuardSettings(0, 100, 0));
        strict.sync(ab().role("7"));
        strict.sync(ab());
        strict.givenRole("7", "b");
        assertThat(strict.sync(ab()).getHeld()).isEmpty();
        assertThat(strict.held()).isEmpty();
    }

    @Test
    @Tag("G1")
    void aRejectedRoleStaysSoAfterItWasGivenByHand() {
        Mirror strict = mirror.guarded(new GuardSettings(0, 100, 0));
        strict.sync(ab().role("7"));
        strict.sync(ab());
        strict.reject(strict.waiting());
        strict.givenRole("7", "b");
        strict.sync(ab());
        strict.givenNoRoles("b");
        SyncReport report = strict.sync(ab());
        assertThat(report.getHeld()).isEmpty();
        assertThat(strict.role("7").source()).isEqualTo(Source.WECOM);
    }

    @Test
    void aDepartureThatIsHeldKeepsTheVanishedRoleItHasByHand() {
        Mirror strict = mirror.guarded(new GuardSettings(0, 100, 0));
        strict.sync(ab().role("7"));
        strict.givenRole("7", "b");
        strict.sync(wecom().member("a", "2"));
        assertThat(strict.roles("b")).isEqualTo("7:local");
        strict.approve(strict.waiting());
        strict.sync(wecom().member("a", "2"));
        assertThat(strict.heldNames()).isEqualTo("ROLE 7");
    }

    @Test
    @Tag("A12")
    void anEventThatDeniesATagLeavesItWhereSomebodyHasItByHand() {
        mirror.sync(ab().role("7", "a").role("8", "a"));
        mirror.givenRole("7", "b");
        mirror.focus(Wecom.nothing().focused(Denials.of(Set.of(), Set.of(), Set.of("7", "8"))));
        assertThat(mirror.roles()).containsExactly(new RoleRow("7", "role 7", Source.WECOM));
        assertThat(mirror.roles("a")).isEmpty();
        assertThat(mirror.roles("b")).isEqualTo("7:local");
    }

    @Test
    void vanishedTagThatOnlyALeaverHadByHandGoes() {
        mirror.sync(ab().role("7", "a"));
        mirror.givenRole("7", "b");
        mirror.sync(wecom().member("a", "2"));
        assertThat(mirror.roles()).isEmpty();
    }

    @Test
    void tagWithTheIdOfARoleMadeHereIsLeftOutAndReported() {
        mirror.sync(ab());
        mirror.givenRole("7", "a");
        SyncReport report = mirror.sync(ab().role("7", "a", "b"));
        assertThat(mirror.role("7")).isEqualTo(new RoleRow("7", "7", Source.LOCAL));
        assertThat(mirror.roles("b")).isEmpty();
        assertThat(report.getProblems()).singleElement().asString().endsWith("made here have their ids: 7");
    }

    @Test
    void partialReadingAddsRelationsAndRemovesNone() {
        mirror.sync(ab().role("7", "a").role("8", "a"));
        mirror.sync(ab().role("7", "b").partial());
        assertThat(mirror.roles("a")).isEqualTo("7:wecom 8:wecom");
        assertThat(mirror.roles("b")).isEqualTo("7:wecom");
    }
}
