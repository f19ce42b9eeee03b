package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HeldRow.Removal;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.StoredPicture;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * WeCom roles that are gone (contract row C15).
 *
 * @param removed those that nobody has by hand
 * @param byHand those that somebody has by hand: they stay for as long, which is no removal
 */
record GoneRoles(Set<String> removed, Set<String> byHand) {

    static final GoneRoles NONE = new GoneRoles(Set.of(), Set.of());

    /** Those of WeCom among the rows. */
    static GoneRoles of(Stream<RoleRow> gone, StoredPicture stored) {
        Set<String> givenHere = stored.roleMembers().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.source() == Source.LOCAL)
                .map(RoleMemberRow::roleId)
                .collect(toSet());
        Map<Boolean, Set<String>> ids = gone.filter(role -> role.source() == Source.WECOM)
                .map(RoleRow::roleId)
                .collect(partitioningBy(givenHere::contains, toSet()));
        return new GoneRoles(ids.get(false), ids.get(true));
    }

    boolean contains(String roleId) {
        return removed.contains(roleId) || byHand.contains(roleId);
    }

    GoneRoles without(Set<Removal> kept) {
        return new GoneRoles(but(removed, kept), but(byHand, kept));
    }

    private static Set<String> but(Set<String> ids, Set<Removal> kept) {
        Set<String> left = new HashSet<>(ids);
        left.removeIf(id -> kept.contains(name(id)));
        return left;
    }

    static Removal name(String roleId) {
        return new Removal(HeldRow.Kind.ROLE, roleId, "");
    }
}
