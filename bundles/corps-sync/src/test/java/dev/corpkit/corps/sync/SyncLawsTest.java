package dev.corpkit.corps.sync;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.StoredPicture;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What holds for every organization and every sequence of changes. A failure names the seed that makes it again. */
class SyncLawsTest {

    private String law = "";

    @BeforeEach
    void name(TestInfo test) {
        law = test.getDisplayName();
    }

    LawGround ground() {
        return LawGround.inMemory(6);
    }

    /** Tries a law on many organizations, after a first sync. */
    private void always(BiConsumer<Enterprise, Mirror> trial) {
        LawGround ground = ground();
        ground.always(law, seed -> {
            Enterprise enterprise = new Enterprise(seed, LawGround.sizeOf(seed));
            Mirror mirror = ground.mirror();
            mirror.sync(enterprise.complete());
            for (int step = 0; step < ground.changes(); step++) {
                trial.accept(enterprise, mirror);
            }
        });
    }

    @Test
    void planOfEqualSnapshotsIsEmpty() {
        always((enterprise, mirror) -> {
            enterprise.change();
            Snapshot snapshot = enterprise.complete();
            mirror.sync(snapshot);
            assertThat(mirror.plan(snapshot).isEmpty()).isTrue();
            assertThat(mirror.plan(snapshot).counts()).isEmpty();
        });
    }

    @Test
    void applyingTwiceWritesNothing() {
        always((enterprise, mirror) -> {
            enterprise.change();
            enterprise.changeScope();
            for (Snapshot snapshot : List.of(enterprise.partial(), enterprise.complete())) {
                mirror.sync(snapshot);
                long writes = mirror.store.writes();
                int runs = mirror.runs().size();
                assertThat(mirror.sync(snapshot).isUnchanged()).isTrue();
                assertThat(mirror.store.writes()).isEqualTo(writes);
                assertThat(mirror.runs()).hasSize(runs + 1);
            }
        });
    }

    @Test
    void orderOfInputIsIrrelevant() {
        always((enterprise, mirror) -> {
            enterprise.change();
            enterprise.changeScope();
            Snapshot snapshot = enterprise.complete();
            assertThat(mirror.plan(enterprise.reordered(snapshot))).isEqualTo(mirror.plan(snapshot));
            mirror.sync(snapshot);
        });
    }

    @Test
    void applyingReachesTheRemotePicture() {
        always((enterprise, mirror) -> {
            enterprise.change();
            mirror.sync(enterprise.complete());
            assertMirrored(enterprise, mirror.rows());
            mirror.rows()
                    .members()
                    .values()
                    .forEach(member -> assertThat(member.status() == MemberStatus.ACTIVE)
                            .isEqualTo(enterprise.members.containsKey(member.memberId())));
        });
    }

    @Test
    void applyingReachesTheRemotePictureUnderAnyScope() {
        always((enterprise, mirror) -> {
            enterprise.change();
            enterprise.changeScope();
            mirror.sync(enterprise.complete());
            assertMirrored(enterprise, mirror.rows());
        });
    }

    private static void assertMirrored(Enterprise enterprise, StoredPicture rows) {
        Set<String> depts = enterprise.visibleDepts();
        Map<String, String> parents = new TreeMap<>();
        depts.forEach(
                id -> parents.put(id, depts.contains(enterprise.parents.get(id)) ? enterprise.parents.get(id) : "1"));
        parents.put("1", "none");
        Map<String, String> stored = new TreeMap<>();
        rows.depts()
                .values()
                .forEach(dept -> stored.put(dept.deptId(), dept.parentId() == null ? "none" : dept.parentId()));
        assertThat(stored).isEqualTo(parents);
        assertThat(rows.depts().get("1").source()).isEqualTo(depts.contains("1") ? Source.WECOM : Source.LOCAL);
        Set<String> visible = enterprise.visibleMembers();
        for (MemberRow member : rows.members().values()) {
            if (visible.contains(member.memberId())) {
                assertMirrored(enterprise.members.get(member.memberId()), member, depts, rows);
            } else {
                assertThat(member.status() == MemberStatus.OFFLINE || (member.outOfScope() && !depts.contains("1")))
                        .isTrue();
            }
            if (member.status() == MemberStatus.OFFLINE) {
                assertThat(rows.linksOf(member.memberId())).isEmpty();
                assertThat(rows.rolesOf(member.memberId())).isEmpty();
            } else {
                assertThat(rows.linksOf(member.memberId())).isNotEmpty();
            }
        }
        assertThat(rows.members().keySet()).containsAll(visible);
        assertThat(rows.roles().keySet()).isEqualTo(enterprise.tags.keySet());
        assertThat(relations(rows, visible)).isEqualTo(tagged(enterprise, visible));
    }

    private static void assertMirrored(RemoteMember remote, MemberRow member, Set<String> depts, StoredPicture rows) {
        Set<DeptLink> links = remote.links().stream()
                .filter(link -> depts.contains(link.deptId()))
                .map(link -> new DeptLink(remote.memberId(), link.deptId(), link.order(), link.leader()))
                .collect(Collectors.toSet());
        if (links.isEmpty()) {
            links = Set.of(new DeptLink(remote.memberId(), DeptRow.ROOT, 0, false));
        }
        assertThat(new HashSet<>(rows.linksOf(remote.memberId()))).isEqualTo(links);
        assertThat(member.status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(member.outOfScope()).isFalse();
        assertThat(member.activation()).isEqualTo(remote.activation());
        assertThat(member.name()).isIn(remote.name(), "name " + remote.memberId(), remote.memberId());
        if (depts.contains(remote.mainDeptId())) {
            assertThat(member.mainDeptId()).isEqualTo(remote.mainDeptId());
        }
    }

    private static Set<String> relations(StoredPicture rows) {
        return relations(rows, rows.members().keySet());
    }

    private static Set<String> relations(StoredPicture rows, Set<String> members) {
        return rows.roleMembers().values().stream()
                .flatMap(List::stream)
                .filter(row -> members.contains(row.memberId()))
                .map(row -> row.roleId() + " " + row.memberId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tagged(Enterprise enterprise, Set<String> visible) {
        Set<String> tagged = new TreeSet<>();
        enterprise.tags.forEach(
                (tag, members) -> members.stream().filter(visible::contains).forEach(id -> tagged.add(tag + " " + id)));
        return tagged;
    }

    @Test
    void otherOrganizationsNeverChange() {
        always((enterprise, mirror) -> {
            Mirror other = mirror.other();
            other.sync(enterprise.complete());
            StoredPicture before = other.rows();
            enterprise.change();
            mirror.sync(enterprise.complete());
            assertThat(other.rows()).isEqualTo(before);
        });
    }

    @Test
    void incompleteReadingTakesNobodyOfflineAndRemovesNothing() {
        always((enterprise, mirror) -> {
            enterprise.change();
            enterprise.changeScope();
            StoredPicture before = mirror.rows();
            SyncPlan plan = mirror.plan(enterprise.partial());
            mirror.sync(enterprise.partial());
            StoredPicture after = mirror.rows();
            assertThat(plan.changes()).noneMatch(change -> change.after() == null);
            assertThat(after.depts().keySet()).containsAll(before.depts().keySet());
            assertThat(after.roles().keySet()).containsAll(before.roles().keySet());
            assertThat(relations(after)).containsAll(relations(before));
            before.members().forEach((id, member) -> {
                assertThat(after.members().get(id).outOfScope() && !member.outOfScope())
                        .isFalse();
                assertThat(member.status() == MemberStatus.ACTIVE
                                && after.members().get(id).status() == MemberStatus.OFFLINE)
                        .isFalse();
            });
            mirror.sync(enterprise.complete());
            assertMirrored(enterprise, mirror.rows());
        });
    }

    @Test
    void scopeThatChangesAloneTakesNobodyOffline() {
        always((enterprise, mirror) -> {
            mirror.sync(enterprise.complete());
            enterprise.changeScope();
            mirror.sync(enterprise.complete());
            assertThat(mirror.rows().members().values())
                    .filteredOn(member -> enterprise.members.containsKey(member.memberId()))
                    .allMatch(member -> member.status() == MemberStatus.ACTIVE);
        });
    }

    @Test
    void heldRemovalsLeaveEverything() {
        always((enterprise, mirror) -> {
            Mirror strict = mirror.guarded(new GuardSettings(0, 100, 0));
            strict.sync(enterprise.complete());
            enterprise.change();
            StoredPicture before = mirror.rows();
            boolean held = strict.sync(enterprise.complete()).getHeld().size() == 1;
            StoredPicture after = mirror.rows();
            if (held) {
                assertThat(after.depts().keySet()).containsAll(before.depts().keySet());
                assertThat(after.roles().keySet()).containsAll(before.roles().keySet());
                assertThat(relations(after)).containsAll(relations(before));
                strict.held().stream()
                        .filter(row -> row.kind() == HeldRow.Kind.MEMBER)
                        .forEach(row -> {
                            assertThat(after.linksOf(row.id())).isEqualTo(before.linksOf(row.id()));
                            assertThat(after.rolesOf(row.id())).isEqualTo(before.rolesOf(row.id()));
                            assertThat(after.members().get(row.id()))
                                    .isEqualTo(before.members().get(row.id()));
                        });
            }
            assertThat(offline(after)).isEqualTo(offline(before));
            if (held) {
                mirror.approve(mirror.waiting());
            }
            mirror.sync(enterprise.complete());
            assertMirrored(enterprise, mirror.rows());
        });
    }

    private static long offline(StoredPicture rows) {
        return rows.members().values().stream()
                .filter(member -> member.status() == MemberStatus.OFFLINE)
                .count();
    }

    @Test
    void whatWasMadeHereSurvives() {
        always((enterprise, mirror) -> {
            if (!mirror.rows().depts().containsKey("club")) {
                mirror.givenDept(dept("club").local().row());
            }
            mirror.rows().members().values().stream()
                    .filter(member -> member.status() == MemberStatus.ACTIVE)
                    .map(MemberRow::memberId)
                    .filter(id -> mirror.rows().rolesOf(id).stream()
                            .noneMatch(row -> row.roleId().equals("admin")))
                    .findFirst()
                    .ifPresent(id -> mirror.givenRole("admin", id).givenLink(id, "club"));
            StoredPicture before = mirror.rows();
            enterprise.change();
            enterprise.changeScope();
            mirror.sync(enterprise.complete());
            StoredPicture after = mirror.rows();
            assertThat(after.depts().get("club")).isEqualTo(before.depts().get("club"));
            assertThat(after.roles().get("admin")).isEqualTo(before.roles().get("admin"));
            after.members().values().stream()
                    .filter(member -> member.status() == MemberStatus.ACTIVE)
                    .map(MemberRow::memberId)
                    .forEach(id -> {
                        assertThat(ofOurs(after, id)).isEqualTo(ofOurs(before, id));
                        assertThat(inClub(after, id)).isEqualTo(inClub(before, id));
                    });
        });
    }

    @Test
    void rolesGivenByHandNeverSpoilTheMirror() {
        always((enterprise, mirror) -> {
            mirror.rows().members().values().stream()
                    .filter(member -> member.status() == MemberStatus.ACTIVE)
                    .map(MemberRow::memberId)
                    .sorted()
                    .limit(2)
                    .forEach(id -> mirror.rows().roles().keySet().stream()
                            .sorted()
                            .filter(role -> mirror.rows().rolesOf(id).stream()
                                    .noneMatch(row -> row.roleId().equals(role)))
                            .forEach(role -> mirror.givenRole(role, id)));
            enterprise.change();
            Snapshot snapshot = enterprise.complete();
            assertThat(mirror.sync(snapshot).getProblems()).isEmpty();
            assertThat(mirror.plan(snapshot).isEmpty()).isTrue();
            StoredPicture rows = mirror.rows();
            Set<String> byHand = new TreeSet<>(rows.roles().keySet());
            byHand.removeAll(enterprise.tags.keySet());
            assertThat(rows.roles().values()).allMatch(role -> role.source() == Source.WECOM);
            assertThat(relations(rows)).containsAll(tagged(enterprise, enterprise.visibleMembers()));
            byHand.forEach(role -> assertThat(rows.roleMembers().values().stream()
                            .flatMap(List::stream)
                            .filter(row -> row.roleId().equals(role)))
                    .isNotEmpty()
                    .allMatch(row -> row.source() == Source.LOCAL));
            rows.members().keySet().forEach(mirror::givenNoRoles);
            mirror.sync(snapshot);
            assertMirrored(enterprise, mirror.rows());
        });
    }

    private static List<RoleMemberRow> ofOurs(StoredPicture rows, String memberId) {
        return rows.rolesOf(memberId).stream()
                .filter(row -> row.source() == Source.LOCAL)
                .toList();
    }

    private static List<DeptLink> inClub(StoredPicture rows, String memberId) {
        return rows.linksOf(memberId).stream()
                .filter(link -> link.deptId().equals("club"))
                .toList();
    }

    @Test
    void membersAreNeverDeletedAndKeepTheirUserIds() {
        always((enterprise, mirror) -> {
            Map<String, MemberRow> before = mirror.rows().members();
            enterprise.change();
            enterprise.changeScope();
            mirror.sync(enterprise.complete());
            Map<String, MemberRow> after = mirror.rows().members();
            assertThat(after.values()).extracting(MemberRow::userId).doesNotHaveDuplicates();
            before.forEach((id, member) -> assertThat(after.get(id).userId())
                    .isEqualTo(member.userId())
                    .isNotEmpty());
        });
    }
}
