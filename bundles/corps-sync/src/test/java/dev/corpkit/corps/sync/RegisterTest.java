package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.RunRow;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private final Mirror mirror = new Mirror();

    @Test
    void membersAreLinkedToStoredDepartmentsElseToTheRoot() {
        mirror.sync(wecom());
        SyncReport report = mirror.register(
                nothing().dept("9", "1").member("a", "2", "9").member("b", "9").complete());
        assertThat(mirror.links("a")).isEqualTo("2");
        assertThat(mirror.links("b")).isEqualTo("1");
        assertThat(mirror.deptIds()).isEqualTo("1 2 3");
        assertThat(report.getCounts()).containsOnlyKeys(SyncCount.MEMBERS_ADDED);
    }

    @Test
    void rootIsMadeWhereItIsMissing() {
        mirror.register(wecom().member("a", "2").complete());
        assertThat(mirror.dept("1")).isEqualTo(dept("1").named("Acme").local().row());
        assertThat(mirror.links("a")).isEqualTo("1");
    }

    @Test
    void departmentsAndRolesStayAsTheyAre() {
        mirror.sync(wecom().member("a", "2").role("7", "a"));
        SyncReport report = mirror.register(
                nothing().dept("2", "3").member("a", "2").role("8", "a").complete());
        assertThat(report.isUnchanged()).isTrue();
        assertThat(mirror.roles("a")).isEqualTo("7:wecom");
        assertThat(mirror.dept("2").parentId()).isEqualTo("1");
    }

    @Test
    void absenceIsLeavingOnlyInACompletePicture() {
        mirror.sync(wecom().member("a", "2").member("b", "2").role("7", "a"));
        mirror.givenRole("admin", "a");
        mirror.register(wecom().member("b", "3").partial());
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.links("b")).isEqualTo("3");
        mirror.register(wecom().member("b", "3").complete());
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(mirror.roles("a") + mirror.links("a")).isEmpty();
        assertThat(mirror.role("7")).isNotNull();
    }

    @Test
    void returningMembersAreActiveAgainAndThoseOfflineByHandAreNot() {
        mirror.sync(wecom().member("a", "2").member("b", "2"));
        mirror.givenMember(member("a").offline().row())
                .givenMember(member("b").offlineByHand().row());
        mirror.register(wecom().member("a", "2").member("b", "2").complete());
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.member("b").status()).isEqualTo(MemberStatus.OFFLINE);
    }

    @Test
    void guardHoldsLeaversAndLeavesHeldDepartmentsToSyncs() {
        Mirror guarded = mirror.guarded(new GuardSettings(1, 100, 0));
        guarded.sync(wecom().dept("4", "1").members(3, "2"));
        guarded.sync(nothing().dept("1", "0").dept("2", "1").members(3, "2"));
        assertThat(guarded.held()).extracting(HeldRow::id).containsExactly("3", "4");
        SyncReport report = guarded.register(nothing().complete());
        assertThat(report.count(SyncCount.HELD)).isEqualTo(3);
        assertThat(guarded.held()).hasSize(5);
        guarded.register(nothing().members(3, "2").complete());
        assertThat(guarded.held()).extracting(HeldRow::id).containsExactly("3", "4");
    }

    @Test
    void repeatedRegistrationWritesNothing() {
        mirror.sync(wecom());
        Snapshot snapshot = wecom().members(9, "2").complete();
        mirror.register(snapshot);
        long writes = mirror.store.writes();
        assertThat(mirror.register(snapshot).isUnchanged()).isTrue();
        assertThat(mirror.store.writes()).isEqualTo(writes);
    }

    @Test
    void registrationInAShrunkenScopeDoesNotMakeTheNextSyncTakeItForRemovals() {
        Mirror guarded = mirror.guarded(new GuardSettings(1, 100, 0));
        guarded.sync(wecom().dept("4", "1").members(2, "3"));
        Snapshot shrunken = nothing().dept("2", "1").scope("2").complete();
        guarded.register(shrunken);
        assertThat(guarded.member("m000").outOfScope()).isTrue();
        assertThat(guarded.sync(shrunken).getHeld()).isEmpty();
        assertThat(guarded.deptIds()).isEqualTo("1 2");
    }

    @Test
    void emptyScopeChangesNothing() {
        mirror.sync(wecom().member("a", "2"));
        SyncReport report = mirror.register(wecom().scope().complete());
        assertThat(report.getOutcome()).isEqualTo(SyncReport.Outcome.PARTIAL);
        assertThat(report.isUnchanged()).isTrue();
    }

    @Test
    void registrationIsRecordedAsARun() {
        SyncReport report = mirror.register(wecom().complete());
        assertThat(mirror.runs())
                .singleElement()
                .satisfies(run ->
                        assertThat(run.report()).usingRecursiveComparison().isEqualTo(report));
        assertThat(mirror.runs())
                .singleElement()
                .satisfies(run -> assertThat(run.kind()).isEqualTo(RunRow.Kind.REGISTRATION));
        assertThat(mirror.store.<Boolean>inTransaction(
                        tx -> tx.runs().lastComplete(mirror.org).isPresent()))
                .isFalse();
    }
}
