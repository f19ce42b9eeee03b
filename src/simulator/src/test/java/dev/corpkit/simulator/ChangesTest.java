package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.simulator.changes.Change;
import dev.corpkit.simulator.changes.DepartmentChange;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.changes.TagChange;
import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.InvalidDirectoryException;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Post;
import dev.corpkit.simulator.directory.Tag;
import dev.corpkit.simulator.file.EnterpriseFileReader;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.world.Enterprise;
import dev.corpkit.simulator.world.Provider;
import dev.corpkit.simulator.world.World;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final World world = new World(Clock.systemUTC(), new Provider("wwP", "s"));
    private final Enterprise corp = world.addEnterprise(EnterpriseFileReader.parse("small.json", Small.JSON));

    private Directory now() {
        return corp.directory();
    }

    @Test
    void membersJoinMoveAreRenamedChangeStatusLeaveAndReturn() {
        corp.apply(new MemberChange.Joins(Member.of("woNEW", "新人", 3)));
        corp.apply(new MemberChange.Moves("woNEW", List.of(Post.in(5), Post.in(7))));
        assertThat(now().member("woNEW").departmentIds()).containsExactly(5, 7);
        assertThat(now().member("woNEW").mainDepartment()).isEqualTo(5);
        assertThat(now().membersOf(3)).doesNotContain("woNEW");
        corp.apply(new MemberChange.Renamed("woNEW", "改名"));
        corp.apply(new MemberChange.Status("woNEW", Member.DISABLED));
        assertThat(now().member("woNEW").status()).isEqualTo(Member.DISABLED);
        corp.apply(new MemberChange.Leaves("woNEW"));
        assertThat(now().member("woNEW")).isNull();
        assertThat(now().formerMembers()).hasSize(1);
        corp.apply(new MemberChange.Joins(Member.of("woNEW", "新人", 3)));
        assertThat(now().formerMembers()).isEmpty();
    }

    @Test
    void whoLeavesIsNoLongerTaggedNorSomebodysLeader() {
        corp.apply(new MemberChange.Leaves("woMEMBERC"));
        assertThat(now().tag(2).users()).isEmpty();
        corp.apply(new MemberChange.Leaves("woMEMBERA"));
        assertThat(now().member("woMEMBERD").directLeader()).isNull();
    }

    @Test
    void departmentsAreCreatedRenamedMovedReorderedAndRemoved() {
        corp.apply(new DepartmentChange.Created(new Department(9, "新部门", "", 3, 5)));
        corp.apply(new DepartmentChange.Renamed(9, "改名"));
        corp.apply(new DepartmentChange.Moved(9, 7));
        corp.apply(new DepartmentChange.Reordered(9, 6));
        assertThat(now().department(9)).isEqualTo(new Department(9, "改名", "", 7, 6));
        assertThat(now().subtree(2)).containsExactly(2, 5, 7, 9);
        corp.apply(new DepartmentChange.Removed(9));
        assertThat(now().department(9)).isNull();
        assertThat(now().children(7)).isEmpty();
    }

    @Test
    void membersOfARemovedDepartmentFallToItsParentUnlessTheyHaveAnother() {
        corp.apply(List.of(new DepartmentChange.Removed(7), new DepartmentChange.Removed(5)));
        assertThat(now().member("woMEMBERb").departmentIds()).containsExactly(2);
        assertThat(now().member("woMEMBERA").departmentIds()).containsExactly(2);
        assertThat(now().tag(1).departments()).isEmpty();
    }

    @Test
    void tagsAreCreatedRenamedPutOnTakenOffAndRemoved() {
        corp.apply(new TagChange.Created(new Tag(9, "新标签", 0, List.of("woMEMBERB"), List.of())));
        corp.apply(new TagChange.Renamed(9, "改名"));
        corp.apply(new TagChange.NodesChanged(
                9, new Tag.Nodes(List.of("woMEMBERC"), List.of(2)), new Tag.Nodes(List.of("woMEMBERB"), List.of())));
        assertThat(now().tag(9)).isEqualTo(new Tag(9, "改名", 0, List.of("woMEMBERC"), List.of(2)));
        corp.apply(new TagChange.Removed(9));
        assertThat(now().tag(9)).isNull();
    }

    @Test
    void anInvalidChangeNamesItsFieldAndNothingOfTheListIsApplied() {
        Directory before = now();
        List<Change> changes = List.of(new MemberChange.Leaves("woMEMBERC"), new DepartmentChange.Moved(2, 7));
        assertThatThrownBy(() -> corp.apply(changes))
                .isInstanceOf(InvalidDirectoryException.class)
                .hasMessage("parentId: department 7 is department 2 or below it");
        assertThat(now()).isSameAs(before);
    }

    @Test
    void impossibleChangesAreRefused() {
        assertRefused(new DepartmentChange.Removed(1), "id: the root department cannot be removed");
        assertRefused(new DepartmentChange.Removed(2), "id: department 2 has sub-departments; remove them first");
        assertRefused(new DepartmentChange.Renamed(3, "研发"), "name: department 2 of the same parent has this name");
        assertRefused(new DepartmentChange.Renamed(3, "a*b"), "name: needs 1 to 64 characters");
        assertRefused(new DepartmentChange.Reordered(3, -1), "order: -1 is not in 0..4294967295");
        assertRefused(new MemberChange.Leaves("woX"), "userid: member woX does not exist");
        assertRefused(new MemberChange.Status("woMEMBERA", 3), "status: 3 is none of 1, 2, 4, 5");
        assertRefused(new MemberChange.Moves("woMEMBERA", List.of()), "departments: a member needs at least one");
        assertRefused(new TagChange.Removed(7), "id: tag 7 does not exist");
    }

    private void assertRefused(Change change, String message) {
        assertThatThrownBy(() -> corp.apply(change))
                .isInstanceOf(InvalidDirectoryException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void randomChangesAreReproducible() {
        EnterpriseShape shape = EnterpriseShape.of("示例企业", 500, 40, 7);
        Enterprise one = world.addEnterprise(shape.withCorpId("wpONE"));
        Enterprise other = world.addEnterprise(shape.withCorpId("wpOTHER"));
        assertThat(one.randomChanges(5, 300).equals(other.randomChanges(5, 300)))
                .isTrue();
        assertThat(List.copyOf(one.directory().members())
                        .equals(List.copyOf(other.directory().members())))
                .isTrue();
        assertThat(one.randomChanges(6, 50).equals(other.randomChanges(7, 50))).isFalse();
    }

    @Test
    void theSameSeedCanBeUsedAgain() {
        Enterprise grown = world.addEnterprise(EnterpriseShape.of("示例企业", 100, 10, 7));
        for (int i = 0; i < 5; i++) {
            assertThat(grown.randomChanges(7, 100)).hasSize(100);
        }
    }

    @Test
    void randomChangesAreOfAllKinds() {
        Enterprise grown = world.addEnterprise(EnterpriseShape.of("示例企业", 500, 40, 7));
        Set<String> kinds =
                grown.randomChanges(5, 2000).stream().map(Change::kind).collect(Collectors.toSet());
        assertThat(kinds).hasSize(14);
    }

    @Test
    void twoHundredRandomChangesOnTenThousandMembersAreQuick() {
        Enterprise grown = world.addEnterprise(EnterpriseShape.of("示例企业", 10_000, 500, 7));
        long start = System.nanoTime();
        grown.randomChanges(5, 200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
