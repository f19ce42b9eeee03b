package dev.corpkit.corps.sync;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.change.StoredPicture;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What holds for runs by events, for every organization, scope and sequence of changes (contract row A12). */
class FocusedLawsTest {

    private String law = "";

    private interface Law {
        void hold(Enterprise enterprise, Mirror byEvents, Mirror bySyncs);
    }

    @BeforeEach
    void name(TestInfo test) {
        law = test.getDisplayName();
    }

    LawGround ground() {
        return LawGround.inMemory(8);
    }

    private void always(Law trial) {
        LawGround ground = ground();
        ground.always(law, seed -> {
            Enterprise enterprise = new Enterprise(seed, LawGround.sizeOf(seed)).outspoken();
            if (seed % 3 != 0) {
                enterprise.changeScope();
            }
            Mirror byEvents = ground.mirror();
            Mirror bySyncs = ground.mirror();
            CompleteSnapshot first = enterprise.complete();
            byEvents.sync(first);
            bySyncs.sync(first);
            for (int step = 0; step < ground.changes(); step++) {
                trial.hold(enterprise, byEvents, bySyncs);
            }
        });
    }

    @Test
    @Tag("A12")
    void whatEventsNamedLeadsWhereAFullSyncLeads() {
        always((enterprise, byEvents, bySyncs) -> {
            byHand(byEvents, bySyncs);
            CompleteSnapshot before = enterprise.complete();
            enterprise.change();
            CompleteSnapshot after = enterprise.complete();
            byEvents.focus(Focus.between(before, after));
            bySyncs.sync(after);
            assertSame(byEvents, bySyncs);
            assertThat(byEvents.plan(after).isEmpty()).isTrue();
        });
    }

    /** Somebody offline by hand, a role, a department and a link to it that were made here; the same in both. */
    private static void byHand(Mirror one, Mirror other) {
        for (Mirror mirror : List.of(one, other)) {
            if (!mirror.rows().depts().containsKey("club")) {
                mirror.givenDept(dept("club").local().row());
            }
            List<String> active = mirror.rows().members().values().stream()
                    .filter(member -> member.status() == MemberStatus.ACTIVE)
                    .map(MemberRow::memberId)
                    .sorted()
                    .toList();
            if (active.size() > 3) {
                mirror.givenOfflineByHand(active.get(0));
                if (mirror.links(active.get(1)).lines().noneMatch(links -> links.contains("club"))) {
                    mirror.givenLink(active.get(1), "club");
                }
                if (!mirror.roles(active.get(2)).contains("admin")) {
                    mirror.givenRole("admin", active.get(2));
                }
            }
        }
    }

    @Test
    void aSecondTimeNothingIsWrittenAndNoRunIsRecorded() {
        always((enterprise, byEvents, bySyncs) -> {
            CompleteSnapshot before = enterprise.complete();
            enterprise.change();
            FocusedSnapshot focused = Focus.between(before, enterprise.complete());
            byEvents.focus(focused);
            long writes = byEvents.store.writes();
            int runs = byEvents.runs().size();
            assertThat(byEvents.focus(focused).isUnchanged()).isTrue();
            assertThat(byEvents.store.writes()).isEqualTo(writes);
            assertThat(byEvents.runs()).hasSize(runs);
        });
    }

    @Test
    @Tag("G2")
    void aGapRemovesNothingAndAFullSyncMendsIt() {
        always((enterprise, byEvents, bySyncs) -> {
            CompleteSnapshot before = enterprise.complete();
            enterprise.change();
            CompleteSnapshot after = enterprise.complete();
            StoredPicture rows = byEvents.rows();
            byEvents.focus(Focus.withGap(Focus.between(before, after)));
            assertThat(byEvents.rows().depts().keySet())
                    .containsAll(rows.depts().keySet());
            assertThat(byEvents.rows().roles().keySet())
                    .containsAll(rows.roles().keySet());
            assertThat(relations(byEvents.rows())).containsAll(relations(rows));
            assertThat(offline(byEvents.rows())).isSubsetOf(offline(rows));
            byEvents.sync(after);
            bySyncs.sync(after);
            assertSame(byEvents, bySyncs);
        });
    }

    @Test
    @Tag("G1")
    void whatIsHeldOfEventsIsWhatAFullSyncLeavesAlone() {
        always((enterprise, byEvents, bySyncs) -> {
            Mirror strict = byEvents.guarded(new GuardSettings(0, 100, 0));
            CompleteSnapshot before = enterprise.complete();
            enterprise.change();
            CompleteSnapshot after = enterprise.complete();
            StoredPicture rows = strict.rows();
            strict.focus(Focus.between(before, after));
            assertThat(strict.rows().depts().keySet())
                    .containsAll(
                            strict.held().isEmpty() ? Set.of() : rows.depts().keySet());
            assertThat(offline(strict.rows())).isSubsetOf(offline(rows));
            if (!strict.held().isEmpty()) {
                byEvents.approve(byEvents.waiting());
            }
            byEvents.sync(after);
            bySyncs.sync(after);
            assertSame(byEvents, bySyncs);
            assertThat(byEvents.held()).isEmpty();
        });
    }

    private static void assertSame(Mirror one, Mirror other) {
        assertThat(comparable(one.rows())).containsExactlyInAnyOrderElementsOf(comparable(other.rows()));
    }

    /** A line a row; persons get their ids in the order in which they come. */
    private static Set<String> comparable(StoredPicture rows) {
        Set<String> lines = new TreeSet<>();
        rows.depts().values().forEach(dept -> lines.add(dept.toString()));
        rows.members()
                .values()
                .forEach(member -> lines.add(member + " name=" + member.name() + " alias=" + member.alias() + " main="
                        + member.mainDeptId()));
        rows.links().values().forEach(links -> links.forEach(link -> lines.add(link.toString())));
        rows.roles().values().forEach(role -> lines.add(role.toString()));
        relations(rows).forEach(relation -> lines.add(relation.toString()));
        return lines;
    }

    private static Set<RoleMemberRow> relations(StoredPicture rows) {
        return rows.roleMembers().values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    private static Set<String> offline(StoredPicture rows) {
        return rows.members().values().stream()
                .filter(member -> member.status() == MemberStatus.OFFLINE)
                .map(MemberRow::memberId)
                .collect(Collectors.toSet());
    }
}
