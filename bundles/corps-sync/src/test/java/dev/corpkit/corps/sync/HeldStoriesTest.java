package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.Visibility;
import dev.corpkit.corps.sync.snapshot.Denials;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is held waits for somebody (contract row G1). */
@Tag("G1")
class HeldStoriesTest {

    private final Mirror mirror = new Mirror(new GuardSettings(2, 100, 0));

    /** Members m000 to m009 but for some. */
    private static Wecom without(String... gone) {
        Wecom wecom = wecom();
        IntStream.range(0, 10)
                .mapToObj(i -> "m00" + i)
                .filter(id -> !Set.of(gone).contains(id))
                .forEach(id -> wecom.member(id, "2"));
        return wecom;
    }

    private boolean isOffline(String memberId) {
        return mirror.member(memberId).status() == MemberStatus.OFFLINE;
    }

    @Test
    void peopleHeldYesterdayDoNotLeaveBecauseOthersJoined() {
        Mirror defaults = mirror.guarded(GuardSettings.DEFAULT);
        defaults.sync(wecom().members(100, "2"));
        defaults.sync(wecom().members(79, "2"));
        Wecom grown = wecom().members(79, "2");
        IntStream.range(0, 100).forEach(i -> grown.member("new" + i, "2"));
        SyncReport report = defaults.sync(grown);
        assertThat(report.count(SyncCount.MEMBERS_ADDED)).isEqualTo(100);
        assertThat(report.count(SyncCount.MEMBERS_OFFLINE)).isZero();
        assertThat(report.getHeld())
                .singleElement()
                .asString()
                .startsWith("21 of 100 active members would go offline;");
        assertThat(mirror.held()).hasSize(21);
    }

    @Test
    void newRemovalsAreCountedWithThoseThatWait() {
        mirror.sync(without());
        mirror.sync(without("m000", "m001", "m002"));
        SyncReport report = mirror.sync(without("m000", "m001", "m002", "m003"));
        assertThat(report.count(SyncCount.HELD)).isEqualTo(4);
        assertThat(report.getHeld())
                .containsExactly(
                        "3 of 10 active members would go offline; the limits are 2 and, from 0 on, 100.0 %",
                        "4 of 10 active members would go offline, 3 of them held since earlier runs; the limits are 2"
                                + " and, from 0 on, 100.0 %");
        assertThat(mirror.waiting()).isEqualTo(report.getRunId());
    }

    @Test
    void ofWhatWaitsOfOneKindAnotherKindIsNotHeld() {
        mirror.sync(without().dept("9", "1"));
        mirror.sync(without("m000", "m001", "m002").dept("9", "1"));
        SyncReport report = mirror.sync(without("m000", "m001", "m002"));
        assertThat(report.count(SyncCount.DEPTS_REMOVED)).isOne();
        assertThat(mirror.held()).hasSize(3);
    }

    @Test
    void whoShowsAgainWaitsNoMoreAndTheOthersGetANewId() {
        mirror.sync(without());
        SyncReport held = mirror.sync(without("m000", "m001", "m002"));
        assertThat(mirror.waiting()).isEqualTo(held.getRunId());
        SyncReport later = mirror.sync(without("m001", "m002"));
        assertThat(mirror.heldNames()).isEqualTo("MEMBER m001, MEMBER m002");
        assertThat(mirror.waiting()).isEqualTo(later.getRunId());
        assertThat(isOffline("m001")).isFalse();
        mirror.sync(without());
        assertThat(mirror.held()).isEmpty();
    }

    @Test
    void aReadingWithGapsIsBelievedInWhatItShows() {
        mirror.sync(without().role("7", "m009", "m008", "m007").role("8", "m006"));
        mirror.sync(nothing().dept("1", "0").members(7, "2"));
        assertThat(mirror.heldNames())
                .isEqualTo("DEPT 2, DEPT 3, MEMBER m007, MEMBER m008, MEMBER m009, ROLE 7, ROLE 8");
        mirror.sync(nothing().dept("2", "1").member("m008", "2").role("7").partial());
        assertThat(mirror.heldNames()).isEqualTo("DEPT 3, MEMBER m007, MEMBER m009, ROLE 8");
    }

    @Test
    void approvedRemovalsAreDoneAndRecorded() {
        mirror.sync(without().role("7", "m000", "m009").dept("9", "1"));
        SyncReport held = mirror.sync(without("m000", "m001", "m002").role("7", "m009"));
        assertThat(mirror.roles("m000")).isEqualTo("7:wecom");
        List<ObjectChange> changes = mirror.engine.review().heldChanges(mirror.target(), held.getRunId());
        SyncReport report = mirror.approve(held.getRunId());
        assertThat(report.count(SyncCount.MEMBERS_OFFLINE)).isEqualTo(3);
        assertThat(report.count(SyncCount.DEPTS_REMOVED)).isOne();
        assertThat(report.count(SyncCount.ROLE_MEMBERS_REMOVED)).isOne();
        assertThat(report.getHeld()).isEmpty();
        assertThat(isOffline("m000")).isTrue();
        assertThat(mirror.roles("m000")).isEmpty();
        assertThat(mirror.roles("m009")).isEqualTo("7:wecom");
        assertThat(mirror.links("m009")).isEqualTo("2");
        assertThat(mirror.deptIds()).isEqualTo("1 2 3");
        assertThat(mirror.held()).isEmpty();
        RunRow run = mirror.runs().get(0);
        assertThat(run.kind()).isEqualTo(RunRow.Kind.APPROVAL);
        assertThat(run.report()).usingRecursiveComparison().isEqualTo(report);
        assertThat(run.scope().isEmpty()).isTrue();
        List<HistoryRow> history = mirror.ask(tx -> tx.history().ofRun(mirror.org, report.getRunId()));
        assertThat(history).extracting(HistoryRow::change).containsExactlyElementsOf(changes);
        assertThat(history).extracting(HistoryRow::cause).containsOnly(HistoryRow.Cause.BY_HAND);
        assertThat(mirror.written.get(mirror.written.size() - 1).changes()).isEqualTo(changes);
    }

    @Test
    void anOldIdApprovesNothing() {
        mirror.sync(without());
        SyncReport old = mirror.sync(without("m000", "m001", "m002"));
        SyncReport now = mirror.sync(without("m000", "m001", "m002", "m003"));
        assertThatThrownBy(() -> mirror.approve(old.getRunId()))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessage("Nothing of app/corps.A waits under the id " + old.getRunId() + " any more; "
                        + now.getRunId() + " holds 4. Nothing changed");
        assertThatThrownBy(() -> mirror.reject(old.getRunId())).isInstanceOf(CorpArgumentException.class);
        assertThatThrownBy(() -> mirror.engine.review().heldChanges(mirror.target(), old.getRunId()))
                .isInstanceOf(CorpArgumentException.class);
        assertThat(mirror.held()).hasSize(4);
        assertThat(mirror.runs()).hasSize(3);
        mirror.approve(now.getRunId());
        assertThatThrownBy(() -> mirror.approve(now.getRunId()))
                .hasMessageContaining("any more; no removal of it waits. Nothing changed");
    }

    @Test
    void rejectedRemovalsAreKeptAndNotCountedUntilTheObjectShows() {
        mirror.sync(without());
        SyncReport held = mirror.sync(without("m000", "m001", "m002"));
        mirror.reject(held.getRunId());
        assertThat(mirror.held()).hasSize(3).allMatch(HeldRow::rejected);
        SyncReport later = mirror.sync(without("m000", "m001", "m002", "m003", "m004"));
        assertThat(isOffline("m000")).isFalse();
        assertThat(isOffline("m003")).isTrue();
        assertThat(later.getHeld()).isEmpty();
        assertThat(later.count(SyncCount.HELD)).isZero();
        assertThat(later.getItems())
                .hasSize(3)
                .contains(new SyncItem(
                        SyncItem.Fate.SKIPPED, "member", "m000", "Kept, as somebody rejected that it is removed"));
        mirror.sync(without("m001", "m002", "m003", "m004"));
        assertThat(mirror.heldNames()).isEqualTo("MEMBER m001, MEMBER m002");
        assertThat(mirror.held()).allMatch(row -> row.planId().equals(held.getRunId()));
        mirror.sync(without("m000", "m001", "m002", "m003", "m004"));
        assertThat(isOffline("m000")).isTrue();
        mirror.approve(held.getRunId());
        assertThat(isOffline("m001")).isTrue();
    }

    @Test
    void whatIsHeldSurvivesAScopeThatNarrowsAndWidens() {
        mirror.sync(without());
        mirror.sync(without("m000", "m001", "m002"));
        mirror.sync(nothing().dept("3", "1").scope("3"));
        assertThat(mirror.held()).hasSize(3);
        assertThat(mirror.member("m000").visibility()).isEqualTo(Visibility.OUT_OF_SCOPE);
        mirror.sync(without("m000", "m001", "m002"));
        assertThat(isOffline("m000")).isFalse();
        assertThat(mirror.held()).hasSize(3);
    }

    @Test
    void whatIsNotThereAnyMoreIsForgotten() {
        mirror.sync(without());
        mirror.sync(without("m000", "m001", "m002"));
        mirror.givenMember(member("m000").offline().row());
        mirror.sync(without("m000", "m001", "m002"));
        assertThat(mirror.heldNames()).isEqualTo("MEMBER m001, MEMBER m002");
    }

    @Test
    void anEmptyListOfTagsStripsNobody() {
        mirror.sync(without().role("7", "m000", "m001", "m002"));
        SyncReport report = mirror.sync(without());
        assertThat(report.getHeld()).containsExactly("3 of 3 role relations would be withdrawn; the limit is 2");
        assertThat(mirror.roles("m000")).isEqualTo("7:wecom");
        assertThat(mirror.heldNames()).isEqualTo("ROLE 7");
        assertThat(report.getItems()).extracting(SyncItem::getKind).containsExactly("role");
        mirror.approve(report.getRunId());
        assertThat(mirror.roles("m000")).isEmpty();
        assertThat(mirror.roles()).isEmpty();
    }

    @Test
    void rolesAreCountedByThemselves() {
        mirror.sync(without().role("7").role("8").role("9"));
        SyncReport report = mirror.sync(without());
        assertThat(report.getHeld()).containsExactly("3 of 3 roles would be removed; the limit is 2");
        assertThat(mirror.roles()).hasSize(3);
    }

    @Test
    void aTagThatAnswersEmptyStripsNobodyAndWhoIsAddedGetsIt() {
        mirror.sync(without().role("7", "m000", "m001", "m002"));
        SyncReport report = mirror.sync(without().role("7", "m005"));
        assertThat(mirror.heldNames()).isEqualTo("ROLE_MEMBER m000 7, ROLE_MEMBER m001 7, ROLE_MEMBER m002 7");
        assertThat(report.getItems())
                .extracting(SyncItem::getFate, SyncItem::getKind, SyncItem::getId)
                .contains(tuple(SyncItem.Fate.HELD, "roleMember", "m000 7"));
        assertThat(mirror.roles("m005")).isEqualTo("7:wecom");
        mirror.sync(without().role("7", "m005", "m001"));
        assertThat(mirror.heldNames()).isEqualTo("ROLE_MEMBER m000 7, ROLE_MEMBER m002 7");
        mirror.approve(mirror.waiting());
        assertThat(mirror.roles("m000")).isEmpty();
        assertThat(mirror.roles("m001")).isEqualTo("7:wecom");
    }

    @Test
    void relationsOfWhoLeavesOrIsOutOfScopeAreNotCounted() {
        mirror.sync(without().role("7", "m000", "m001").role("8", "m000", "m001"));
        SyncReport report = mirror.sync(without("m000", "m001").role("7").role("8"));
        assertThat(report.getHeld()).isEmpty();
        assertThat(isOffline("m000")).isTrue();
    }

    @Test
    void aHeldRelationGoesWithItsMemberAndWithItsRole() {
        mirror.sync(without().role("7", "m000", "m001", "m002").role("8", "m009"));
        mirror.sync(without().role("7").role("8", "m009"));
        assertThat(mirror.held()).hasSize(3);
        mirror.sync(without("m000").role("7").role("8", "m009"));
        assertThat(mirror.roles("m000")).isEmpty();
        assertThat(mirror.heldNames()).isEqualTo("ROLE_MEMBER m001 7, ROLE_MEMBER m002 7");
    }

    @Test
    void whoseMemberIsHeldKeepsItsRoles() {
        mirror.sync(without().role("7", "m000", "m001", "m002"));
        mirror.sync(without("m000", "m001", "m002").role("7"));
        assertThat(mirror.heldNames()).isEqualTo("MEMBER m000, MEMBER m001, MEMBER m002");
        mirror.sync(without("m000", "m001", "m002").role("7"));
        assertThat(mirror.roles("m000")).isEqualTo("7:wecom");
        mirror.reject(mirror.waiting());
        mirror.sync(without("m000", "m001", "m002").role("7"));
        assertThat(mirror.roles("m000")).isEqualTo("7:wecom");
    }

    @Test
    @Tag("C4")
    void hiddenRootBecomesLocalWhileRemovalsAreHeld() {
        mirror.sync(without());
        Wecom rootless = nothing().dept("2", "1").dept("3", "1");
        SyncReport report = mirror.sync(rootless);
        assertThat(report.count(SyncCount.HELD)).isEqualTo(10);
        assertThat(mirror.dept("1").source().text()).isEqualTo("local");
        mirror.sync(without());
        assertThat(mirror.dept("1").source().text()).isEqualTo("wecom");
        assertThat(mirror.held()).isEmpty();
    }

    @Test
    void rolesRemovedByEventsCountTogether() {
        mirror.sync(without().role("6").role("7").role("8").role("9", "m000", "m001", "m002"));
        mirror.focus(nothing().focused(Denials.of(Set.of(), Set.of(), Set.of("6", "7"))));
        assertThat(mirror.roles()).hasSize(2);
        mirror.focus(nothing().focused(Denials.of(Set.of(), Set.of(), Set.of("8"))));
        assertThat(mirror.heldNames()).isEqualTo("ROLE 8");
        mirror.focus(nothing().role("9", "m000").focused());
        assertThat(mirror.roles("m002")).isEmpty();
        mirror.focus(nothing().role("9").focused());
        assertThat(mirror.roles("m000")).isEqualTo("9:wecom");
    }
}
