package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.HeldRepository;
import dev.corpkit.corps.store.HeldRow;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Held removals. */
public abstract class HeldRepositoryContract extends RepositoryContract {

    @Test
    void replaceMakesThemExactlyThese() {
        HeldRow dept = new HeldRow(HeldRow.Kind.DEPT, "7", "More than 20 % of 40 would go", "run1");
        HeldRow lower = new HeldRow(HeldRow.Kind.MEMBER, "a", "超过百分之二十", "run1");
        HeldRow upper = new HeldRow(HeldRow.Kind.MEMBER, "A", "超过百分之二十", "run1");
        write(tx -> tx.held().replace(org, List.of(lower, dept, upper)));

        assertThat(list(tx -> tx.held().all(org))).containsExactlyInAnyOrder(upper, lower, dept);
        write(tx -> tx.held().replace(org, List.of(lower)));
        assertThat(list(tx -> tx.held().all(org))).containsExactly(lower);
        write(tx -> tx.held().replace(org, List.of()));

        assertThat(list(tx -> tx.held().all(org))).isEmpty();
    }

    @Test
    void allAreOrderedByKindThenId() {
        write(tx -> tx.held().replace(org, List.of(row("b"), row("B"), dept("2"), row("10"), dept("10"))));

        assertThat(list(tx -> tx.held().all(org)))
                .containsExactly(dept("10"), dept("2"), row("10"), row("B"), row("b"));
    }

    @Test
    void whatDiffersIsWritten() {
        HeldRow before = new HeldRow(HeldRow.Kind.MEMBER, "a", "first reason", "run1");
        write(tx -> tx.held().replace(org, List.of(before, row("b"))));
        HeldRow after = new HeldRow(HeldRow.Kind.MEMBER, "a", "", "second reason", "run2", true);

        write(tx -> tx.held().replace(org, List.of(after, row("b"))));

        assertThat(list(tx -> tx.held().all(org))).containsExactly(after, row("b"));
    }

    @Test
    void theRolesOfAMemberAreHeldOneByOne() {
        HeldRow first = relation("a", "r1");
        HeldRow second = relation("a", "r2").reject();
        HeldRow role = new HeldRow(HeldRow.Kind.ROLE, "r1", "too many", "run1");
        write(tx -> tx.held().replace(org, List.of(second, first, role)));
        assertThat(list(tx -> tx.held().all(org))).containsExactly(role, first, second);

        write(tx -> tx.held().replace(org, List.of(second, role)));

        assertThat(list(tx -> tx.held().all(org))).containsExactly(role, second);
    }

    @Test
    void whatWaitsIsCountedByOrganizationInOrder() {
        write(tx -> List.of(namesake, neighbour, org).forEach(tx.orgs()::lock));
        write(tx -> {
            tx.held().replace(org, List.of(row("b"), row("a").reject(), dept("7"), row("c")));
            tx.held().replace(neighbour, List.of(row("a").reject()));
            tx.held().replace(namesake, List.of(row("a")));
        });

        assertThat(list(tx -> tx.held().waiting()))
                .filteredOn(count -> List.of(org, neighbour, namesake).contains(count.org()))
                .containsExactly(
                        new HeldRepository.HeldCount(org, "run1", "too many", 3),
                        new HeldRepository.HeldCount(namesake, "run1", "too many", 1));
    }

    @Test
    void theFirstThatWaitsGivesPlanAndReason() {
        HeldRow rejected = new HeldRow(HeldRow.Kind.DEPT, "1", "", "of the rejected", "run0", true);
        HeldRow first = new HeldRow(HeldRow.Kind.DEPT, "2", "of the first", "run1");
        write(tx -> tx.orgs().lock(org));
        write(tx -> tx.held().replace(org, List.of(row("a"), first, rejected)));

        assertThat(list(tx -> tx.held().waiting()))
                .contains(new HeldRepository.HeldCount(org, "run1", "of the first", 2));
    }

    @Test
    void organizationsNeverMix() {
        write(tx -> List.of(org, neighbour, namesake).forEach(key -> tx.held().replace(key, List.of(row("a")))));

        write(tx -> tx.held().replace(org, List.of()));

        assertThat(list(tx -> tx.held().all(org))).isEmpty();
        assertThat(list(tx -> tx.held().all(neighbour))).containsExactly(row("a"));
        assertThat(list(tx -> tx.held().all(namesake))).containsExactly(row("a"));
    }

    @Test
    void manyAreHeldAndLetGo() {
        List<HeldRow> many =
                IntStream.range(0, 3000).mapToObj(i -> row("m" + i)).toList();

        write(tx -> tx.held().replace(org, many));
        assertThat(list(tx -> tx.held().all(org))).containsExactlyInAnyOrderElementsOf(many);
        write(tx -> tx.held().replace(org, many.subList(0, 1)));

        assertThat(list(tx -> tx.held().all(org))).containsExactly(many.get(0));
    }

    private static HeldRow row(String memberId) {
        return new HeldRow(HeldRow.Kind.MEMBER, memberId, "too many", "run1");
    }

    private static HeldRow dept(String deptId) {
        return new HeldRow(HeldRow.Kind.DEPT, deptId, "too many", "run1");
    }

    private static HeldRow relation(String memberId, String roleId) {
        return new HeldRow(HeldRow.Kind.ROLE_MEMBER, memberId, roleId, "too many", "run1", false);
    }
}
