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
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.departure.DepartureRules;
import dev.corpkit.corps.sync.departure.Departures;
import dev.corpkit.corps.sync.departure.Evidence;
import dev.corpkit.corps.sync.snapshot.DeptDenial;
import dev.corpkit.corps.sync.snapshot.Gaps;
import dev.corpkit.corps.sync.snapshot.Observation;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what a snapshot says is gone of what is stored: members by {@link DepartureRules}; departments by WeCom's own word, or
 * as no longer visible; tags and their relations where the reading shows that they are not there. What a gap can hide is not
 * gone (contract row G2). Used once.
 */
final class RemovalDiff {

    private final StoredPicture stored;
    private final Snapshot snapshot;
    private final Picture picture;
    private final Gaps gaps;
    private final PlanningContext known;
    private final Map<String, RemoteRole> roles;

    RemovalDiff(PlanningContext known, Snapshot snapshot) {
        this.known = known;
        this.stored = known.stored();
        this.snapshot = snapshot;
        this.picture = snapshot.picture();
        this.gaps = snapshot.gaps();
        this.roles = picture.roles().stream().collect(toMap(RemoteRole::roleId, identity()));
    }

    Removals removals() {
        Set<String> missing = missingMembers();
        Set<String> departed = held(missing);
        missing.removeAll(departed);
        Evidence evidence =
                evidence(known, snapshot.observation(), picture.depts()).withUpgrade(UpgradeSigns.of(known, snapshot));
        DepartureRules rules = new DepartureRules(stored, evidence);
        Departures departures = rules.decide(missing).withExplained(rules.explained(departed));
        Map<String, DeptDenial> depts = depts();
        GoneRoles gone = GoneRoles.of(roles(), stored);
        missing.removeAll(departures.departed());
        departed.addAll(departures.departed());
        Set<Removal> unasked = new HashSet<>();
        departures.unasked().forEach(id -> unasked.add(new Removal(HeldRow.Kind.MEMBER, id, "")));
        with(depts, DeptDenial.NOT_ASKED).forEach(id -> unasked.add(new Removal(HeldRow.Kind.DEPT, id, "")));
        return new Removals(
                departed,
                departures.outOfScope(),
                depts.keySet(),
                with(depts, DeptDenial.HIDDEN),
                gone,
                relations(gone, missing),
                unasked);
    }

    /** Of whom a departure is held that one is missed still; nobody asks about them until somebody approves it. */
    private Set<String> held(Set<String> missing) {
        return StandingHolds.of(known, snapshot).stream()
                .filter(row -> row.kind() == HeldRow.Kind.MEMBER && missing.contains(row.id()))
                .map(HeldRow::id)
                .collect(toSet());
    }

    /**
     * What decides about missing members.
     *
     * @param read departments as they were read; what is stored completes them
     */
    static Evidence evidence(PlanningContext known, Observation observation, Collection<RemoteDept> read) {
        return new Evidence(
                observation,
                parents(known.stored(), read),
                known.earlierScope(),
                known.events(),
                UpgradeSigns.standing(known),
                known.began(),
                known.unexplainedDepart());
    }

    /** Stored as present and not shown; of a focused reading, among those it asked for. */
    private Set<String> missingMembers() {
        Stream<MemberRow> missing = snapshot.focused().isPresent()
                ? there(snapshot.observation().denials().members().keySet(), stored.members())
                : missing(stored.members(), picture.members(), RemoteMember::memberId);
        return missing.filter(RemovalDiff::isThere).map(MemberRow::memberId).collect(toSet());
    }

    /** Departments that go, and why. The root has no denial of its own: it is ours once it is not shown. */
    private Map<String, DeptDenial> depts() {
        Map<String, DeptDenial> denials = snapshot.observation().denials().depts();
        Map<String, DeptDenial> gone = new HashMap<>();
        there(denials.keySet(), stored.depts())
                .filter(dept -> dept.source() == Source.WECOM)
                .map(DeptRow::deptId)
                .filter(id -> denials.get(id) == DeptDenial.GONE || !gaps.hideDept(id))
                .forEach(id -> gone.put(id, denials.get(id)));
        if (snapshot.focused().isEmpty() && isRootHidden()) {
            gone.put(DeptRow.ROOT, DeptDenial.HIDDEN);
        }
        return gone;
    }

    private boolean isRootHidden() {
        DeptRow root = stored.depts().get(DeptRow.ROOT);
        return root != null
                && root.source() == Source.WECOM
                && picture.depts().stream().noneMatch(dept -> dept.deptId().equals(DeptRow.ROOT))
                && !gaps.hideDept(DeptRow.ROOT);
    }

    private static Set<String> with(Map<String, DeptDenial> depts, DeptDenial denial) {
        return depts.entrySet().stream()
                .filter(dept -> dept.getValue() == denial)
                .map(Map.Entry::getKey)
                .collect(toSet());
    }

    private Stream<RoleRow> roles() {
        Stream<RoleRow> missing = snapshot.focused().isPresent()
                ? there(snapshot.observation().denials().roles(), stored.roles())
                : missing(stored.roles(), picture.roles(), RemoteRole::roleId);
        return missing.filter(role -> !gaps.hideRole(role.roleId()));
    }

    /**
     * Relations that go. A tag does not show who is not visible: that says nothing of them as long as the role stays.
     *
     * @param kept missing members that do not depart
     */
    private Set<RoleMemberRow> relations(GoneRoles gone, Set<String> kept) {
        Set<String> unseen = unseen(kept);
        return stored.roleMembers().values().stream()
                .flatMap(Collection::stream)
                .filter(row -> row.source() == Source.WECOM)
                .filter(row -> gone.contains(row.roleId())
                        || isLost(row) && !unseen.contains(row.memberId()) && !gaps.hideRole(row.roleId()))
                .collect(toSet());
    }

    private boolean isLost(RoleMemberRow row) {
        RemoteRole role = roles.get(row.roleId());
        return role != null && !role.memberIds().contains(row.memberId());
    }

    /** Of a focused reading, those who were out of scope before it too, unless it shows them. */
    private Set<String> unseen(Set<String> kept) {
        Set<String> unseen = new HashSet<>(kept);
        if (snapshot.focused().isPresent()) {
            stored.members().values().stream()
                    .filter(MemberRow::outOfScope)
                    .forEach(member -> unseen.add(member.memberId()));
            picture.members().forEach(member -> unseen.remove(member.memberId()));
        }
        snapshot.observation()
                .gaps()
                .all()
                .forEach(gap -> unseen.addAll(gap.reach().members()));
        return unseen;
    }

    /** The tree as WeCom shows it now, completed by what is stored of the departments that it no longer shows. */
    private static Map<String, String> parents(StoredPicture stored, Collection<RemoteDept> read) {
        Map<String, String> parents = new HashMap<>();
        stored.depts().values().forEach(dept -> parents.compute(dept.deptId(), (id, none) -> dept.parentId()));
        read.forEach(dept -> parents.compute(dept.deptId(), (id, old) -> dept.parentId()));
        return parents;
    }

    /** Employed upstream by what we know: who is offline by our hand only still is. */
    static boolean isThere(MemberRow member) {
        return member.status() == MemberStatus.ACTIVE || member.offlineByHand();
    }

    static <T> Stream<T> there(Set<String> ids, Map<String, T> rows) {
        return ids.stream().filter(rows::containsKey).map(rows::get);
    }

    /** The rows that nothing read stands for. */
    private static <T, R> Stream<T> missing(Map<String, T> rows, Collection<R> read, Function<R, String> id) {
        Set<String> seen = read.stream().map(id).collect(toSet());
        return rows.entrySet().stream()
                .filter(row -> !seen.contains(row.getKey()))
                .map(Map.Entry::getValue);
    }
}
