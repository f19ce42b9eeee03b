package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.wecom;
import static dev.corpkit.corps.sync.sound.SoundPicture.assertSound;
import static dev.corpkit.corps.sync.sound.SoundPicture.objects;
import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.ObjectState.Kind;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs that are taken back (contract row H3). */
@Tag("H3")
class TakeBackTest {

    private final Mirror mirror = new Mirror();
    private final Hands hands = new Hands(mirror, 1);

    private static Wecom everybody() {
        return wecom().member("amy", "2").member("bob", "3", "2").role("t1", "amy", "bob");
    }

    @BeforeEach
    void firstSync() {
        mirror.sync(everybody());
        hands.add(new RoleRow("admin", "admin", Source.LOCAL));
        hands.add(dept("club").local().row());
        hands.role("bob", "admin");
        hands.link("bob", "club");
    }

    private SyncReport takeBack(SyncReport run) {
        mirror.clock.advance(Duration.ofMinutes(1));
        SyncReport report =
                mirror.engine.review().takeBack(mirror.target(), run.getRunId(), RunHooks.NONE, SyncProgress.NONE);
        assertSound(mirror.rows());
        return report;
    }

    /** Bob is gone, department 3 too. */
    private SyncReport loss() {
        return mirror.sync(
                Wecom.nothing().dept("1", "0").dept("2", "1").member("amy", "2").role("t1", "amy"));
    }

    @Test
    void offlineMarksGoWithAllTheyTook() {
        Map<String, ObjectState> before = objects(mirror.rows());
        SyncReport report = takeBack(loss());
        assertThat(objects(mirror.rows())).isEqualTo(before);
        assertThat(mirror.roles("bob")).isEqualTo("admin:local t1:wecom");
        assertThat(mirror.links("bob")).isEqualTo("2 3 club");
        assertThat(report.getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(report.count(SyncCount.MEMBERS_RETURNED)).isEqualTo(1);
        assertThat(report.count(SyncCount.DEPTS_ADDED)).isEqualTo(1);
        assertThat(report.getItems()).isEmpty();
        RunRow recorded = mirror.runs().get(0);
        assertThat(recorded.kind()).isEqualTo(RunRow.Kind.TAKE_BACK);
        List<HistoryRow> history = mirror.ask(tx -> tx.history().ofRun(mirror.org, report.getRunId()));
        assertThat(history).isNotEmpty().allMatch(row -> row.cause() == HistoryRow.Cause.TAKEN_BACK);
    }

    @Test
    void theNextReadingTakesThemAwayAgainIfWecomStillSaysSo() {
        takeBack(loss());
        loss();
        assertThat(mirror.member("bob").status()).isEqualTo(MemberStatus.OFFLINE);
    }

    @Test
    @Tag("G3")
    void whoseMarkOfBeingOutOfScopeIsTakenBackIsNotTakenForDeparted() {
        SyncReport narrow = mirror.sync(everybodyIn2());
        assertThat(mirror.member("amy").outOfScope()).isFalse();
        assertThat(mirror.member("eve").outOfScope()).isTrue();
        takeBack(narrow);
        assertThat(mirror.member("eve").outOfScope()).isFalse();
        mirror.sync(everybodyIn2());
        assertThat(mirror.member("eve").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.member("eve").outOfScope()).isTrue();
    }

    private Wecom everybodyIn2() {
        if (!mirror.rows().members().containsKey("eve")) {
            mirror.sync(everybody().member("eve", "3"));
        }
        return Wecom.nothing()
                .dept("2", "1")
                .member("amy", "2")
                .member("bob", "3", "2")
                .role("t1", "amy", "bob")
                .scope(new ScopeRow(List.of("2"), List.of(), List.of()));
    }

    @Test
    void whatWasChangedSinceStays() {
        SyncReport moved = mirror.sync(
                wecom().dept("4", "1").member("amy", "4").member("bob", "2").role("t1", "bob"));
        hands.link("amy", "4");
        hands.role("amy", "admin");
        SyncReport report = takeBack(moved);
        assertThat(mirror.links("amy")).isEqualTo("2 4");
        assertThat(mirror.roles("amy")).isEqualTo("admin:local t1:wecom");
        assertThat(mirror.links("bob")).isEqualTo("2 3 club");
        assertThat(mirror.deptIds()).isEqualTo("1 2 3 4 club");
        assertThat(report.getItems()).extracting(SyncItem::getId).containsExactly("4", "amy");
        assertThat(report.getItems()).allMatch(item -> item.getFate() == SyncItem.Fate.SKIPPED);
        assertThat(report.getItems().get(1).getReason())
                .contains("department 4")
                .doesNotContain("name of");
    }

    @Test
    void whoJoinedStaysUnderTheRoot() {
        SyncReport joined =
                mirror.sync(everybody().dept("4", "1").member("cid", "4").role("t2", "cid"));
        SyncReport report = takeBack(joined);
        assertThat(mirror.member("cid").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.links("cid")).isEqualTo("1");
        assertThat(mirror.roles("cid")).isEmpty();
        assertThat(mirror.member("cid").mainDeptId()).isNull();
        assertThat(mirror.deptIds()).isEqualTo("1 2 3 club");
        assertThat(mirror.roles()).extracting(RoleRow::roleId).containsExactly("admin", "t1");
        assertThat(report.getItems()).extracting(SyncItem::getId).containsExactly("cid");
    }

    @Test
    void whatIsUsedSinceStays() {
        SyncReport added = mirror.sync(everybody().dept("4", "1").dept("5", "4").role("t2"));
        hands.add(dept("den").local().under("5").row());
        hands.role("amy", "t2");
        SyncReport report = takeBack(added);
        assertThat(mirror.deptIds()).isEqualTo("1 2 3 4 5 club den");
        assertThat(mirror.roles("amy")).contains("t2");
        assertThat(report.isUnchanged()).isTrue();
        assertThat(report.getItems()).extracting(SyncItem::getId).containsExactly("4", "5", "t2");
    }

    @Test
    void aDepartmentComesBackUnderTheRootWhereItsParentIsGone() {
        mirror.sync(everybody().dept("4", "3"));
        SyncReport gone4 = mirror.sync(everybody());
        mirror.sync(
                Wecom.nothing().dept("1", "0").dept("2", "1").member("amy", "2").member("bob", "2"));
        takeBack(gone4);
        assertThat(mirror.dept("4").parentId()).isEqualTo(DeptRow.ROOT);
    }

    @Test
    void noCircleIsEverMade() {
        mirror.sync(everybody().dept("4", "3"));
        SyncReport up = mirror.sync(everybody().dept("4", "1"));
        hands.move("3", "4");
        SyncReport report = takeBack(up);
        assertThat(mirror.dept("4").parentId()).isEqualTo("1");
        assertThat(mirror.dept("3").parentId()).isEqualTo("4");
        assertThat(report.getItems()).extracting(SyncItem::getId).containsExactly("4");
    }

    @Test
    void whoCameBackSinceGetsBackWhatNoReadingGives() {
        SyncReport loss = loss();
        mirror.sync(wecom().member("amy", "2").member("bob", "2").role("t1", "amy"));
        takeBack(loss);
        assertThat(mirror.links("bob")).isEqualTo("2 club");
        assertThat(mirror.roles("bob")).isEqualTo("admin:local t1:wecom");
    }

    @Test
    void whoReturnedByTheRunAndWasGivenSomethingSinceStays() {
        loss();
        SyncReport returned = mirror.sync(everybody());
        hands.role("bob", "admin");
        SyncReport report = takeBack(returned);
        assertThat(mirror.member("bob").status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(mirror.roles("bob")).contains("admin");
        assertThat(report.getItems()).extracting(SyncItem::getId).contains("bob");
    }

    @Test
    void whoLeftSinceStaysWithoutDepartments() {
        SyncReport moved = mirror.sync(wecom().member("amy", "3").member("bob", "2"));
        hands.offline("amy");
        SyncReport report = takeBack(moved);
        assertThat(mirror.member("amy").status()).isEqualTo(MemberStatus.OFFLINE);
        assertThat(report.getItems()).extracting(SyncItem::getId).contains("amy");
    }

    @Test
    void theFirstSyncLeavesTheRootAndWhoJoined() {
        Mirror fresh = new Mirror();
        SyncReport first = fresh.sync(everybody());
        fresh.engine.review().takeBack(fresh.target(), first.getRunId(), RunHooks.NONE, SyncProgress.NONE);
        assertThat(fresh.deptIds()).isEqualTo("1");
        assertThat(fresh.links("amy")).isEqualTo("1");
        assertThat(fresh.roles()).isEmpty();
        assertSound(fresh.rows());
    }

    @Test
    void aPlanToTakeBackIsKeptAndAppliedLater() {
        Map<String, ObjectState> before = objects(mirror.rows());
        PlanRow plan = mirror.engine.review().planTakeBack(mirror.target(), loss().getRunId(), SyncProgress.NONE);
        assertThat(plan.changes()).isNotEmpty();
        assertThat(mirror.member("bob").status()).isEqualTo(MemberStatus.OFFLINE);
        mirror.engine.review().apply(mirror.target(), plan.planId(), RunHooks.NONE, SyncProgress.NONE);
        assertThat(objects(mirror.rows())).isEqualTo(before);
    }

    @Test
    void whatTheGuardHoldsIsHeldStill() {
        Mirror strict = mirror.guarded(new GuardSettings(0, 100, 0));
        SyncReport held = strict.sync(
                wecom().dept("4", "1").member("amy", "2").role("t1", "amy").complete());
        assertThat(strict.held()).isNotEmpty();
        List<?> before = strict.held();
        strict.engine.review().takeBack(strict.target(), held.getRunId(), RunHooks.NONE, SyncProgress.NONE);
        assertThat(strict.held()).isEqualTo(before);
        assertThat(strict.deptIds()).isEqualTo("1 2 3 club");
    }

    @Test
    void aTakenBackRunCanBeDoneAgain() {
        SyncReport loss = loss();
        Map<String, ObjectState> done = objects(mirror.rows());
        takeBack(takeBack(loss));
        assertThat(objects(mirror.rows())).isEqualTo(done);
    }

    @Test
    void whatCannotBeTakenBackIsTold() {
        assertThatThrownBy(() ->
                        mirror.engine.review().takeBack(mirror.target(), "none", RunHooks.NONE, SyncProgress.NONE))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("no run none");
        SyncReport idle = mirror.sync(everybody());
        assertThatThrownBy(() -> mirror.engine
                        .review()
                        .takeBack(mirror.target(), idle.getRunId(), RunHooks.NONE, SyncProgress.NONE))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("changed nothing");
        assertThatThrownBy(() -> mirror.engine.sync(
                        mirror.target(),
                        progress -> {
                            throw new SyncFailedException("WeCom is down");
                        },
                        SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class);
        String failed = mirror.runs().get(0).report().getRunId();
        assertThatThrownBy(() -> mirror.engine.review().planTakeBack(mirror.target(), failed, SyncProgress.NONE))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("failed");
    }

    @Test
    @Tag("H4")
    void aRunWhoseHistoryWasTrimmedCannotBeTakenBack() {
        SyncReport loss = loss();
        mirror.clock.advance(Duration.ofDays(400));
        mirror.ask(tx -> tx.history().trim(mirror.clock.instant(), 1000));
        assertThatThrownBy(() -> takeBack(loss))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("no longer");
        List<HistoryRow> history = mirror.ask(tx -> tx.history().ofObject(mirror.org, Kind.MEMBER, "bob", 9));
        assertThat(history).isEmpty();
    }

    @Test
    void runsOfEveryKindCanBeTakenBack() {
        Map<String, ObjectState> before = objects(mirror.rows());
        SyncReport events = mirror.focus(Wecom.nothing().member("amy", "3").focused());
        takeBack(events);
        assertThat(objects(mirror.rows())).isEqualTo(before);
        SyncReport registration = mirror.register(
                wecom().member("amy", "3").member("bob", "3", "2").complete());
        takeBack(registration);
        assertThat(objects(mirror.rows())).isEqualTo(before);
        Mirror strict = mirror.guarded(new GuardSettings(0, 100, 0));
        strict.sync(wecom().member("amy", "2").role("t1", "amy").complete());
        String planId = strict.held().get(0).planId();
        before = objects(mirror.rows());
        SyncReport approval = strict.approve(planId);
        assertThat(mirror.member("bob").status()).isEqualTo(MemberStatus.OFFLINE);
        takeBack(approval);
        assertThat(objects(mirror.rows())).isEqualTo(before);
    }

    @Test
    void whomALaterReadingPlacedElsewhereStaysThere() {
        Wecom four = wecom().dept("4", "1").member("bob", "3", "2");
        mirror.sync(four.member("amy", "2"));
        SyncReport moved =
                mirror.sync(wecom().dept("4", "1").member("bob", "3", "2").member("amy", "3"));
        mirror.sync(wecom().dept("4", "1").member("bob", "3", "2").member("amy", "4"));
        takeBack(moved);
        assertThat(mirror.links("amy")).isEqualTo("4");
    }
}
