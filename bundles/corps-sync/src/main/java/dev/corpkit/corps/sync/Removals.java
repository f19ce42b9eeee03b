package dev.corpkit.corps.sync;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HeldRow.Removal;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.scope.ScopeCoverage;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a reading says is gone of what is stored, and what that means. Can only be told from a {@link CompleteSnapshot}, and
 * from a {@link FocusedSnapshot} of what it names: for a partial one there is {@link #NONE} (contract row G2).
 *
 * @param departed members that are gone: they go offline, or are no longer offline by hand (contract rows C9, C13)
 * @param outOfScope members that are missing because the scope changed (contract row G3)
 * @param depts WeCom departments that are gone; with the root it only means that it becomes ours (contract row C4)
 * @param deptsOutOfScope those of them that are missing because the scope changed
 * @param roles WeCom roles that are gone
 * @param roleMembers WeCom role relations that are gone, those to gone roles included
 */
record Removals(
        Set<String> departed,
        Set<String> outOfScope,
        Set<String> depts,
        Set<String> deptsOutOfScope,
        GoneRoles roles,
        Set<RoleMemberRow> roleMembers) {

    static final Removals NONE = new Removals(Set.of(), Set.of(), Set.of(), Set.of(), GoneRoles.NONE, Set.of());

    /** Finds them; in the same scope as ever since the last complete sync, nothing is missing because of it. */
    static Removals of(CompleteSnapshot snapshot, StoredPicture stored, boolean sameScope) {
        Picture picture = snapshot.picture();
        ScopeCoverage coverage = sameScope
                ? ScopeCoverage.ofEverything()
                : new ScopeCoverage(snapshot.scope(), parents(picture, stored));
        Set<String> missing = missing(stored.members(), picture.members(), RemoteMember::memberId)
                .filter(Removals::isThere)
                .map(MemberRow::memberId)
                .collect(toSet());
        boolean whole = snapshot.scope().depts().contains(DeptRow.ROOT);
        Set<String> outOfScope = missing.stream()
                .filter(id -> isOutOfScope(stored.members().get(id), stored, coverage, whole))
                .collect(toSet());
        missing.removeAll(outOfScope);
        Set<String> depts = missing(stored.depts(), picture.depts(), RemoteDept::deptId)
                .filter(dept -> dept.source() == Source.WECOM)
                .map(DeptRow::deptId)
                .collect(toSet());
        Set<String> deptsOutOfScope =
                depts.stream().filter(dept -> !coverage.coversDept(dept)).collect(toSet());
        GoneRoles roles = GoneRoles.of(missing(stored.roles(), picture.roles(), RemoteRole::roleId), stored);
        return new Removals(
                missing, outOfScope, depts, deptsOutOfScope, roles, relations(picture, stored, roles, outOfScope));
    }

    /**
     * Finds them among what a focused reading names, in the same scope as ever since the last complete sync. One with problems
     * misses nothing.
     */
    static Removals of(FocusedSnapshot snapshot, StoredPicture stored) {
        if (!snapshot.problems().isEmpty()) {
            return NONE;
        }
        Absent absent = snapshot.absent();
        boolean whole = snapshot.scope().depts().contains(DeptRow.ROOT);
        Set<String> departed = there(absent.members(), stored.members())
                .filter(Removals::isThere)
                .filter(member -> whole || !member.outOfScope())
                .map(MemberRow::memberId)
                .collect(toSet());
        Set<String> depts = there(absent.depts(), stored.depts())
                .filter(dept -> dept.source() == Source.WECOM)
                .map(DeptRow::deptId)
                .collect(toSet());
        GoneRoles roles = GoneRoles.of(there(absent.roles(), stored.roles()), stored);
        Picture picture = snapshot.picture();
        Set<String> read =
                picture.members().stream().map(RemoteMember::memberId).collect(toSet());
        Set<String> outOfScope = stored.members().values().stream()
                .filter(member -> member.outOfScope() && !departed.contains(member.memberId()))
                .map(MemberRow::memberId)
                .filter(id -> !read.contains(id))
                .collect(toSet());
        Set<String> shown = picture.roles().stream().map(RemoteRole::roleId).collect(toSet());
        Set<RoleMemberRow> relations = relations(picture, stored, roles, outOfScope).stream()
                .filter(row -> shown.contains(row.roleId()) || roles.contains(row.roleId()))
                .collect(toSet());
        return new Removals(departed, Set.of(), depts, Set.of(), roles, relations);
    }

    private static <T> Stream<T> there(Set<String> ids, Map<String, T> rows) {
        return ids.stream().filter(rows::containsKey).map(rows::get);
    }

    /** The rows that nothing read stands for. */
    private static <T, R> Stream<T> missing(Map<String, T> rows, Collection<R> read, Function<R, String> id) {
        Set<String> seen = read.stream().map(id).collect(toSet());
        return rows.entrySet().stream()
                .filter(row -> !seen.contains(row.getKey()))
                .map(Map.Entry::getValue);
    }

    /** A tag does not show who is out of scope: that says nothing of them as long as the role stays. */
    private static Set<RoleMemberRow> relations(
            Picture picture, StoredPicture stored, GoneRoles goneRoles, Set<String> outOfScope) {
        Map<String, RemoteRole> roles = picture.roles().stream().collect(toMap(RemoteRole::roleId, identity()));
        return stored.roleMembers().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.source() == Source.WECOM)
                .filter(row -> goneRoles.contains(row.roleId()) || !outOfScope.contains(row.memberId()))
                .filter(row -> !roles.containsKey(row.roleId())
                        || !roles.get(row.roleId()).memberIds().contains(row.memberId()))
                .collect(toSet());
    }

    /** Employed upstream by what we know: who is offline by our hand only still is. */
    private static boolean isThere(MemberRow member) {
        return member.status() == MemberStatus.ACTIVE || member.offlineByHand();
    }

    /** Of whom was out of scope before, it is no longer known where they belong: only the whole enterprise can miss them. */
    private static boolean isOutOfScope(
            MemberRow member, StoredPicture stored, ScopeCoverage coverage, boolean wholeEnterprise) {
        if (member.outOfScope()) {
            return !wholeEnterprise;
        }
        String id = member.memberId();
        return !coverage.coversMember(member, stored.linksOf(id), stored.rolesOf(id));
    }

    /** The tree as WeCom shows it now, completed by what is stored of the departments that it no longer shows. */
    private static Map<String, String> parents(Picture picture, StoredPicture stored) {
        Map<String, String> parents = new HashMap<>();
        stored.depts().values().forEach(dept -> parents.compute(dept.deptId(), (id, none) -> dept.parentId()));
        picture.depts().forEach(dept -> parents.compute(dept.deptId(), (id, old) -> dept.parentId()));
        return parents;
    }

    /** Those that are stored still of what earlier runs held: what approving them would do. */
    static Removals of(Collection<HeldRow> held, StoredPicture stored) {
        Set<String> departed = there(ids(held, HeldRow.Kind.MEMBER), stored.members())
                .filter(Removals::isThere)
                .map(MemberRow::memberId)
                .collect(toSet());
        Set<String> depts = there(ids(held, HeldRow.Kind.DEPT), stored.depts())
                .filter(dept -> dept.source() == Source.WECOM)
                .map(DeptRow::deptId)
                .collect(toSet());
        GoneRoles roles = GoneRoles.of(there(ids(held, HeldRow.Kind.ROLE), stored.roles()), stored);
        Set<Removal> named = held.stream().map(HeldRow::removal).collect(toSet());
        Set<RoleMemberRow> relations = stored.roleMembers().values().stream()
                .flatMap(List::stream)
                .filter(row -> row.source() == Source.WECOM)
                .filter(row -> roles.contains(row.roleId()) || named.contains(name(row)))
                .collect(toSet());
        return new Removals(departed, Set.of(), depts, Set.of(), roles, relations);
    }

    private static Set<String> ids(Collection<HeldRow> held, HeldRow.Kind kind) {
        return held.stream().filter(row -> row.kind() == kind).map(HeldRow::id).collect(toSet());
    }

    /** What concerns members only. */
    Removals ofMembers() {
        return new Removals(departed, outOfScope, Set.of(), Set.of(), GoneRoles.NONE, Set.of());
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
                roleMembers.stream().filter(row -> !goesAlong(row)).collect(toSet()));
    }

    private boolean goesAlong(RoleMemberRow row) {
        return departed.contains(row.memberId()) || roles.removed().contains(row.roleId());
    }

    /**
     * The others. A member that is kept keeps its relations, but to roles that go; a role that is kept keeps all of its own. The
     * root is kept by its name, too.
     */
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
                        .collect(toSet()));
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
