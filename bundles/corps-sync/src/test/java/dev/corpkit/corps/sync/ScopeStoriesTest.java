package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.Visibility;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScopeStoriesTest {

    private final Mirror mirror = new Mirror();

    private static Wecom only2() {
        return nothing().dept("2", "1").scope("2");
    }

    @Test
    @Tag("G3")
    void shrunkenScopeTakesNobodyOffline() {
        mirror.sync(wecom().member("a", "2").member("b", "3"));
        mirror.givenRole("admin", "b");
        SyncReport report = mirror.sync(only2().member("a", "2"));
        assertThat(mirror.member("b").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.member("b").outOfScope()).isTrue();
        assertThat(mirror.links("b")).isEqualTo("1");
        assertThat(mirror.roles("b")).isEqualTo("admin:local");
        assertThat(report.count(SyncCount.MEMBERS_OUT_OF_SCOPE)).isOne();
        assertThat(report.count(SyncCount.MEMBERS_OFFLINE)).isZero();
    }

    @Test
    void whoLeavesFromWithinAShrunkenScopeIsOffline() {
        mirror.sync(wecom().member("a", "2").member("b", "3"));
        mirror.deleted("a");
        mirror.sync(only2());
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(mirror.member("b").outOfScope()).isTrue();
    }

    @Test
    void whoIsOutOfScopeStaysSoWhileTheScopeStaysTheSame() {
        mirror.sync(wecom().member("a", "2").member("b", "3"));
        mirror.sync(only2().member("a", "2"));
        SyncReport report = mirror.sync(only2().member("a", "2"));
        assertThat(report.isUnchanged()).isTrue();
        assertThat(mirror.member("b").outOfScope()).isTrue();
    }

    @Test
    void whoIsSeenAgainIsInScopeAgain() {
        mirror.sync(wecom().member("a", "2").member("b", "3"));
        mirror.sync(only2().member("a", "2"));
        SyncReport report = mirror.sync(wecom().member("a", "2").member("b", "3"));
        assertThat(mirror.member("b").outOfScope()).isFalse();
        assertThat(mirror.links("b")).isEqualTo("3");
        assertThat(report.count(SyncCount.MEMBERS_IN_SCOPE_AGAIN)).isOne();
        assertThat(report.count(SyncCount.MEMBERS_MOVED)).isZero();
    }

    @Test
    void subdepartmentsAreCoveredByTheDepartmentAboveThem() {
        mirror.sync(wecom().dept("4", "2").dept("5", "4").member("a", "5").member("b", "3"));
        mirror.deleted("a");
        mirror.sync(only2().dept("4", "2").dept("5", "4"));
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(mirror.member("b").outOfScope()).isTrue();
    }

    @Test
    void vanishedSubdepartmentIsStillCovered() {
        mirror.sync(wecom().dept("4", "2").member("a", "4"));
        mirror.deleted("a");
        mirror.sync(only2());
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.OFFLINE);
    }

    @Test
    void membersOfTheScopeAreCovered() {
        mirror.sync(wecom().member("a", "3").member("b", "3"));
        mirror.sync(nothing().scope(new ScopeRow(List.of("2"), List.of("a"), List.of())));
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(mirror.member("b").outOfScope()).isTrue();
    }

    @Test
    void membersOfTagsOfTheScopeAreCovered() {
        mirror.sync(wecom().member("a", "3").member("b", "3").role("9", "a"));
        mirror.deleted("a");
        mirror.sync(nothing().role("9").scope(new ScopeRow(List.of(), List.of(), List.of("9"))));
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(mirror.member("b").outOfScope()).isTrue();
    }

    @Test
    void withoutAnEarlierCompleteRunWhoIsNotCoveredIsOutOfScope() {
        mirror.sync(wecom().member("a", "2").member("b", "3").partial());
        mirror.sync(only2());
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.member("a").visibility()).isEqualTo(Visibility.UNEXPLAINED);
        assertThat(mirror.member("b").outOfScope()).isTrue();
    }

    @Test
    void partialReadingMarksNobodyOutOfScope() {
        mirror.sync(wecom().member("a", "2").member("b", "3"));
        mirror.sync(only2().member("a", "2").partial());
        assertThat(mirror.member("b").outOfScope()).isFalse();
        mirror.sync(only2().member("a", "2"));
        assertThat(mirror.member("b").outOfScope()).isTrue();
    }

    @Test
    @Tag("G3")
    void scopeThatShrinksBackAfterAPartialRunTakesNobodyOffline() {
        mirror.sync(only2().member("a", "2"));
        mirror.sync(wecom().member("a", "2").member("b", "3").partial());
        mirror.sync(only2().member("a", "2").partial());
        mirror.sync(only2().member("a", "2"));
        assertThat(mirror.member("b").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.member("b").outOfScope()).isTrue();
    }

    @Test
    @Tag("G3")
    void scopeThatShrinksBackAfterARegistrationTakesNobodyOffline() {
        mirror.sync(only2().member("a", "2"));
        mirror.register(wecom().member("a", "2").member("b", "3").complete());
        mirror.sync(only2().scope().complete());
        mirror.sync(only2().member("a", "2"));
        assertThat(mirror.member("b").status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void emptyScopeInBetweenIsNoOtherScope() {
        ScopeRow two = new ScopeRow(List.of(), List.of("a", "b"), List.of());
        mirror.sync(nothing().member("a").member("b").scope(two));
        mirror.sync(nothing().scope().complete());
        mirror.register(nothing().member("a").member("b").scope(two).partial());
        mirror.sync(nothing().scope().complete());
        mirror.sync(nothing().member("a").scope(two));
        assertThat(mirror.member("b").status()).isEqualTo(MemberStatus.OFFLINE);
    }

    @Test
    @Tag("G3")
    void whoResignsOutOfScopeIsOfflineOnceTheWholeEnterpriseIsSeen() {
        mirror.sync(wecom().member("a", "2").member("b", "3").member("c", "3"));
        mirror.givenRole("admin", "b");
        mirror.sync(only2().member("a", "2"));
        mirror.sync(nothing().dept("3", "1").scope("3").member("c", "3"));
        assertThat(mirror.member("b").outOfScope()).isTrue();
        SyncReport report = mirror.sync(wecom().member("a", "2").member("c", "3"));
        assertThat(report.count(SyncCount.MEMBERS_OFFLINE)).isOne();
        assertThat(mirror.member("b").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(mirror.member("b").outOfScope()).isFalse();
        assertThat(mirror.links("b") + mirror.roles("b")).isEmpty();
    }

    @Test
    void whoResignsOutOfScopeAndOfflineByHandIsNoLongerOfflineByHand() {
        mirror.sync(wecom().member("a", "2").member("b", "3"));
        mirror.givenMember(member("b").mainDept("3").offlineByHand().row());
        mirror.sync(only2().member("a", "2"));
        mirror.sync(wecom().member("a", "2"));
        assertThat(mirror.member("b").offlineByHand()).isFalse();
        assertThat(mirror.member("b").outOfScope()).isFalse();
        mirror.sync(wecom().member("a", "2").member("b", "3"));
        assertThat(mirror.member("b").status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void guardHoldsThoseWhoResignedOutOfScopeAsAll() {
        Mirror guarded = mirror.guarded(new GuardSettings(1, 100, 0));
        guarded.sync(wecom().member("a", "2").member("b", "3").member("c", "3"));
        guarded.sync(only2().member("a", "2"));
        assertThat(guarded.sync(wecom().member("a", "2")).count(SyncCount.HELD)).isEqualTo(2);
        assertThat(guarded.member("b").status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    @Tag("G3")
    void whoIsOutOfScopeKeepsTheTagsThatStay() {
        mirror.sync(
                wecom().member("a", "2").member("b", "3").role("7", "a", "b").role("8", "b"));
        for (int i = 0; i < 2; i++) {
            mirror.sync(only2().member("a", "2").role("7", "a"));
            assertThat(mirror.roles("b")).isEqualTo("7:wecom");
        }
        mirror.sync(wecom().member("a", "2").member("b", "3").role("7", "a"));
        assertThat(mirror.roles("b")).isEmpty();
    }

    @Test
    void offlineByHandOutlivesAScopeThatShrinksAndGrowsAgain() {
        mirror.sync(wecom().member("a", "2").member("b", "3"));
        mirror.givenMember(member("b").mainDept("3").offlineByHand().row());
        mirror.sync(only2().member("a", "2"));
        mirror.sync(only2().member("a", "2"));
        assertThat(mirror.member("b").offlineByHand()).isTrue();
        mirror.sync(wecom().member("a", "2").member("b", "3"));
        assertThat(mirror.member("b").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(mirror.member("b").outOfScope()).isFalse();
    }

    @Test
    @Tag("G3")
    void anEmptyScopeIsAFindingSinceItWasSeenFirstUntilSomethingIsVisible() {
        mirror.sync(wecom().scope());
        FindingRow found = mirror.findings().get(0);
        assertThat(found.kind()).isEqualTo(FindingRow.Kind.SCOPE);
        mirror.clock.advance(Duration.ofHours(3));
        mirror.sync(wecom().scope());
        assertThat(mirror.findings()).containsExactly(found);

        mirror.sync(wecom().member("a", "2"));
        assertThat(mirror.findings()).isEmpty();
        mirror.sync(wecom().scope());
        mirror.focus(wecom().member("b", "2").focused());
        assertThat(mirror.findings()).isEmpty();
    }

    @Test
    @Tag("G3")
    void emptyScopeChangesNothingAndSaysSo() {
        mirror.sync(wecom().member("a", "2"));
        long writes = mirror.store.writes();
        SyncReport report =
                mirror.sync(wecom().member("a", "3").member("b", "2").scope());
        assertThat(mirror.store.writes()).isEqualTo(writes);
        assertThat(report.getOutcome()).isEqualTo(SyncReport.Outcome.PARTIAL);
        assertThat(report.isUnchanged()).isTrue();
        assertThat(report.getProblems())
                .singleElement()
                .asString()
                .contains("visible scope is empty", "administrator must set");
    }

    @Test
    @Tag("G3")
    void scopeIsStoredWithTheRun() {
        mirror.sync(only2());
        assertThat(mirror.runs())
                .singleElement()
                .satisfies(run -> assertThat(run.scope().depts()).containsExactly("2"));
    }
}
