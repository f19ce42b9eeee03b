package dev.corpkit.corps.qywxproxy;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.corpkit.corps.api.CorpFieldChange;
import dev.corpkit.corps.api.CorpPlan;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Plans that are kept, and what is held, as they are shown. */
class PlansShownTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private final Organization organization = new Organization();
    private final QywxProxyCorp corp = organization.corp();

    @AfterEach
    void close() {
        organization.close();
    }

    private static RunRow run(String id, Instant at) {
        SyncReport report = new SyncReport(
                id,
                Organization.KEY.fullName(),
                SyncReport.Outcome.COMPLETE,
                at,
                at,
                3,
                Map.of(SyncCount.MEMBERS_ADDED, 1),
                List.of(),
                List.of());
        return new RunRow(RunRow.Kind.SYNC, report, ScopeRow.EMPTY, false);
    }

    private void plan(String id, Instant at, List<ObjectChange> changes) {
        organization.store.run(tx -> {
            tx.orgs().lock(Organization.KEY);
            tx.plans()
                    .insert(
                            Organization.KEY,
                            new PlanRow(
                                    run(id, at), new PlanRow.Basis(7, ""), at, PlanRow.State.OPEN, changes, List.of()));
        });
    }

    private void held(HeldRow... rows) {
        organization.store.run(tx -> {
            tx.orgs().lock(Organization.KEY);
            tx.runs().insert(Organization.KEY, run("held-run", NOON));
            tx.held().replace(Organization.KEY, List.of(rows));
        });
    }

    @Test
    @Tag("G4")
    void aPlanThatIsKeptShowsItsChangesFieldByField() {
        MemberState added = new MemberState(
                member("new").user("").named("Some Name").row(),
                List.of(new DeptLink("new", "2", 0, false)),
                List.of());
        plan("p1", NOON, List.of(new ObjectChange(null, added)));
        CorpPlan plan = corp.getPlan("p1");
        assertThat(plan.getState()).isEqualTo("open");
        assertThat(plan.getRevision()).isEqualTo(7);
        assertThat(plan.getMadeAt()).isEqualTo(NOON);
        assertThat(plan.getReport().count(SyncCount.MEMBERS_ADDED)).isEqualTo(1);
        assertThat(plan.getChanges()).singleElement().satisfies(change -> {
            assertThat(change).hasToString("member new added [name, status, deptIds]");
            assertThat(change.getFields())
                    .extracting(CorpFieldChange::getField, CorpFieldChange::getOldValue, CorpFieldChange::getNewValue)
                    .containsExactly(
                            tuple("name", null, "Some Name"),
                            tuple("status", null, "active"),
                            tuple("deptIds", null, List.of("2")));
        });
        assertThat(plan.toString()).contains("p1").doesNotContain("Some Name");
        assertThat(corp.getPlan("unknown")).isNull();
    }

    @Test
    @Tag("G1")
    void whatIsHeldIsAPlanAmongTheOthersNewestFirst() {
        plan("older", NOON.minusSeconds(60), List.of());
        plan("newer", NOON.plusSeconds(60), List.of());
        held(
                new HeldRow(HeldRow.Kind.MEMBER, "a", "too many leave", "held-run"),
                new HeldRow(HeldRow.Kind.ROLE_MEMBER, "b", "5", "too many lose it", "held-run", false),
                new HeldRow(HeldRow.Kind.DEPT, "3", "too many leave", "held-run").reject());
        assertThat(corp.getPlans())
                .extracting(CorpPlan::getPlanId, CorpPlan::getState)
                .containsExactly(tuple("newer", "open"), tuple("held-run", "held"), tuple("older", "open"));
        SyncReport report = corp.getPlans().get(1).getReport();
        assertThat(report.count(SyncCount.HELD)).isEqualTo(2);
        assertThat(report.getHeld()).containsExactlyInAnyOrder("too many leave", "too many lose it");
        assertThat(report.getItems())
                .extracting(SyncItem::getFate, SyncItem::getKind, SyncItem::getId, SyncItem::getReason)
                .containsExactlyInAnyOrder(
                        tuple(SyncItem.Fate.HELD, "member", "a", "too many leave"),
                        tuple(SyncItem.Fate.HELD, "roleMember", "b 5", "too many lose it"),
                        tuple(SyncItem.Fate.REJECTED, "dept", "3", "too many leave"));
        assertThat(corp.getCorpInfo()).containsEntry("heldCount", 2).containsEntry("rejectedCount", 1);
    }

    @Test
    @Tag("G1")
    void whatIsRejectedAltogetherShowsAsRejected() {
        held(new HeldRow(HeldRow.Kind.MEMBER, "a", "too many leave", "held-run").reject());
        assertThat(corp.getPlan("held-run").getState()).isEqualTo("rejected");
        assertThat(corp.getPlan("held-run").getChanges()).isEmpty();
        assertThat(corp.getPlan("held-run").getReport().count(SyncCount.HELD)).isZero();
    }

    @Test
    void whatAnAppliedPlanHeldStandsForIt() {
        plan("held-run", NOON, List.of());
        organization.store.run(tx -> tx.plans().settle(Organization.KEY, "held-run", PlanRow.State.APPLIED));
        held(new HeldRow(HeldRow.Kind.MEMBER, "a", "too many leave", "held-run"));
        assertThat(corp.getPlans())
                .extracting(CorpPlan::getPlanId, CorpPlan::getState)
                .containsExactly(tuple("held-run", "held"));
    }

    @Test
    void aRunThatIsNotKeptAnyMoreLeavesOnlyTheTimeUnknown() {
        held(new HeldRow(HeldRow.Kind.MEMBER, "a", "too many leave", "gone-run"));
        assertThat(corp.getPlans())
                .extracting(CorpPlan::getPlanId, CorpPlan::getMadeAt)
                .containsExactly(tuple("gone-run", Instant.EPOCH));
    }
}
