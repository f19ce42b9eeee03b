package dev.corpkit.corps.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpChange;
import dev.corpkit.corps.api.CorpHistoryEntry;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpPlan;
import dev.corpkit.corps.api.CorpSyncHook;
import dev.corpkit.corps.api.PlanOutdatedException;
import dev.corpkit.corps.api.SyncCancelledException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody decides: plans, held removals, hooks, taking back, cancelling; told from the documented methods. */
class DecisionsTest {

    private final Organization organization = new Organization();
    private final FakeEnterprise enterprise = organization.enterprise;
    private final QywxProxyCorp corp = organization.corp(Map.of("guard", Map.of("maxRemovals", 1)));

    @BeforeEach
    void mirrored() {
        enterprise
                .dept(1, 0, "Example Ltd")
                .user("a", 1L)
                .user("b", 1L)
                .user("c", 1L)
                .user("d", 1L);
        corp.syncCorp();
        organization.clock.advance(Duration.ofHours(1));
    }

    @AfterEach
    void close() {
        organization.close();
    }

    private List<String> active() {
        return corp.getMembers("active").stream().map(CorpMember::getMemberId).toList();
    }

    @Test
    @Tag("G4")
    void aPlanChangesNothingUntilItIsApplied() {
        enterprise.user("e", 1L);
        CorpPlan plan = corp.planSync();
        assertThat(plan.getState()).isEqualTo("open");
        assertThat(plan.getChanges())
                .extracting(CorpChange::getId, CorpChange::getAction)
                .contains(tuple("e", "added"));
        assertThat(active()).doesNotContain("e");
        assertThat(corp.getPlans()).extracting(CorpPlan::getPlanId).containsExactly(plan.getPlanId());
        SyncReport report = corp.applyPlan(plan.getPlanId());
        assertThat(report.getRunId()).isEqualTo(plan.getPlanId());
        assertThat(active()).contains("e");
        assertThat(corp.getPlan(plan.getPlanId()).getState()).isEqualTo("applied");
        assertThatThrownBy(() -> corp.applyPlan(plan.getPlanId())).isInstanceOf(CorpArgumentException.class);
    }

    @Test
    @Tag("G4")
    void aPlanOfAnotherStateIsRefusedAndMadeAnew() {
        enterprise.user("e", 1L);
        CorpPlan plan = corp.planSync();
        corp.setUserRole("a", List.of("editor"));
        assertThatThrownBy(() -> corp.applyPlan(plan.getPlanId()))
                .isInstanceOfSatisfying(PlanOutdatedException.class, outdated -> {
                    CorpPlan anew = outdated.getNewPlan();
                    assertThat(outdated).hasMessageContaining(plan.getPlanId()).hasMessageContaining(anew.getPlanId());
                    assertThat(anew.getState()).isEqualTo("open");
                    assertThat(active()).doesNotContain("e");
                    corp.applyPlan(anew.getPlanId());
                });
        assertThat(active()).contains("e");
        assertThat(corp.getPlan(plan.getPlanId()).getState()).isEqualTo("outdated");
    }

    @Test
    @Tag("G1")
    void whatIsHeldIsDoneOnceSomebodyApprovesIt() {
        enterprise.users.remove("c");
        enterprise.users.remove("d");
        assertThat(corp.syncCorp().count(SyncCount.HELD)).isEqualTo(2);
        CorpPlan held = corp.getPlans().get(0);
        assertThat(held.getState()).isEqualTo("held");
        assertThat(corp.getPlan(held.getPlanId()).getChanges())
                .extracting(CorpChange::getId, CorpChange::getAction)
                .containsExactly(tuple("c", "left"), tuple("d", "left"));
        assertThatThrownBy(() -> corp.approvePlan("unknown")).isInstanceOf(CorpArgumentException.class);
        corp.approvePlan(held.getPlanId());
        assertThat(active()).containsExactly("a", "b");
        assertThat(corp.getHistory("c").get(0).getCause()).isEqualTo("byHand");
        assertThat(corp.getPlans()).isEmpty();
    }

    @Test
    @Tag("G1")
    void whatIsRejectedStays() {
        enterprise.users.remove("c");
        enterprise.users.remove("d");
        corp.syncCorp();
        String id = corp.getPlans().get(0).getPlanId();
        corp.rejectPlan(id);
        assertThat(corp.getPlans()).extracting(CorpPlan::getState).containsExactly("rejected");
        corp.syncCorp();
        assertThat(active()).containsExactly("a", "b", "c", "d");
        assertThat(corp.getCorpInfo()).containsEntry("heldCount", 0);
    }

    @Test
    void aHookKeepsOrHoldsWhoeverLeaves() {
        CorpSyncHook hook = new CorpSyncHook() {
            @Override
            public Departure decideDeparture(Corp of, CorpMember member) {
                return member.getMemberId().equals("c") ? Departure.KEEP : Departure.HOLD;
            }
        };
        organization.system.addHook(hook, Map.of());
        enterprise.users.remove("c");
        corp.syncCorp();
        assertThat(active()).contains("c");
        assertThat(corp.getPlans()).isEmpty();
        enterprise.user("c", 1L);
        enterprise.users.remove("d");
        SyncReport report = corp.syncCorp();
        assertThat(active()).contains("d");
        assertThat(report.count(SyncCount.HELD)).isEqualTo(1);
        assertThat(report.getHeld().toString()).contains(hook.getClass().getName());
        corp.approvePlan(corp.getPlans().get(0).getPlanId());
        assertThat(active()).doesNotContain("d");
    }

    @Test
    void aHookMayRefuseARunAndOneThatFailsAfterwardsIsNamedInItsReport() {
        CorpSyncHook refusing = new CorpSyncHook() {
            @Override
            public void beforeSync(Corp of) {
                throw new IllegalStateException("Name of a must not be told");
            }
        };
        CorpSyncHook late = new CorpSyncHook() {
            @Override
            public void afterSync(Corp of, SyncReport report) {
                throw new IllegalStateException("Name of a must not be told");
            }
        };
        enterprise.user("e", 1L);
        try (LogWatcher log = LogWatcher.start()) {
            organization.system.addHook(refusing, Map.of());
            assertThatThrownBy(corp::syncCorp)
                    .hasMessageContaining("Hook " + refusing.getClass().getName() + " failed in beforeSync of ");
            assertThat(active()).doesNotContain("e");
            organization.system.removeHook(refusing);
            organization.system.addHook(late, Map.of());
            SyncReport report = corp.syncCorp();
            assertThat(report.getProblems().toString())
                    .contains("Hook " + late.getClass().getName() + " failed in afterSync of ")
                    .doesNotContain("Name of a");
            assertThat(active()).contains("e");
            log.assertNone("Name of a");
        }
    }

    @Test
    void aRunIsTakenBackAndThePastIsShown() {
        Instant before = organization.clock.instant();
        organization.clock.advance(Duration.ofHours(1));
        corp.setUserRole("c", List.of("editor"));
        Instant withRole = organization.clock.instant();
        organization.clock.advance(Duration.ofHours(1));
        enterprise.users.remove("c");
        String run = corp.syncCorp().getRunId();
        Instant after = organization.clock.instant();
        assertThat(active()).doesNotContain("c");
        assertThat(corp.getCorpAt(withRole).getRoleMembers()).hasSize(1);
        assertThat(corp.getCorpAt(before).getRoleMembers()).isEmpty();
        assertThat(corp.getCorpAt(before).getMembers()).hasSize(4);
        assertThat(corp.getDifference(withRole, after))
                .extracting(CorpChange::getId, CorpChange::getAction)
                .containsExactly(tuple("c", "left"));
        organization.clock.advance(Duration.ofHours(1));
        CorpPlan plan = corp.planTakeBack(run);
        assertThat(plan.getChanges()).extracting(CorpChange::getAction).containsExactly("returned");
        corp.takeBackRun(run);
        assertThat(active()).contains("c");
        assertThat(corp.getUserRoles("c")).hasSize(1);
        assertThat(corp.getHistory("c").get(0))
                .extracting(CorpHistoryEntry::getCause)
                .isEqualTo("takenBack");
        assertThatThrownBy(() -> corp.planTakeBack("unknown")).isInstanceOf(CorpArgumentException.class);
    }

    @Test
    void aPlanToTakeBackThatIsOutdatedIsNotReplacedByASync() {
        enterprise.users.remove("c");
        CorpPlan plan = corp.planTakeBack(corp.syncCorp().getRunId());
        corp.setUserRole("a", List.of("editor"));
        assertThatThrownBy(() -> corp.applyPlan(plan.getPlanId()))
                .isInstanceOfSatisfying(
                        PlanOutdatedException.class,
                        outdated -> assertThat(outdated.getNewPlan()).isNull())
                .hasMessageContaining("planTakeBack");
    }

    @Test
    void aSyncThatSomebodyCancelsChangesNothing() {
        assertThat(corp.cancelSync()).isFalse();
        enterprise.user("e", 1L);
        corp.watchSync((phase, done, total) -> {
            if (phase == Phase.MEMBERS) {
                assertThat(corp.cancelSync()).isTrue();
            }
        });
        assertThatThrownBy(corp::syncCorp).isInstanceOf(SyncCancelledException.class);
        assertThat(active()).doesNotContain("e");
        assertThat(corp.getLastReport().getOutcome()).isEqualTo(SyncReport.Outcome.FAILED);
    }
}
