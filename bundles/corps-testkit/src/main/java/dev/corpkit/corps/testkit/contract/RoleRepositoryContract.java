package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.StoreException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Roles. */
public abstract class RoleRepositoryContract extends RepositoryContract {

    private static final RoleRow TAG = new RoleRow("1", NAME, Source.WECOM);
    private static final RoleRow LOCAL = new RoleRow("管理员", "管理员", Source.LOCAL);

    @Test
    void whatWasInsertedIsReadInOrder() {
        RoleRow ten = new RoleRow("10", "ten", Source.WECOM);
        write(tx -> tx.roles().insert(org, List.of(LOCAL, ten, TAG)));

        assertThat(list(tx -> tx.roles().all(org))).containsExactly(TAG, ten, LOCAL);
        assertThat(one(tx -> tx.roles().find(org, "管理员"))).contains(LOCAL);
        assertThat(one(tx -> tx.roles().find(org, "2"))).isEmpty();
    }

    @Test
    void idsThatDifferOnlyInCaseOrTrailingSpacesAreSeveralRoles() {
        List<RoleRow> several = Stream.of("ADMIN", "admin", "admin ")
                .map(id -> new RoleRow(id, "named " + id, Source.LOCAL))
                .toList();
        List<RoleMemberRow> relations = several.stream()
                .map(role -> new RoleMemberRow("a", role.roleId(), Source.LOCAL, 0))
                .toList();
        write(tx -> {
            tx.roles().insert(org, several);
            tx.roleMembers().insert(org, relations);
        });
        assertThat(list(tx -> tx.roles().all(org))).containsExactlyElementsOf(several);
        assertThat(one(tx -> tx.roles().find(org, "admin "))).contains(several.get(2));
        assertThat(one(tx -> tx.roles().find(org, "Admin"))).isEmpty();

        write(tx -> tx.roles().delete(org, List.of("admin")));

        assertThat(list(tx -> tx.roles().all(org))).containsExactly(several.get(0), several.get(2));
        assertThat(list(tx -> tx.roleMembers().all(org))).containsExactly(relations.get(0), relations.get(2));
    }

    @Test
    void updateReplacesNameAndSource() {
        write(tx -> tx.roles().insert(org, List.of(TAG)));
        RoleRow changed = new RoleRow("1", "other", Source.LOCAL);

        write(tx -> tx.roles().update(org, List.of(changed)));

        assertThat(list(tx -> tx.roles().all(org))).containsExactly(changed);
    }

    @Test
    void insertOfAnExistingAndUpdateOfAMissingOneFail() {
        write(tx -> tx.roles().insert(org, List.of(TAG)));

        assertThatThrownBy(() -> write(tx -> tx.roles().insert(org, List.of(TAG))))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> write(tx -> tx.roles().update(org, List.of(LOCAL))))
                .isInstanceOf(StoreException.class);

        assertThat(list(tx -> tx.roles().all(org))).containsExactly(TAG);
    }

    @Test
    void deleteTakesTheRelationsToThem() {
        RoleMemberRow kept = new RoleMemberRow("a", "管理员", Source.LOCAL, 1);
        write(tx -> {
            tx.roles().insert(org, List.of(TAG, LOCAL));
            tx.roleMembers().insert(org, List.of(new RoleMemberRow("a", "1", Source.WECOM, 0), kept));
        });

        write(tx -> tx.roles().delete(org, List.of("1", "unknown")));

        assertThat(list(tx -> tx.roles().all(org))).containsExactly(LOCAL);
        assertThat(list(tx -> tx.roleMembers().all(org))).containsExactly(kept);
    }

    @Test
    void organizationsNeverMix() {
        RoleMemberRow relation = new RoleMemberRow("a", "1", Source.WECOM, 0);
        write(tx -> List.of(org, neighbour, namesake).forEach(key -> {
            tx.roles().insert(key, List.of(TAG));
            tx.roleMembers().insert(key, List.of(relation));
        }));

        write(tx -> tx.roles().update(org, List.of(new RoleRow("1", "changed", Source.WECOM))));
        assertThat(one(tx -> tx.roles().find(neighbour, "1"))).contains(TAG);
        write(tx -> tx.roles().delete(org, List.of("1")));

        assertThat(list(tx -> tx.roles().all(org))).isEmpty();
        assertThat(list(tx -> tx.roles().all(neighbour))).containsExactly(TAG);
        assertThat(list(tx -> tx.roles().all(namesake))).containsExactly(TAG);
        assertThat(list(tx -> tx.roleMembers().all(namesake))).containsExactly(relation);
    }

    @Test
    void manyAreInsertedUpdatedAndDeleted() {
        List<RoleRow> many = IntStream.range(0, 3000)
                .mapToObj(i -> new RoleRow("r" + i, "标签" + i, Source.WECOM))
                .toList();
        List<RoleRow> renamed = many.stream()
                .map(role -> new RoleRow(role.roleId(), NAME, Source.WECOM))
                .toList();

        write(tx -> tx.roles().insert(org, many));
        write(tx -> tx.roles().update(org, renamed));
        assertThat(list(tx -> tx.roles().all(org))).containsExactlyInAnyOrderElementsOf(renamed);
        write(tx -> tx.roles().delete(org, many.stream().map(RoleRow::roleId).toList()));

        assertThat(list(tx -> tx.roles().all(org))).isEmpty();
    }

    @Test
    void emptyCollectionsDoNothing() {
        write(tx -> {
            tx.roles().insert(org, List.of());
            tx.roles().update(org, List.of());
            tx.roles().delete(org, List.of());
        });

        assertThat(list(tx -> tx.roles().all(org))).isEmpty();
    }
}
