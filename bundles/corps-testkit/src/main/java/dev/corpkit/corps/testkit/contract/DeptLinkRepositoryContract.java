package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.StoreException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Department links of members. */
public abstract class DeptLinkRepositoryContract extends RepositoryContract {

    @Test
    void whatWasInsertedIsReadInOrder() {
        DeptLink one = new DeptLink("A", "2", GREATEST_ORDER, true);
        DeptLink two = new DeptLink("a", "10", 0, false);
        DeptLink three = new DeptLink("a", "2", 5, false);

        write(tx -> tx.deptLinks().insert(org, List.of(three, one, two)));

        assertThat(list(tx -> tx.deptLinks().all(org))).containsExactly(one, two, three);
        assertThat(list(tx -> tx.deptLinks().ofMembers(org, List.of("a", "unknown"))))
                .containsExactly(two, three);
    }

    @Test
    void updateChangesOrderAndLeadership() {
        write(tx -> tx.deptLinks()
                .insert(org, List.of(new DeptLink("a", "1", 0, false), new DeptLink("a", "2", 0, false))));

        write(tx -> tx.deptLinks().update(org, List.of(new DeptLink("a", "2", GREATEST_ORDER, true))));

        assertThat(list(tx -> tx.deptLinks().all(org)))
                .containsExactly(new DeptLink("a", "1", 0, false), new DeptLink("a", "2", GREATEST_ORDER, true));
    }

    @Test
    void deleteIsToldByMemberAndDepartment() {
        write(tx -> tx.deptLinks()
                .insert(
                        org,
                        List.of(
                                new DeptLink("a", "1", 0, false),
                                new DeptLink("a", "2", 0, false),
                                new DeptLink("b", "1", 0, false))));

        write(tx -> tx.deptLinks()
                .delete(org, List.of(new DeptLink("a", "1", 99, true), new DeptLink("b", "2", 0, false))));

        assertThat(list(tx -> tx.deptLinks().all(org)))
                .containsExactly(new DeptLink("a", "2", 0, false), new DeptLink("b", "1", 0, false));
    }

    @Test
    void insertOfAnExistingAndUpdateOfAMissingOneFail() {
        write(tx -> tx.deptLinks().insert(org, List.of(new DeptLink("a", "1", 0, false))));

        assertThatThrownBy(() -> write(tx -> tx.deptLinks().insert(org, List.of(new DeptLink("a", "1", 1, true)))))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> write(tx -> tx.deptLinks().update(org, List.of(new DeptLink("a", "2", 1, true)))))
                .isInstanceOf(StoreException.class);

        assertThat(list(tx -> tx.deptLinks().all(org))).containsExactly(new DeptLink("a", "1", 0, false));
    }

    @Test
    void organizationsNeverMix() {
        DeptLink link = new DeptLink("a", "1", 0, false);
        write(tx ->
                List.of(org, neighbour, namesake).forEach(key -> tx.deptLinks().insert(key, List.of(link))));

        write(tx -> tx.deptLinks().update(org, List.of(new DeptLink("a", "1", 1, true))));
        assertThat(list(tx -> tx.deptLinks().all(neighbour))).containsExactly(link);
        write(tx -> tx.deptLinks().delete(org, List.of(link)));

        assertThat(list(tx -> tx.deptLinks().all(org))).isEmpty();
        assertThat(list(tx -> tx.deptLinks().ofMembers(neighbour, List.of("a"))))
                .containsExactly(link);
        assertThat(list(tx -> tx.deptLinks().all(namesake))).containsExactly(link);
    }

    @Test
    void manyAreInsertedUpdatedAndDeleted() {
        List<DeptLink> many = IntStream.range(0, 3000)
                .mapToObj(i -> new DeptLink("m" + i / 2, "d" + i, i, false))
                .toList();
        List<DeptLink> changed = many.stream()
                .map(link -> new DeptLink(link.memberId(), link.deptId(), GREATEST_ORDER, true))
                .toList();

        write(tx -> tx.deptLinks().insert(org, many));
        assertThat(list(tx -> tx.deptLinks().all(org))).containsExactlyInAnyOrderElementsOf(many);
        write(tx -> tx.deptLinks().update(org, changed));
        assertThat(list(tx -> tx.deptLinks()
                        .ofMembers(org, many.stream().map(DeptLink::memberId).toList())))
                .containsExactlyInAnyOrderElementsOf(changed);
        write(tx -> tx.deptLinks().delete(org, many.subList(1, many.size())));

        assertThat(list(tx -> tx.deptLinks().all(org))).containsExactly(changed.get(0));
    }

    @Test
    void emptyCollectionsDoNothing() {
        write(tx -> {
            tx.deptLinks().insert(org, List.of());
            tx.deptLinks().update(org, List.of());
            tx.deptLinks().delete(org, List.of());
            assertThat(tx.deptLinks().ofMembers(org, List.of())).isEmpty();
        });
    }
}
