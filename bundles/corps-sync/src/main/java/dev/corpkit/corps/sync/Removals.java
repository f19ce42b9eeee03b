package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HeldRow.Removal;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.Visibility;
import dev.corpkit.corps.store.change.StoredPicture;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reading says is gone of what is stored, and what that means. {@link RemovalDiff} finds it.
 *
 * @param departed members that are gone: they go offline, or are no longer offline by hand (contract rows C9, C13)
 * @param outOfScope members that are only no longer visible, and whether something explains it (contract row G3)
 * @param depts WeCom departments that are gone; with the root it only means that it becomes ours (contract row C4)
 * @param deptsOutOfScope those of them that are only no longer visible
 * @param roles WeCom roles that are gone
 * @param roleMembers WeCom role relations that are gone, those to gone roles included
 * @param unasked those of these of which WeCom was not asked, as too many are missing: they are held, whatever the limits
 */
record Removals(
        Set<String> departed,
        Map<String, Visibility> outOfScope,
        Set<String> depts,
        Set<String> deptsOutOfScope,
        GoneRoles roles,
        Set<RoleMemberRow> roleMembers,
        Set<Removal> unasked) {

    static final Removals NONE =
            new Removals(Set.of(), Map.of(), Set.of(), Set.of(), GoneRoles.NONE, Set.of(), Set.of());

    /** The departure of these members, with all relations that WeCom gave them. */
    static Removals ofMembers(Set<String> memberIds, StoredPicture stored) {
        Set<RoleMemberRow> relations = memberIds.stream()
                .flatMap(id -> stored.rolesOf(id).stream())
                .filter(row -> row.source() == Source.WECOM)
                .collect(toSet());
        return new Removals(memberIds, Map.of(), Set.of(), Set.of(), GoneRoles.NONE, relations, Set.of());
    }

    /** These, with other members that are only no longer visible. */
    Removals withOutOfScope(Map<String, Visibility> others) {
        return new Removals(departed, others, depts, deptsOutOfScope, roles, roleMembers, unasked);
    }

    /** Those that are stored still of what earlier runs held: what approving them would do. */
    static Removals ofHeld(Collection<HeldRow> held, StoredPicture stored) {
        Set<String> departed = RemovalDiff.there(ids(held, HeldRow.Kind.MEMBER), stored.members())
                .filter(RemovalDiff::isThere)
                .map(MemberRow::memberId)
                .collect(toSet());
        Set<String> depts = RemovalDiff.there(ids(held, HeldRow.Kind.DEPT), stored.depts())
                .filter(dept -> dept.source() == Source.WECOM)
                .map(DeptRow::deptId)
                .collect(toSet());
        GoneRoles roles = GoneRoles.of(RemovalDiff.there(ids(held, HeldRow.Kind.ROLE), stored.roles()), stored);
        Set<Removal> named = held.stream().map(HeldRow::removal).collect(toSet());
        Set<RoleMemberRow> relations = stored.roleMembers().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.source() == Source.WECOM)
                .filter(row -> roles.contains(row.roleId()) || named.contains(name(row)))
                .collect(toSet());
        return new Removals(departed, Map.of(), depts, Set.of(), roles, relations, Set.of());
    }

    private static Set<String> ids(Collection<HeldRow> held, HeldRow.Kind kind) {
        return held.stream().filter(row -> row.kind() == kind).map(HeldRow::id).collect(toSet());
    }

    /** What concerns members only. */
    Removals ofMembers() {
        return new Removals(departed, outOfScope, Set.of(), Set.of(), GoneRoles.NONE, Set.of(), unasked);
    }

    /** All by their names. That the root becomes ours is none. */
    Set<Removal> names() {
        Set<Removal> names = new HashSet<>();
        departed.forEach(id -> names.add(new Removal(HeldRow.Kind.MEMBER, id, "")));
        depts.stream()
                .filter(id -> !id.equals(DeptRow.ROOT))
                .forEach(id -> names.add(new Removal(HeldRow.Kind.DEPT, id, "")));
        roles.removed().forEach(id -> names.add(GoneRoles.name(id)));
        roleMembers.forEach(row -> names.add(name(row)));
        return names;
    }

    /** Their names, and of roles that stay while somebody has them by hand those that still have relations to withdraw. */
    Set<Removal> asked() {
        Set<Removal> asked = names();
        roleMembers.stream()
                .map(RoleMemberRow::roleId)
                .filter(roles.byHand()::contains)
                .forEach(id -> asked.add(GoneRoles.name(id)));
        return asked;
    }

    /** The same without what only goes along: relations of departed members and of gone roles. */
    Removals onTheirOwn() {
        return new Removals(
                departed,
                outOfScope,
                depts,
                deptsOutOfScope,
                roles,
                roleMembers.stream().filter(row -> !goesAlong(row)).collect(toSet()),
                unasked);
    }

    private boolean goesAlong(RoleMemberRow row) {
        return departed.contains(row.memberId()) || roles.removed().contains(row.roleId());
    }

    /** The others. A member that is kept keeps its relations, but to roles that go; a role that is kept keeps all of its own. */
    Removals without(Set<Removal> kept) {
        GoneRoles goneRoles = roles.without(kept);
        return new Removals(
                but(departed, HeldRow.Kind.MEMBER, kept),
                outOfScope,
                but(depts, HeldRow.Kind.DEPT, kept),
                deptsOutOfScope,
                goneRoles,
                roleMembers.stream()
                        .filter(row -> goneRoles.removed().contains(row.roleId()) || !isKept(row, kept))
                        .collect(toSet()),
                unasked.stream().filter(removal -> !kept.contains(removal)).collect(toSet()));
    }

    private static boolean isKept(RoleMemberRow row, Set<Removal> kept) {
        return kept.contains(name(row))
                || kept.contains(new Removal(HeldRow.Kind.MEMBER, row.memberId(), ""))
                || kept.contains(GoneRoles.name(row.roleId()));
    }

    private static Set<String> but(Set<String> ids, HeldRow.Kind kind, Set<Removal> kept) {
        return ids.stream()
                .filter(id -> !kept.contains(new Removal(kind, id, "")))
                .collect(toSet());
    }

    private static Removal name(RoleMemberRow row) {
        return new Removal(HeldRow.Kind.ROLE_MEMBER, row.memberId(), row.roleId());
    }
}
