package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.RunRow;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GuardStoriesTest {

    private final Mirror mirror = new Mirror(GuardSettings.DEFAULT);

    private long offline() {
        return mirror.rows().members().values().stream()
                .filter(member -> member.status() == MemberStatus.OFFLINE)
                .count();
    }

    @Test
    void aFifthMayLeaveAtOnce() {
        mirror.sync(wecom().members(20, "2"));
        SyncReport report = mirror.sync(wecom().members(16, "2"));
        assertThat(offline()).isEqualTo(4);
        assertThat(report.getHeld()).isEmpty();
    }

    @Test
    @Tag("G1")
    void moreThanAFifthAreHeld() {
        mirror.sync(wecom().members(20, "2"));
        SyncReport report = mirror.sync(wecom().members(15, "2"));
        assertThat(offline()).isZero();
        assertThat(report.count(SyncCount.HELD)).isEqualTo(5);
        assertThat(report.getHeld())
                .containsExactly("5 of 20 active members would go offline; the limits are 500 and, from 20 on, 20.0 %");
        assertThat(report.getOutcome()).isEqualTo(SyncReport.Outcome.COMPLETE);
    }

    @Test
    void percentageDoesNotCountInSmallOrganizations() {
        mirror.sync(wecom().members(19, "2"));
        mirror.sync(wecom());
        assertThat(offline()).isEqualTo(19);
    }

    @Test
    @Tag("G1")
    void countIsALimitOfItsOwn() {
        Mirror strict = mirror.guarded(new GuardSettings(1, 100, 0));
        strict.sync(wecom().members(10, "2"));
        strict.sync(wecom().members(9, "2"));
        assertThat(offline()).isOne();
        strict.sync(wecom().members(7, "2"));
        assertThat(offline()).isOne();
    }

    @Test
    @Tag("G1")
    void whatIsHeldStaysAsItWasWhileTheRestGoesThrough() {
        mirror.sync(wecom().members(20, "3")
                .member("x", "2", "3")
                .role("7", "m000", "x")
                .role("8", "m001"));
        mirror.givenRole("admin", "m000");
        mirror.sync(nothing()
                .dept("1", "0")
                .dept("2", "1")
                .dept("4", "1")
                .member("x", "2", "4")
                .member("y", "4")
                .role("7"));
        assertThat(offline()).isZero();
        assertThat(mirror.links("m000")).isEqualTo("3");
        assertThat(mirror.roles("m000")).isEqualTo("7:wecom admin:local");
        assertThat(mirror.roles("m001")).isEqualTo("8:wecom");
        assertThat(mirror.deptIds()).isEqualTo("1 2 3 4");
        assertThat(mirror.links("x")).isEqualTo("2 3 4");
        assertThat(mirror.roles("x")).isEqualTo("7:wecom");
        assertThat(mirror.links("y")).isEqualTo("4");
        assertThat(mirror.held())
                .hasSize(23)
                .extracting(HeldRow::kind)
                .contains(HeldRow.Kind.DEPT, HeldRow.Kind.ROLE, HeldRow.Kind.ROLE_MEMBER);
    }

    @Test
    void heldAgainAndUnchangedWritesNothing() {
        mirror.sync(wecom().members(20, "2"));
        SyncReport first = mirror.sync(wecom());
        long writes = mirror.store.writes();
        SyncReport second = mirror.sync(wecom());
        assertThat(mirror.store.writes()).isEqualTo(writes);
        assertThat(second.isUnchanged()).isTrue();
        assertThat(second.count(SyncCount.HELD)).isEqualTo(20);
        assertThat(mirror.held()).allMatch(row -> row.planId().equals(first.getRunId()));
    }

    @Test
    @Tag("G1")
    void heldRemovalsWaitEvenIfTheLimitsWouldAllowThemNow() {
        mirror.sync(wecom().members(20, "2"));
        mirror.sync(wecom());
        mirror.guarded(Mirror.NO_GUARD).sync(wecom());
        assertThat(offline()).isZero();
        assertThat(mirror.held()).hasSize(20);
    }

    @Test
    void runWithoutAnythingHeldClearsWhatWasHeld() {
        mirror.sync(wecom().members(20, "2"));
        mirror.sync(wecom());
        mirror.sync(wecom().members(20, "2"));
        assertThat(mirror.held()).isEmpty();
    }

    @Test
    void partialReadingLeavesWhatIsHeld() {
        mirror.sync(wecom().members(20, "2"));
        mirror.sync(wecom());
        mirror.sync(wecom().partial());
        assertThat(mirror.held()).hasSize(20);
    }

    @Test
    void vanishedDepartmentsAreGuardedLikewise() {
        Wecom many = nothing().dept("1", "0");
        for (int i = 10; i < 30; i++) {
            many.dept("" + i, "1");
        }
        mirror.sync(many);
        SyncReport report = mirror.sync(wecom());
        assertThat(report.getHeld()).singleElement().asString().startsWith("20 of 20 departments would be removed;");
        assertThat(mirror.deptIds()).contains("10", "29");
    }

    @Test
    void whatLeavesTheScopeIsNotCounted() {
        Wecom many = wecom().members(30, "3").member("x", "2");
        for (int i = 10; i < 40; i++) {
            many.dept("" + i, "3");
        }
        mirror.sync(many);
        SyncReport report =
                mirror.sync(nothing().dept("2", "1").member("x", "2").scope("2"));
        assertThat(report.getHeld()).isEmpty();
        assertThat(report.count(SyncCount.MEMBERS_OUT_OF_SCOPE)).isEqualTo(30);
        assertThat(mirror.deptIds()).isEqualTo("1 2");
    }

    @Test
    void percentageIsOfThoseInScope() {
        mirror.sync(wecom().members(100, "3").member("x", "2"));
        Wecom small = nothing().dept("2", "1").scope("2");
        for (int i = 0; i < 20; i++) {
            small.member("n" + i, "2");
        }
        mirror.sync(small.member("x", "2"));
        mirror.deleted(IntStream.range(0, 20).mapToObj(i -> "n" + i).toArray(String[]::new))
                .deleted("x");
        SyncReport report = mirror.sync(nothing().dept("2", "1").scope("2"));
        assertThat(report.getHeld()).singleElement().asString().startsWith("21 of 21 active members");
    }

    @Test
    void markByHandIsHeldWithTheRestAndNotCounted() {
        mirror.sync(wecom().members(20, "2").member("x", "2"));
        mirror.givenMember(member("x").offlineByHand().row());
        SyncReport report = mirror.sync(wecom());
        assertThat(report.getHeld()).singleElement().asString().startsWith("20 of 20 active members");
        assertThat(report.count(SyncCount.HELD)).isEqualTo(21);
        mirror.sync(wecom());
        assertThat(mirror.member("x").offlineByHand()).isTrue();
    }

    @Test
    void heldRunIsRecordedWithItsReason() {
        mirror.sync(wecom().members(20, "2"));
        mirror.sync(wecom());
        RunRow run = mirror.runs().get(0);
        assertThat(run.report().getHeld()).hasSize(1);
        assertThat(run.report().count(SyncCount.HELD)).isEqualTo(20);
    }

    @Test
    void nonsenseLimitsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GuardSettings(-1, 20, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new GuardSettings(1, Double.NaN, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new GuardSettings(1, 101, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> new GuardSettings(1, 20, -1));
        assertThat(new GuardSettings(0, 0, 0)).isNotEqualTo(new GuardSettings(0, 100, 0));
    }
}
