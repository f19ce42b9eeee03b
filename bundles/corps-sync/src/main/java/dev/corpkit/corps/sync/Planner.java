package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.change.ObjectChanges;
import dev.corpkit.corps.store.change.RowChanges;
import dev.corpkit.corps.store.change.StoredPicture;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans a run: a pure function of what is stored, what was read, and whether the scope is the same. */
final class Planner {

    private static final String EMPTY_SCOPE = "The visible scope is empty, so nothing was changed: the enterprise's"
            + " administrator must set the application's visible scope in the WeCom admin console";

    private final SyncTarget target;
    private final StoredPicture stored;
    private final boolean sameScope;
    private final Snapshot snapshot;
    private final EarlierRemovals earlier;

    Planner(SyncTarget target, StoredPicture stored, boolean sameScope, Snapshot snapshot, EarlierRemovals earlier) {
        this.target = target;
        this.stored = stored;
        this.sameScope = sameScope;
        this.snapshot = snapshot;
        this.earlier = earlier;
    }

    /** What a sync would write. */
    SyncPlan sync() {
        if (snapshot.scope().isEmpty()) {
            return nothing();
        }
        Removals removals = removals();
        HeldRemovals held = guard().hold(removals, stored);
        Removals allowed = held.isEmpty() ? removals : removals.heldBack();
        Picture picture = snapshot.picture();
        PlannedDepts depts = depts(picture, allowed);
        PlannedMembers members = new MemberPlanner(stored, picture, allowed, depts).plan();
        PlannedRoles roles = new RolePlanner(stored, picture, allowed, members).plan();
        return plan(depts, members, roles, held);
    }

    /** What a registration would write: members against the departments as they are; a root is made, as ever where it is missing. */
    SyncPlan registration() {
        if (snapshot.scope().isEmpty()) {
            return nothing();
        }
        Removals removals = removals().ofMembers();
        HeldRemovals held = guard().hold(removals, stored);
        Removals allowed = held.isEmpty() ? removals : removals.heldBack();
        PlannedDepts depts = DeptPlanner.unplanned(stored, rootName());
        PlannedMembers members = new MemberPlanner(stored, snapshot.picture(), allowed, depts).plan();
        return plan(depts, members, RolePlanner.unplanned(stored, members), held);
    }

    private PlannedDepts depts(Picture picture, Removals allowed) {
        PlannedDepts depts = new DeptPlanner(stored, picture, allowed.depts(), rootName()).plan();
        return snapshot.focused().isPresent() ? depts.withAllLinksRead() : depts;
    }

    private Removals removals() {
        return snapshot.complete()
                .map(complete -> Removals.of(complete, stored, sameScope))
                .or(() -> snapshot.focused().map(focused -> Removals.of(focused, stored)))
                .orElse(Removals.NONE);
    }

    private RemovalGuard guard() {
        return new RemovalGuard(target.guards(), earlier);
    }

    private String rootName() {
        return Stream.of(Optional.ofNullable(snapshot.corpName()), Optional.of(target.title()))
                .flatMap(Optional::stream)
                .map(RemoteText::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(target.corpId());
    }

    private SyncPlan plan(PlannedDepts depts, PlannedMembers members, PlannedRoles roles, HeldRemovals held) {
        List<String> problems = new ArrayList<>(snapshot.problems());
        problems.addAll(depts.problems());
        problems.addAll(roles.problems());
        return new SyncPlan(
                ObjectChanges.of(
                        new RowChanges(
                                depts.changes(),
                                members.changes(),
                                members.links(),
                                roles.changes(),
                                roles.relations()),
                        stored),
                held,
                counts(depts, members, roles, held),
                problems,
                snapshot.problems().isEmpty() ? Outcome.COMPLETE : Outcome.PARTIAL);
    }

    private static Map<SyncCount, Integer> counts(
            PlannedDepts depts, PlannedMembers members, PlannedRoles roles, HeldRemovals held) {
        Map<SyncCount, Integer> counts = new EnumMap<>(SyncCount.class);
        counts.putAll(members.counts());
        counts.put(SyncCount.DEPTS_ADDED, depts.changes().inserted().size());
        counts.put(SyncCount.DEPTS_UPDATED, depts.changes().updated().size());
        counts.put(SyncCount.DEPTS_REMOVED, depts.changes().deleted().size());
        counts.put(SyncCount.ROLES_ADDED, roles.changes().inserted().size());
        counts.put(SyncCount.ROLES_UPDATED, roles.changes().updated().size());
        counts.put(SyncCount.ROLES_REMOVED, roles.changes().deleted().size());
        counts.put(SyncCount.ROLE_MEMBERS_ADDED, roles.relations().inserted().size());
        counts.put(SyncCount.ROLE_MEMBERS_REMOVED, roles.relations().deleted().size());
        counts.put(SyncCount.HELD, held.size());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private SyncPlan nothing() {
        List<String> problems = new ArrayList<>(snapshot.problems());
        problems.add(EMPTY_SCOPE);
        return new SyncPlan(List.of(), HeldRemovals.NONE, Map.of(), problems, Outcome.PARTIAL);
    }
}
