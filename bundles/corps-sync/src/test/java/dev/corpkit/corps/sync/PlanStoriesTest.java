package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.nothing;
import static dev.corpkit.corps.sync.Wecom.wecom;
import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.PlanRow.Basis;
import dev.corpkit.corps.store.PlanRow.State;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.change.OrgWriter;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.snapshot.Confirmation;
import dev.corpkit.corps.testkit.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Plans are stored, and applied to the state they were made from or not at all (contract row G4). */
@Tag("G4")
class PlanStoriesTest {

    private final Mirror mirror = new Mirror(GuardSettings.DEFAULT);

    private State state(PlanRow plan) {
        return mirror.<PlanRow>ask(
                        tx -> tx.plans().find(mirror.org, plan.planId()).orElseThrow())
                .state();
    }

    @Test
    void aPlanWritesNothingUntilItIsApplied() {
        mirror.sync(wecom().member("a", "2"));
        StoredPicture before = mirror.rows();
        PlanRow plan = mirror.planSync(wecom().member("b", "2").complete());
        assertThat(mirror.rows()).isEqualTo(before);
        assertThat(mirror.runs()).hasSize(1);
        assertThat(plan.state()).isEqualTo(State.OPEN);
        assertThat(plan.basis())
                .isEqualTo(new Basis(1, mirror.runs().get(0).report().getRunId()));
        assertThat(plan.changes()).hasSize(2);
        assertThat(plan.run().report().count(SyncCount.MEMBERS_OFFLINE)).isOne();
        assertThat(plan.madeAt()).isEqualTo(mirror.clock.instant());

        mirror.clock.advance(Duration.ofHours(3));
        Instant began = mirror.clock.instant();
        SyncReport report = mirror.apply(plan);
        assertThat(report.getRunId()).isEqualTo(plan.planId());
        assertThat(report.getStartedAt()).isEqualTo(began);
        assertThat(report.getFinishedAt()).isEqualTo(began);
        assertThat(report.getCounts()).isEqualTo(plan.run().report().getCounts());
        assertThat(report.getPhases()).containsKeys(SyncProgress.Phase.PLAN, SyncProgress.Phase.APPLY);
        assertThat(mirror.member("b").userId()).isNotEmpty();
        assertThat(mirror.links("b")).isEqualTo("2");
        assertThat(state(plan)).isEqualTo(State.APPLIED);
        RunRow run = mirror.runs().get(0);
        assertThat(run.report()).usingRecursiveComparison().isEqualTo(report);
        assertThat(run.kind()).isEqualTo(RunRow.Kind.SYNC);
        assertThat(run.steady()).isTrue();
        List<HistoryRow> history = mirror.ask(tx -> tx.history().ofRun(mirror.org, plan.planId()));
        assertThat(history).hasSize(2).extracting(HistoryRow::cause).containsOnly(HistoryRow.Cause.SYNC);
    }

    @Test
    void aPlanSurvivesARestart() {
        PlanRow plan = mirror.planSync(wecom().member("a", "2").complete());
        assertThat(plan.basis()).isEqualTo(new Basis(0, ""));
        SyncEngine restarted = mirror.engine(mirror.store, ProviderLimits.NONE);
        restarted.review().apply(mirror.target(), plan.planId(), RunHooks.NONE, SyncProgress.NONE);
        assertThat(mirror.links("a")).isEqualTo("2");
    }

    @Test
    void aPlanThatChangesNothingIsRecordedAllTheSame() {
        mirror.sync(wecom());
        PlanRow plan = mirror.planSync(wecom().complete());
        mirror.apply(plan);
        assertThat(mirror.runs()).hasSize(2);
        assertThat(mirror.written).hasSize(1);
    }

    @Test
    void onAnotherStateAPlanIsRefused() {
        mirror.sync(wecom().member("a", "2"));
        PlanRow plan = mirror.planSync(wecom().complete());
        SyncReport later = mirror.sync(wecom().member("a", "3"));
        StoredPicture before = mirror.rows();
        assertThatThrownBy(() -> mirror.apply(plan))
                .isInstanceOf(OutdatedPlanException.class)
                .hasMessageContaining("was made from revision 1 after the run ")
                .hasMessageContaining("is at revision 2 after the run " + later.getRunId() + " now");
        assertThat(mirror.rows()).isEqualTo(before);
        assertThat(mirror.runs()).hasSize(2);
        assertThat(state(plan)).isEqualTo(State.OUTDATED);
        assertThatThrownBy(() -> mirror.apply(plan))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("is outdated, not open");
    }

    @Test
    void aReadingThatChangedNothingOutdatesAPlanAndAFailedOneDoesNot() {
        mirror.sync(wecom());
        PlanRow plan = mirror.planSync(wecom().member("a", "2").complete());
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> mirror.engine.sync(
                            mirror.target(),
                            progress -> {
                                throw new IllegalStateException();
                            },
                            SyncProgress.NONE))
                    .isInstanceOf(SyncFailedException.class);
        }
        mirror.apply(plan);
        PlanRow second = mirror.planSync(wecom().complete());
        mirror.sync(wecom().member("a", "2"));
        assertThatThrownBy(() -> mirror.apply(second)).isInstanceOf(OutdatedPlanException.class);
    }

    @Test
    void whoIsShownToEventsSinceDoesNotLeaveByAnOlderPlan() {
        mirror.sync(wecom().member("a", "2").member("b", "2"));
        PlanRow plan = mirror.planSync(wecom().member("b", "2").complete());
        mirror.focus(nothing().member("b", "2").focused());
        assertThat(state(plan)).isEqualTo(State.OPEN);
        mirror.focus(nothing().member("a", "2").focused());
        assertThat(mirror.runs()).hasSize(1);
        assertThat(state(plan)).isEqualTo(State.OUTDATED);
        assertThatThrownBy(() -> mirror.apply(plan)).isInstanceOf(CorpArgumentException.class);
        assertThat(mirror.member("a").status()).isEqualTo(MemberStatus.ACTIVE);
    }

    @Test
    void whatAnOlderPlanHoldsAndIsShownToEventsSinceDoesNotWait() {
        Mirror guarded = mirror.guarded(new GuardSettings(0, 100, 0));
        guarded.sync(wecom().member("a", "2").role("7", "a"));
        PlanRow plan = guarded.planSync(wecom().member("a", "2").role("7").complete());
        assertThat(plan.held()).hasSize(1);
        guarded.focus(nothing().role("7", "a").focused());
        assertThat(state(plan)).isEqualTo(State.OUTDATED);
    }

    @Test
    void aChangeByHandOutdatesAPlan() {
        PlanRow plan = mirror.planSync(wecom().complete());
        mirror.given(tx -> new OrgWriter(tx, mirror.org)
                .byHand(
                        mirror.clock.instant(),
                        List.of(new ObjectChange(null, dept("club").local().row()))));
        assertThatThrownBy(() -> mirror.apply(plan))
                .isInstanceOf(OutdatedPlanException.class)
                .hasMessageContaining("from revision 0 after no run; the organization is at revision 1 after no run");
    }

    @Test
    void aNewPlanTakesThePlaceOfAnOpenOne() {
        PlanRow first = mirror.planSync(wecom().complete());
        PlanRow second = mirror.planSync(wecom().complete());
        assertThat(state(first)).isEqualTo(State.OUTDATED);
        mirror.apply(second);
        PlanRow third = mirror.planSync(wecom().complete());
        assertThat(state(second)).isEqualTo(State.APPLIED);
        mirror.reject(third.planId());
        assertThat(state(third)).isEqualTo(State.REJECTED);
        assertThatThrownBy(() -> mirror.apply(third)).hasMessageContaining("is rejected, not open");
        assertThatThrownBy(() -> mirror.apply(second)).hasMessageContaining("is applied, not open");
        assertThatThrownBy(() -> mirror.reject(third.planId())).isInstanceOf(CorpArgumentException.class);
        assertThatThrownBy(() ->
                        mirror.engine.review().apply(mirror.target(), "nonsense", RunHooks.NONE, SyncProgress.NONE))
                .isInstanceOf(CorpArgumentException.class)
                .hasMessageContaining("There is no plan nonsense of app/corps.A");
    }

    @Test
    void whatAPlanHoldsWaitsOnceItIsApplied() {
        mirror.sync(wecom().members(20, "2"));
        PlanRow plan = mirror.planSync(wecom().complete());
        assertThat(plan.held()).hasSize(20);
        assertThat(mirror.held()).isEmpty();
        mirror.apply(plan);
        assertThat(mirror.held()).isEqualTo(plan.held());
        assertThat(mirror.waiting()).isEqualTo(plan.planId());
        PlanRow again = mirror.planSync(wecom().complete());
        mirror.reject(mirror.waiting());
        mirror.apply(again);
        assertThat(mirror.held()).hasSize(20).allMatch(HeldRow::rejected);
    }

    @Test
    void aSyncThatWaitsIsNotServedByAPlanThatIsApplied() {
        PlanRow plan = mirror.planSync(wecom().complete());
        mirror.given(tx ->
                tx.leases().acquire("sync:" + mirror.org, "somebody", mirror.clock.instant(), Duration.ofMinutes(1)));
        SyncEngine waiting =
                new SyncEngine(mirror.store, mirror.clock, new SequentialIds("w-"), "other", (lease, attempt) -> {
                    mirror.clock.advance(Duration.ofMinutes(1));
                    mirror.apply(plan);
                });
        SyncReport report = waiting.sync(
                mirror.target(), mirror.reading(wecom().member("a", "2").complete()), SyncProgress.NONE);
        assertThat(report.getRunId()).isEqualTo("w-1");
        assertThat(mirror.links("a")).isEqualTo("2");
    }

    @Test
    void noPlanIsAppliedToAnEnterpriseThatCancelled() {
        SyncTarget target = new SyncTarget(mirror.org, "corp", "suite", "Title", Mirror.NO_GUARD);
        authorization(Status.ACTIVE);
        PlanRow plan =
                mirror.engine.planSync(target, mirror.reading(wecom().complete()), RunHooks.NONE, SyncProgress.NONE);
        authorization(Status.CANCELLED);
        assertThatThrownBy(() -> mirror.engine.review().apply(target, plan.planId(), RunHooks.NONE, SyncProgress.NONE))
                .isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(() -> mirror.engine.planSync(
                        target, mirror.reading(wecom().complete()), RunHooks.NONE, SyncProgress.NONE))
                .isInstanceOf(NotAuthorizedException.class);
        assertThat(mirror.rows().depts()).isEmpty();
        assertThat(mirror.runs()).isEmpty();
        assertThat(state(plan)).isEqualTo(State.OPEN);
    }

    private void authorization(Status status) {
        Instant now = mirror.clock.instant();
        mirror.given(tx -> tx.authorizations()
                .save(new AuthorizationRow(
                        "suite", "corp", "corp", "CODE", "7", ScopeRow.EMPTY, status, null, now, now)));
    }

    @Test
    void anotherEnterpriseCanNeitherPlanNorDecide() {
        mirror.sync(wecom().members(20, "2"));
        SyncReport held = mirror.sync(wecom());
        SyncTarget moved = new SyncTarget(mirror.org, "other", "Title", Mirror.NO_GUARD);
        assertThatThrownBy(() -> mirror.engine.review().reject(moved, held.getRunId()))
                .isInstanceOf(CorpArgumentException.class);
        assertThatThrownBy(() -> mirror.engine
                        .review()
                        .approve(
                                moved,
                                held.getRunId(),
                                (ids, progress) -> Confirmation.assumed(ids),
                                RunHooks.NONE,
                                SyncProgress.NONE))
                .isInstanceOf(CorpArgumentException.class);
        assertThatThrownBy(() -> mirror.engine.review().heldChanges(moved, held.getRunId()))
                .isInstanceOf(CorpArgumentException.class);
        assertThatThrownBy(() -> mirror.engine.review().apply(moved, held.getRunId(), RunHooks.NONE, SyncProgress.NONE))
                .hasMessageContaining("its business file now names other");
        assertThatThrownBy(() -> mirror.engine.planSync(
                        moved, mirror.reading(wecom().complete()), RunHooks.NONE, SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class);
        assertThat(mirror.held()).noneMatch(HeldRow::rejected);
        assertThat(mirror.runs()).hasSize(2);
    }

    @Test
    void aFocusedReadingIsNoPlan() {
        assertThatThrownBy(() -> mirror.planSync(nothing().focused()))
                .isInstanceOf(SyncFailedException.class)
                .hasRootCauseMessage("A focused snapshot is not a whole one");
    }
}
