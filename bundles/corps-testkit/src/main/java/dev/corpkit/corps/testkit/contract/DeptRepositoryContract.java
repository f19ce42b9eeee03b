package dev.corpkit.corps.testkit.contract;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.StoreException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Departments. */
public abstract class DeptRepositoryContract extends RepositoryContract {

    private static final DeptRow RICH = dept("7")
            .under("5")
            .named(NAME)
            .order(GREATEST_ORDER)
            .leaders("zhangsan", "LiSi", "odd\nid\\")
            .local()
            .row();

    @Test
    void whatWasInsertedIsRead() {
        write(tx -> tx.depts().insert(org, List.of(RICH, dept("1").row())));

        assertThat(one(tx -> tx.depts().find(org, "7"))).contains(RICH);
        assertThat(one(tx -> tx.depts().find(org, "1"))).contains(dept("1").row());
        assertThat(one(tx -> tx.depts().find(org, "unknown"))).isEmpty();
    }

    @Test
    void allAreOrderedByIdAsText() {
        write(tx -> tx.depts()
                .insert(
                        org,
                        List.of(
                                dept("b").row(),
                                dept("2").row(),
                                dept("10").row(),
                                dept("B").row(),
                                dept("1").row())));

        assertThat(list(tx -> tx.depts().all(org)))
                .extracting(DeptRow::deptId)
                .containsExactly("1", "10", "2", "B", "b");
    }

    @Test
    void updateReplacesEveryField() {
        write(tx -> tx.depts().insert(org, List.of(RICH)));
        DeptRow changed =
                new DeptRow("7", null, "研发", 0, List.of(), dept("7").row().source());

        write(tx -> tx.depts().update(org, List.of(changed)));

        assertThat(list(tx -> tx.depts().all(org))).containsExactly(changed);
    }

    @Test
    void insertOfAnExistingOneFails() {
        write(tx -> tx.depts().insert(org, List.of(dept("1").row())));

        assertThatThrownBy(() -> write(tx -> tx.depts()
                        .insert(
                                org,
                                List.of(
                                        dept("2").row(),
                                        dept("1").named("again").row()))))
                .isInstanceOf(StoreException.class);

        assertThat(list(tx -> tx.depts().all(org))).containsExactly(dept("1").row());
    }

    @Test
    void updateOfAMissingOneFails() {
        write(tx -> tx.depts().insert(org, List.of(dept("1").row())));

        assertThatThrownBy(() -> write(tx -> tx.depts()
                        .update(
                                org,
                                List.of(dept("1").named("new").row(), dept("2").row()))))
                .isInstanceOf(StoreException.class);

        assertThat(list(tx -> tx.depts().all(org))).containsExactly(dept("1").row());
    }

    @Test
    void deleteTakesTheLinksToThem() {
        write(tx -> {
            tx.depts().insert(org, List.of(dept("1").row(), dept("2").row()));
            tx.deptLinks().insert(org, List.of(new DeptLink("a", "1", 0, false), new DeptLink("a", "2", 0, false)));
        });

        write(tx -> tx.depts().delete(org, List.of("2", "unknown")));

        assertThat(list(tx -> tx.depts().all(org))).containsExactly(dept("1").row());
        assertThat(list(tx -> tx.deptLinks().all(org))).containsExactly(new DeptLink("a", "1", 0, false));
    }

    @Test
    void organizationsNeverMix() {
        write(tx -> List.of(org, neighbour, namesake).forEach(key -> {
            tx.depts().insert(key, List.of(dept("1").named(key.toString()).row()));
            tx.deptLinks().insert(key, List.of(new DeptLink("a", "1", 0, false)));
        }));

        write(tx -> tx.depts().update(org, List.of(dept("1").named("changed").row())));
        assertThat(one(tx -> tx.depts().find(neighbour, "1")).orElseThrow().name())
                .isEqualTo(neighbour.toString());
        write(tx -> tx.depts().delete(org, List.of("1")));

        assertThat(list(tx -> tx.depts().all(org))).isEmpty();
        assertThat(list(tx -> tx.depts().all(neighbour))).hasSize(1);
        assertThat(list(tx -> tx.depts().all(namesake))).hasSize(1);
        assertThat(list(tx -> tx.deptLinks().all(neighbour))).hasSize(1);
    }

    @Test
    void manyAreInsertedUpdatedAndDeleted() {
        List<DeptRow> many = IntStream.range(0, 3000)
                .mapToObj(i -> dept("d" + i).named("部门" + i).row())
                .toList();
        List<DeptRow> renamed = many.stream()
                .map(row -> dept(row.deptId()).named(row.name() + "改").order(1).row())
                .toList();

        write(tx -> tx.depts().insert(org, many));
        assertThat(list(tx -> tx.depts().all(org))).containsExactlyInAnyOrderElementsOf(many);
        write(tx -> tx.depts().update(org, renamed));
        assertThat(list(tx -> tx.depts().all(org))).containsExactlyInAnyOrderElementsOf(renamed);
        write(tx -> tx.depts()
                .delete(org, many.stream().skip(1).map(DeptRow::deptId).toList()));

        assertThat(list(tx -> tx.depts().all(org))).containsExactly(renamed.get(0));
    }

    @Test
    void emptyCollectionsDoNothing() {
        write(tx -> {
            tx.depts().insert(org, List.of(dept("1").row()));
            tx.depts().insert(org, List.of());
            tx.depts().update(org, List.of());
            tx.depts().delete(org, List.of());
        });

        assertThat(list(tx -> tx.depts().all(org))).hasSize(1);
    }
}
