package dev.corpkit.corps.sync;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HeldRow.Removal;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.change.OrgWriter;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.store.change.Written;
import dev.corpkit.corps.testkit.LawSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds of plans, of what is held and of history, for every organization and every sequence of runs and decisions. */
class DecisionLawsTest {

    private static final int ORGANIZATIONS = LawSize.of(75, 150);
    private static final int STEPS = 10;

    private interface Law {
        void hold(Enterprise enterprise, Mirror mirror, Random random);
    }

    private static void always(GuardSettings guards, Law law) {
        for (int seed = 0; seed < ORGANIZATIONS; seed++) {
            Enterprise enterprise = new Enterprise(seed, 1 + seed % 30).outspoken();
            Mirror mirror = new Mirror(guards);
            Random random = new Random(seed);
            try {
                mirror.sync(enterprise.complete());
                for (int step = 0; step < STEPS; step++) {
                    law.hold(enterprise, mirror, random);
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** Something happens: a sync, events, a registration, a gap, a plan, a decision, a restart. */
    private static void happen(Enterprise enterprise, Mirror mirror, Random random) {
        CompleteSnapshot before = enterprise.complete();
        enterprise.change();
        if (random.nextInt(4) == 0) {
            enterprise.changeScope();
        }
        CompleteSnapshot now = enterprise.complete();
        String waiting = mirror.waiting();
        switch (random.nextInt(7)) {
            case 0 -> mirror.sync(enterprise.partial());
            case 1 ->
                mirror.engine.syncEvents(
                        mirror.target(),
                        progress -> Optional.of(Focus.between(before, now)),
                        progress -> now,
                        SyncProgress.NONE);
            case 2 -> mirror.register(now);
            case 3 -> mirror.apply(mirror.planSync(now));
            case 4 -> {
                if (!waiting.isEmpty()) {
                    mirror.approve(waiting);
                }
            }
            case 5 -> {
                if (!waiting.isEmpty()) {
                    mirror.reject(waiting);
                }
            }
            default -> mirror.sync(now);
        }
    }

    @Test
    @Tag("G4")
    void aPlanIsWhatTheSyncThenDoes() {
        always(new GuardSettings(1, 50, 5), (enterprise, mirror, random) -> {
            happen(enterprise, mirror, random);
            enterprise.change();
            CompleteSnapshot snapshot = enterprise.complete();
            SyncPlan plan = mirror.plan(snapshot);
            assertThat(mirror.plan(snapshot)).isEqualTo(plan);
            PlanRow stored = mirror.planSync(snapshot);
            assertThat(mirror.planSync(snapshot).changes()).isEqualTo(stored.changes());
            assertThat(stored.changes()).isEqualTo(plan.changes());
            int told = mirror.written.size();
            StoredPicture before = mirror.rows();
            assertThat(mirror.sync(snapshot).getCounts())
                    .isEqualTo(stored.run().report().getCounts());
            assertThat(withoutUserIds(mirror.written.subList(told, mirror.written.size())))
                    .isEqualTo(plan.changes());
            assertThat(stored.held())
                    .extracting(HeldRow::removal)
                    .containsExactlyInAnyOrderElementsOf(
                            mirror.held().stream().map(HeldRow::removal).toList());
            assertThat(before.members().keySet())
                    .isSubsetOf(mirror.rows().members().keySet());
        });
    }

    private static List<ObjectChange> withoutUserIds(List<Written> written) {
        return written.stream()
                .flatMap(one -> one.changes().stream())
                .map(change -> PlanWriter.isNewMember(change) ? withoutUserId(change) : change)
                .toList();
    }

    private static ObjectChange withoutUserId(ObjectChange change) {
        var state = (MemberState) change.after();
        return new ObjectChange(null, new MemberState(state.row().withUserId(""), state.links(), state.roles()));
    }

    @Test
    @Tag("G4")
    void aPlanIsRefusedAfterAnyChange() {
        always(Mirror.NO_GUARD, (enterprise, mirror, random) -> {
            enterprise.change();
            PlanRow plan = mirror.planSync(enterprise.complete());
            if (random.nextBoolean()) {
                enterprise.change();
                mirror.sync(enterprise.complete());
            } else {
                mirror.given(tx -> new OrgWriter(tx, mirror.org)
                        .byHand(
                                mirror.clock.instant(),
                                List.of(new ObjectChange(
                                        null,
                                        dept("own" + random.nextLong()).local().row()))));
            }
            StoredPicture before = mirror.rows();
            assertThatThrownBy(() -> mirror.apply(plan)).isInstanceOf(OutdatedPlanException.class);
            assertThat(mirror.rows()).isEqualTo(before);
        });
    }

    @Test
    @Tag("G1")
    void whatIsHeldLeavesOnlyByADecisionOrByShowingAgain() {
        always(new GuardSettings(1, 50, 5), (enterprise, mirror, random) -> {
            enterprise.change();
            if (random.nextInt(4) == 0) {
                enterprise.changeScope();
            }
            Map<Removal, HeldRow> before = mirror.held().stream().collect(toMap(HeldRow::removal, identity()));
            CompleteSnapshot now = enterprise.complete();
            mirror.sync(now);
            Set<Removal> after = mirror.held().stream().map(HeldRow::removal).collect(toSet());
            StoredPicture rows = mirror.rows();
            before.keySet()
                    .forEach(removal -> assertThat(isThere(removal, rows)
                                    && (after.contains(removal) || isShown(removal, now.picture())))
                            .as(removal + " " + removal.kind())
                            .isTrue());
            if (random.nextInt(3) == 0 && !mirror.waiting().isEmpty()) {
                mirror.reject(mirror.waiting());
            }
        });
    }

    /** A relation may go along with its member or its role. */
    private static boolean isThere(Removal removal, StoredPicture rows) {
        return switch (removal.kind()) {
            case MEMBER -> rows.members().get(removal.id()).status() == MemberStatus.ACTIVE;
            case DEPT -> rows.depts().containsKey(removal.id());
            case ROLE -> rows.roles().containsKey(removal.id());
            case ROLE_MEMBER, FIELD -> true;
        };
    }

    private static boolean isShown(Removal removal, Picture picture) {
        return switch (removal.kind()) {
            case MEMBER ->
                picture.members().stream().anyMatch(member -> member.memberId().equals(removal.id()));
            case DEPT -> picture.depts().stream().anyMatch(dept -> dept.deptId().equals(removal.id()));
            case ROLE -> picture.roles().stream().anyMatch(role -> role.roleId().equals(removal.id()));
            case ROLE_MEMBER, FIELD -> true;
        };
    }

    @Test
    @Tag("G1")
    void approvingAllThatWaitsLeadsWhereAnUnguardedSyncLeads() {
        always(new GuardSettings(0, 50, 5), (enterprise, mirror, random) -> {
            enterprise.change();
            CompleteSnapshot now = enterprise.complete();
            mirror.sync(now);
            if (!mirror.waiting().isEmpty()) {
                List<ObjectChange> changes = mirror.engine.review().heldChanges(mirror.target(), mirror.waiting());
                mirror.approve(mirror.waiting());
                assertThat(mirror.written.get(mirror.written.size() - 1).changes())
                        .isEqualTo(changes);
            }
            assertThat(mirror.held()).isEmpty();
            assertThat(mirror.plan(now).changes()).isEmpty();
        });
    }

    @Test
    void historyReplaysToExactlyWhatIsStored() {
        always(new GuardSettings(1, 50, 5), (enterprise, mirror, random) -> {
            happen(enterprise, mirror, random);
            Map<String, ObjectState> replayed = new TreeMap<>();
            List<HistoryRow> history = history(mirror);
            history.forEach(row -> {
                ObjectChange change = row.change();
                String name = change.kind() + " " + change.id();
                assertThat(replayed.get(name)).isEqualTo(change.before());
                if (change.after() == null) {
                    replayed.remove(name);
                } else {
                    replayed.put(name, change.after());
                }
            });
            Map<String, ObjectState> stored = states(mirror.rows());
            assertThat(replayed.keySet()).isEqualTo(stored.keySet());
            stored.forEach((name, state) -> assertThat(replayed.get(name)).isEqualTo(state));
        });
    }

    private static List<HistoryRow> history(Mirror mirror) {
        return mirror.written.stream()
                .flatMap(written ->
                        mirror.<List<HistoryRow>>ask(tx -> tx.history().ofRun(mirror.org, written.runId())).stream()
                                .filter(row -> row.revision() == written.revision()))
                .toList();
    }

    private static Map<String, ObjectState> states(StoredPicture rows) {
        Map<String, ObjectState> states = new TreeMap<>();
        rows.depts().values().forEach(dept -> states.put("DEPT " + dept.deptId(), dept));
        rows.roles().values().forEach(role -> states.put("ROLE " + role.roleId(), role));
        rows.members()
                .keySet()
                .forEach(id -> states.put("MEMBER " + id, rows.stateOf(id).orElseThrow()));
        return states;
    }
}
