package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.Visibility;
import dev.corpkit.corps.sync.snapshot.Denials;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What counts as removed, and of how many (contract rows G1, G3). */
class RemovalStoriesTest {

    private final Mirror mirror = new Mirror(GuardSettings.DEFAULT);

    private static Denials members(String... ids) {
        return Denials.of(Set.of(ids), Set.of(), Set.of());
    }

    /** Only department 2 with some members of it; {@code from} of them are missing. */
    private static Wecom onlyTwo(int from, int to) {
        Wecom two = nothing().dept("2", "1").scope("2");
        for (int i = from; i < to; i++) {
            two.member("n" + i, "2");
        }
        return two;
    }

    private Wecom bothDepts() {
        Wecom both = wecom().members(100, "3");
        for (int i = 0; i < 20; i++) {
            both.member("n" + i, "2");
        }
        return both;
    }

    @Test
    @Tag("G1")
    void whoLeavesTheScopeInTheSameRunIsNoneOfThoseThePercentageIsOf() {
        mirror.sync(bothDepts());
        mirror.deleted("n0", "n1", "n2", "n3", "n4");
        SyncReport report = mirror.sync(onlyTwo(5, 20));
        assertThat(report.getHeld()).singleElement().asString().startsWith("5 of 20 active members would go offline;");
    }

    @Test
    @Tag("G1")
    void whoLeftTheScopeBeforeIsNoneOfThoseThePercentageOfEventsIsOf() {
        mirror.sync(bothDepts());
        mirror.sync(onlyTwo(0, 20));
        mirror.deleted("n0", "n1", "n2", "n3", "n4");
        SyncReport report = mirror.focus(nothing().scope("2").focused(members("n0", "n1", "n2", "n3", "n4")));
        assertThat(report.getHeld()).singleElement().asString().startsWith("5 of 20 active members would go offline;");
    }

    @Test
    @Tag("G1")
    void whoWasOutOfScopeAndIsFoundGoneCountsOnBothSides() {
        mirror.sync(wecom().members(19, "3").member("x", "2"));
        mirror.sync(nothing().dept("2", "1").member("x", "2").scope("2"));
        SyncReport report = mirror.sync(wecom().member("x", "2"));
        assertThat(report.getHeld()).singleElement().asString().startsWith("19 of 20 active members would go offline;");
    }

    @Test
    @Tag("G1")
    void departmentsThatLeaveTheScopeAreNoneOfThoseThePercentageIsOf() {
        Wecom all = wecom();
        Wecom rest = nothing().dept("2", "1").scope("2");
        for (int i = 100; i < 200; i++) {
            all.dept("" + i, "3");
        }
        for (int i = 10; i < 30; i++) {
            all.dept("" + i, "2");
            if (i < 24) {
                rest.dept("" + i, "2");
            }
        }
        mirror.sync(all);
        assertThat(mirror.sync(rest).getHeld())
                .singleElement()
                .asString()
                .startsWith("6 of 21 departments would be removed;");
    }

    @Test
    @Tag("C4")
    void aRootThatBecomesOursIsNoRemoval() {
        Mirror strict = mirror.guarded(new GuardSettings(1, 100, 0));
        strict.sync(wecom());
        SyncReport report = strict.sync(nothing().dept("2", "1"));
        assertThat(report.getHeld()).isEmpty();
        assertThat(strict.deptIds()).isEqualTo("1 2");
        assertThat(strict.dept("1").source()).isEqualTo(Source.LOCAL);
    }

    @Test
    void whoLeavesOneOfTwoDepartmentsHasMoved() {
        mirror.sync(wecom().member("a", "2", "3"));
        SyncReport report = mirror.sync(wecom().member("a", "2"));
        assertThat(report.count(SyncCount.MEMBERS_MOVED)).isOne();
        assertThat(mirror.links("a")).isEqualTo("2");
    }

    @Test
    @Tag("G1")
    void rolesAreHeldWithTheRestAndCounted() {
        mirror.sync(wecom().members(20, "2").role("7", "m000").role("8"));
        assertThat(mirror.sync(wecom().role("8")).count(SyncCount.HELD)).isEqualTo(21);
        assertThat(mirror.roles()).hasSize(2);
    }

    @Test
    @Tag("C9")
    void memberMissingFromATagOnlyScopeGoesOfflineOnlyIfAnEventSaidDeleted() {
        ScopeRow tag = new ScopeRow(List.of(), List.of(), List.of("9"));
        mirror.sync(nothing().scope(tag).member("a").member("b").member("c"));
        mirror.deleted("a");
        mirror.sync(nothing().scope(tag).member("c"));
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(mirror.member("b").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.member("b").visibility()).isEqualTo(Visibility.UNEXPLAINED);
        assertThat(mirror.member("c").status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    @Tag("G3")
    void aLeaverStaysOneWhateverTheScopeBecomes() {
        mirror.sync(wecom().member("a", "2").member("b", "3"));
        mirror.sync(wecom().member("b", "3"));
        MemberRow left = mirror.member("a");
        mirror.sync(nothing().dept("3", "1").member("b", "3").scope("3"));
        assertThat(mirror.member("a")).isEqualTo(left);
        assertThat(left.outOfScope()).isFalse();
    }

    @Test
    @Tag("G3")
    void whereADepartmentMovedIntoTheNewScopeItsMembersCanBeMissed() {
        mirror.sync(wecom().member("a", "2").member("b", "3"));
        mirror.deleted("b");
        mirror.sync(nothing().dept("2", "1").dept("3", "2").member("a", "2").scope("2"));
        assertThat(mirror.member("b").status()).isEqualTo(MemberStatus.OFFLINE);
    }

    @Test
    @Tag("G3")
    void aTagReadForAnEventSaysNothingOfWhoIsOutOfScope() {
        mirror.sync(wecom().member("a", "2").member("b", "3").role("7", "a", "b"));
        mirror.sync(onlyTwo(0, 0).member("a", "2").role("7", "a"));
        mirror.focus(nothing().scope("2").role("7").focused());
        assertThat(mirror.roles("a")).isEmpty();
        assertThat(mirror.roles("b")).isEqualTo("7:wecom");
        mirror.focus(nothing().scope("2").member("b", "2").role("7").focused());
        assertThat(mirror.member("b").outOfScope()).isFalse();
        assertThat(mirror.roles("b")).isEmpty();
    }

    @Test
    @Tag("C12")
    void anEventThatNamesADepartmentMadeHereRemovesNothing() {
        mirror.sync(wecom().member("a", "2"));
        mirror.givenDept(dept("club").local().row()).givenLink("a", "club");
        mirror.focus(nothing().focused(Denials.of(Set.of(), Set.of("club"), Set.of())));
        assertThat(mirror.dept("club").source()).isEqualTo(Source.LOCAL);
        assertThat(mirror.links("a")).isEqualTo("2 club");
    }

    @Test
    @Tag("C13")
    void whoIsOfflineByHandKeepsTheMainDepartmentAndNothingElse() {
        mirror.sync(wecom().member("a", "2").role("7", "a"));
        mirror.givenRole("admin", "a");
        mirror.givenMember(member("a").mainDept("2").offlineByHand().row());
        mirror.sync(wecom().member("a", "3").role("7", "a"));
        assertThat(mirror.links("a")).isEmpty();
        assertThat(mirror.roles("a")).isEmpty();
        assertThat(mirror.member("a").mainDeptId()).isEqualTo("3");
        mirror.sync(wecom().member("a"));
        assertThat(mirror.member("a").mainDeptId()).isEqualTo("3");
        mirror.sync(nothing().dept("1", "0").member("a"));
        assertThat(mirror.member("a").mainDeptId()).isNull();
    }
}
