package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MemberStoriesTest {

    private final Mirror mirror = new Mirror();

    private static RemoteMember remote(String name, String alias, String position, String main, String... depts) {
        List<RemoteLink> links =
                List.of(depts).stream().map(id -> new RemoteLink(id, 0, false)).toList();
        return new RemoteMember("a", name, alias, position, main, Activation.ACTIVATED, links);
    }

    @Test
    void newMemberIsActiveAndGetsAUserId() {
        SyncReport report = mirror.sync(wecom().member("a", "2"));
        assertThat(mirror.member("a"))
                .isEqualTo(member("a")
                        .user(mirror.member("a").userId())
                        .named("name of a")
                        .mainDept("2")
                        .row());
        assertThat(mirror.member("a").userId()).startsWith("id-");
        assertThat(report.count(SyncCount.MEMBERS_ADDED)).isOne();
    }

    @Test
    @Tag("C5")
    void memberIdsAreCaseSensitive() {
        mirror.sync(wecom().member("a", "2").member("A", "3"));
        assertThat(mirror.links("a")).isEqualTo("2");
        assertThat(mirror.links("A")).isEqualTo("3");
        assertThat(mirror.member("a").userId()).isNotEqualTo(mirror.member("A").userId());
    }

    @Test
    @Tag("C5")
    void onePersonIsOneUserInSeveralOrganizations() {
        Mirror other = mirror.other();
        mirror.sync(wecom().member("a", "2"));
        other.sync(wecom().member("a", "2"));
        assertThat(other.member("a").userId()).isEqualTo(mirror.member("a").userId());
    }

    @Test
    @Tag("C21")
    void withheldFieldsNeverOverwriteKnownOnes() {
        mirror.sync(wecom().member(remote("Known", "Ally", "Boss", "2", "2")));
        for (String withheld : new String[] {null, "", " ", "a"}) {
            String position = "a".equals(withheld) ? null : withheld;
            SyncReport report = mirror.sync(wecom().member(remote(withheld, null, position, null, "2")));
            assertThat(report.isUnchanged()).isTrue();
        }
        assertThat(mirror.member("a").name()).isEqualTo("Known");
        assertThat(mirror.member("a").alias()).isEqualTo("Ally");
        assertThat(mirror.member("a").position()).isEqualTo("Boss");
        assertThat(mirror.member("a").mainDeptId()).isEqualTo("2");
    }

    @Test
    void memberWhoseNameIsWithheldFromTheStartIsNamedAfterItsId() {
        mirror.sync(wecom().member(remote(null, null, null, null, "2")));
        MemberRow row = mirror.member("a");
        assertThat(row.name()).isEqualTo("a");
        assertThat(row.alias() + row.position()).isEmpty();
        assertThat(row.mainDeptId()).isNull();
    }

    @Test
    void mainDepartmentThatIsNotVisibleIsNull() {
        mirror.sync(wecom().member(remote("A", "", "", "99", "2")));
        assertThat(mirror.member("a").mainDeptId()).isNull();
    }

    @Test
    void knownMainDepartmentIsForgottenWithTheLinkToIt() {
        mirror.sync(wecom().member(remote("A", "", "", "2", "2", "3")));
        mirror.sync(wecom().member(remote("A", "", "", null, "3")));
        assertThat(mirror.member("a").mainDeptId()).isNull();
    }

    @Test
    void activationChangesAreUpdates() {
        mirror.sync(wecom().member("a", "2"));
        RemoteLink link = new RemoteLink("2", 0, false);
        SyncReport report = mirror.sync(
                wecom().member(new RemoteMember("a", null, null, null, "2", Activation.DISABLED, List.of(link))));
        assertThat(mirror.member("a").activation()).isEqualTo(Activation.DISABLED);
        assertThat(report.getCounts()).containsOnlyKeys(SyncCount.MEMBERS_UPDATED);
    }

    @Test
    void linksFollowTheRemoteOnes() {
        mirror.sync(wecom().member("a", "2"));
        RemoteMember moved = new RemoteMember(
                "a",
                null,
                null,
                null,
                "3",
                Activation.ACTIVATED,
                List.of(new RemoteLink("3", 4294967295L, true), new RemoteLink("3", 1, false)));
        SyncReport report = mirror.sync(wecom().member(moved));
        assertThat(mirror.linkRows("a")).containsExactly(new DeptLink("a", "3", 4294967295L, true));
        assertThat(report.count(SyncCount.MEMBERS_MOVED)).isOne();
    }

    @Test
    @Tag("C11")
    void memberWithoutVisibleDepartmentIsLinkedToTheRoot() {
        mirror.sync(wecom().member("a").member("b", "99"));
        assertThat(mirror.linkRows("a")).containsExactly(new DeptLink("a", "1", 0, false));
        assertThat(mirror.links("b")).isEqualTo("1");
        mirror.sync(wecom().member("a", "2").member("b", "99"));
        assertThat(mirror.links("a")).isEqualTo("2");
    }

    @Test
    void linkToADepartmentMadeHereIsNotTouched() {
        mirror.sync(wecom().member("a", "2"));
        mirror.givenDept(dept("club").local().row()).givenLink("a", "club");
        mirror.sync(wecom().member("a", "3"));
        assertThat(mirror.links("a")).isEqualTo("3 club");
        mirror.sync(wecom().member("a"));
        assertThat(mirror.links("a")).isEqualTo("1 club");
    }

    @Test
    @Tag("C9")
    void leaverIsOfflineAndKeptWithoutLinksAndRoles() {
        mirror.sync(wecom().member("a", "2").member("b", "2").role("t", "a", "b"));
        mirror.givenRole("admin", "a");
        mirror.givenDept(dept("club").local().row()).givenLink("a", "club");
        MemberRow before = mirror.member("a");
        SyncReport report = mirror.sync(wecom().member("b", "2").role("t", "b"));
        assertThat(mirror.member("a"))
                .isEqualTo(member("a")
                        .user(before.userId())
                        .named("name of a")
                        .offline()
                        .row());
        assertThat(mirror.links("a") + mirror.roles("a")).isEmpty();
        assertThat(report.count(SyncCount.MEMBERS_OFFLINE)).isOne();
        assertThat(report.count(SyncCount.MEMBERS_MOVED)).isZero();
    }

    @Test
    @Tag("C10")
    void returningMemberIsTheSamePersonWithoutItsLocalRoles() {
        mirror.sync(wecom().member("a", "2").role("t", "a"));
        mirror.givenRole("admin", "a");
        String userId = mirror.member("a").userId();
        mirror.sync(wecom().role("t"));
        SyncReport report = mirror.sync(wecom().member("a", "3").role("t", "a"));
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.member("a").userId()).isEqualTo(userId);
        assertThat(mirror.links("a")).isEqualTo("3");
        assertThat(mirror.roles("a")).isEqualTo("t:wecom");
        assertThat(report.count(SyncCount.MEMBERS_RETURNED)).isOne();
    }

    @Test
    @Tag("C13")
    void offlineByHandStaysOfflineWhilePresentUpstream() {
        mirror.sync(wecom().member("a", "2"));
        mirror.givenMember(member("a").offlineByHand().row());
        mirror.sync(wecom().member(remote("New", "", "", "2", "2")).role("t", "a"));
        assertThat(mirror.member("a"))
                .isEqualTo(
                        member("a").named("New").mainDept("2").offlineByHand().row());
        assertThat(mirror.links("a") + mirror.roles("a")).isEmpty();
    }

    @Test
    @Tag("C13")
    void leavingAndReturningUndoesOfflineByHand() {
        mirror.sync(wecom().member("a", "2"));
        mirror.givenMember(member("a").offlineByHand().row());
        mirror.sync(wecom());
        assertThat(mirror.member("a").offlineByHand()).isFalse();
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.OFFLINE);
        mirror.sync(wecom().member("a", "2"));
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void offlineMemberForgetsAMainDepartmentThatIsRemoved() {
        mirror.sync(wecom().member("a", "3"));
        mirror.givenMember(member("a").mainDept("3").offline().row());
        mirror.sync(nothing().dept("1", "0").dept("2", "1"));
        assertThat(mirror.member("a").mainDeptId()).isNull();
    }

    @Test
    @Tag("G2")
    void partialReadingTakesNobodyOffline() {
        mirror.sync(wecom().member("a", "2").member("b", "2").role("t", "a"));
        SyncReport report = mirror.sync(wecom().member("c", "2").partial());
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.links("a")).isEqualTo("2");
        assertThat(mirror.roles("a")).isEqualTo("t:wecom");
        assertThat(mirror.member("c").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(report.getOutcome()).isEqualTo(SyncReport.Outcome.PARTIAL);
        assertThat(report.getProblems()).containsExactly("Department 9 could not be read");
    }

    @Test
    void partialReadingKeepsLinksToDepartmentsItDidNotRead() {
        mirror.sync(wecom().member("a", "2", "3"));
        mirror.sync(nothing().dept("1", "0").dept("3", "1").member("a", "1").partial());
        assertThat(mirror.links("a")).isEqualTo("1 2");
    }
}
