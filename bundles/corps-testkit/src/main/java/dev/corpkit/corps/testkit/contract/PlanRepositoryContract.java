package dev.corpkit.corps.testkit.contract;

import static dev.corpkit.corps.testkit.MemberBuilder.member;
import static dev.corpkit.corps.testkit.contract.Histories.START;
import static dev.corpkit.corps.testkit.contract.Histories.bare;
import static dev.corpkit.corps.testkit.contract.Histories.dept;
import static dev.corpkit.corps.testkit.contract.Histories.rich;
import static dev.corpkit.corps.testkit.contract.Histories.role;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.PlanRow.State;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plans. */
public abstract class PlanRepositoryContract extends RepositoryContract {

    private static final List<ObjectChange> CHANGES = List.of(
            new ObjectChange(
                    null, rich(member("new").user("").named(NAME).mainDept("7").row())),
            new ObjectChange(role("r"), null),
            dept("2", "before", "after"));

    private static final List<HeldRow> HELD = List.of(
            new HeldRow(HeldRow.Kind.ROLE_MEMBER, "a", "r", "超过", "plan", true),
            new HeldRow(HeldRow.Kind.DEPT, "7", "too many", "plan"));

    @Test
    void whatWasInsertedIsFound() {
        PlanRow plan = plan("a", CHANGES);
        write(tx -> tx.plans().insert(org, plan));

        PlanRow found = one(tx -> tx.plans().find(org, "a")).orElseThrow();

        assertThat(found).usingRecursiveComparison().isEqualTo(plan);
        assertThat(found.changes()).isEqualTo(CHANGES);
        assertThat(one(tx -> tx.plans().find(org, "A"))).isEmpty();
    }

    @Test
    void theNewestComeFirstWithoutTheirChanges() {
        for (String id : List.of("b", "a", "c")) {
            write(tx -> tx.plans().insert(org, plan(id, CHANGES)));
        }

        List<PlanRow> newest = list(tx -> tx.plans().list(org, 2));

        assertThat(newest).extracting(PlanRow::planId).containsExactly("c", "a");
        assertThat(newest).allSatisfy(plan -> {
            assertThat(plan.changes()).isEmpty();
            assertThat(plan.held()).isEqualTo(HELD);
            assertThat(plan.run().report().count(SyncCount.MEMBERS_ADDED)).isEqualTo(7);
        });
    }

    @Test
    void aSettledOneLosesItsChanges() {
        for (State state : List.of(State.APPLIED, State.OUTDATED, State.REJECTED)) {
            write(tx -> tx.plans().insert(org, plan(state.name(), CHANGES)));
            write(tx -> tx.plans().insert(neighbour, plan(state.name(), CHANGES)));

            write(tx -> tx.plans().settle(org, state.name(), state));

            PlanRow settled = one(tx -> tx.plans().find(org, state.name())).orElseThrow();
            assertThat(settled.state()).isEqualTo(state);
            assertThat(settled.changes()).isEmpty();
            assertThat(one(tx -> tx.plans().find(neighbour, state.name()))
                            .orElseThrow()
                            .changes())
                    .isEqualTo(CHANGES);
        }
    }

    @Test
    void anUnknownOneIsNotSettled() {
        write(tx -> tx.plans().settle(org, "unknown", State.REJECTED));

        assertThat(list(tx -> tx.plans().list(org, 10))).isEmpty();
    }

    @Test
    void manyChangesKeepTheirOrder() {
        List<ObjectChange> many = IntStream.range(0, 3000)
                .mapToObj(i -> new ObjectChange(null, bare("m" + (i * 7919) % 3000)))
                .toList();

        write(tx -> tx.plans().insert(org, plan("a", many)));

        assertThat(one(tx -> tx.plans().find(org, "a")).orElseThrow().changes()).isEqualTo(many);
    }

    @Test
    void insertOfAnExistingOneIsRefused() {
        write(tx -> tx.plans().insert(org, plan("a", CHANGES)));

        assertThatThrownBy(() -> write(tx -> tx.plans().insert(org, plan("a", CHANGES))))
                .isInstanceOfSatisfying(
                        StoreException.class,
                        refused -> assertThat(refused.isRefusal()).isTrue());
    }

    @Test
    void organizationsNeverMix() {
        for (OrgKey key : List.of(org, neighbour)) {
            write(tx -> tx.plans().insert(key, plan("a", List.of(dept("1", null, key.toString())))));
        }

        assertThat(one(tx -> tx.plans().find(org, "a")).orElseThrow().changes())
                .containsExactly(dept("1", null, org.toString()));
        assertThat(one(tx -> tx.plans().find(namesake, "a"))).isEmpty();
    }

    private PlanRow plan(String id, List<ObjectChange> changes) {
        SyncReport report = new SyncReport(
                        id,
                        org.fullName(),
                        SyncReport.Outcome.COMPLETE,
                        START,
                        START.plusSeconds(5),
                        3,
                        Map.of(SyncCount.MEMBERS_ADDED, 7),
                        List.of(),
                        List.of())
                .of("full", new Actor("alice", "asked them"));
        ScopeRow scope = new ScopeRow(List.of("1"), List.of("a"), List.of("7"));
        return new PlanRow(
                new RunRow(RunRow.Kind.SYNC, report, scope, true, new RunRow.Loss(3, 50)),
                new PlanRow.Basis(41, "reading"),
                START,
                State.OPEN,
                changes,
                HELD);
    }
}
