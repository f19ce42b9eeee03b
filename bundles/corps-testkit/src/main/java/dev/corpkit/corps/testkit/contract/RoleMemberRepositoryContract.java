package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.StoreException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Role relations. */
public abstract class RoleMemberRepositoryContract extends RepositoryContract {

    @Test
    void allAreOrderedByMemberThenPositionThenRole() {
        RoleMemberRow upper = new RoleMemberRow("A", "9", Source.WECOM, 5);
        RoleMemberRow first = new RoleMemberRow("a", "z", Source.LOCAL, 0);
        RoleMemberRow second = new RoleMemberRow("a", "b", Source.LOCAL, 1);
        RoleMemberRow third = new RoleMemberRow("a", "c", Source.WECOM, 1);
        RoleMemberRow last = new RoleMemberRow("a", "a", Source.LOCAL, 10);

        write(tx -> tx.roleMembers().insert(org, List.of(last, third, second, first, upper)));

        assertThat(list(tx -> tx.roleMembers().all(org))).containsExactly(upper, first, second, third, last);
        assertThat(list(tx -> tx.roleMembers().ofMembers(org, List.of("a", "unknown"))))
                .containsExactly(first, second, third, last);
    }

    @Test
    void deleteIsToldByMemberAndRole() {
        RoleMemberRow one = new RoleMemberRow("a", "1", Source.LOCAL, 0);
        RoleMemberRow two = new RoleMemberRow("a", "2", Source.LOCAL, 1);
        write(tx -> tx.roleMembers().insert(org, List.of(one, two)));

        write(tx -> tx.roleMembers()
                .delete(
                        org,
                        List.of(
                                new RoleMemberRow("a", "1", Source.WECOM, 7),
                                new RoleMemberRow("b", "2", Source.LOCAL, 0))));

        assertThat(list(tx -> tx.roleMembers().all(org))).containsExactly(two);
    }

    @Test
    void oneCanBeReplacedInOneTransaction() {
        RoleMemberRow before = new RoleMemberRow("a", "1", Source.WECOM, 0);
        RoleMemberRow after = new RoleMemberRow("a", "1", Source.LOCAL, 3);
        write(tx -> tx.roleMembers().insert(org, List.of(before)));

        write(tx -> {
            tx.roleMembers().delete(org, List.of(before));
            tx.roleMembers().insert(org, List.of(after));
        });

        assertThat(list(tx -> tx.roleMembers().all(org))).containsExactly(after);
    }

    @Test
    void insertOfAnExistingOneFails() {
        RoleMemberRow one = new RoleMemberRow("a", "1", Source.WECOM, 0);
        write(tx -> tx.roleMembers().insert(org, List.of(one)));

        assertThatThrownBy(() -> write(tx ->
                        tx.roleMembers().insert(org, List.of(new RoleMemberRow("a", "1", Source.LOCAL, 2)))))
                .isInstanceOf(StoreException.class);

        assertThat(list(tx -> tx.roleMembers().all(org))).containsExactly(one);
    }

    @Test
    void organizationsNeverMix() {
        RoleMemberRow one = new RoleMemberRow("a", "1", Source.WECOM, 0);
        write(tx -> List.of(org, neighbour, namesake)
                .forEach(key -> tx.roleMembers().insert(key, List.of(one))));

        write(tx -> tx.roleMembers().delete(org, List.of(one)));

        assertThat(list(tx -> tx.roleMembers().ofMembers(org, List.of("a")))).isEmpty();
        assertThat(list(tx -> tx.roleMembers().ofMembers(neighbour, List.of("a"))))
                .containsExactly(one);
        assertThat(list(tx -> tx.roleMembers().all(namesake))).containsExactly(one);
    }

    @Test
    void manyAreInsertedAndDeleted() {
        List<RoleMemberRow> many = IntStream.range(0, 3000)
                .mapToObj(i -> new RoleMemberRow("m" + i, "1", Source.WECOM, 0))
                .toList();

        write(tx -> tx.roleMembers().insert(org, many));
        assertThat(list(tx -> tx.roleMembers()
                        .ofMembers(
                                org, many.stream().map(RoleMemberRow::memberId).toList())))
                .containsExactlyInAnyOrderElementsOf(many);
        write(tx -> tx.roleMembers().delete(org, many));

        assertThat(list(tx -> tx.roleMembers().all(org))).isEmpty();
    }

    @Test
    void emptyCollectionsDoNothing() {
        write(tx -> {
            tx.roleMembers().insert(org, List.of());
            tx.roleMembers().delete(org, List.of());
            assertThat(tx.roleMembers().ofMembers(org, List.of())).isEmpty();
        });
    }
}
