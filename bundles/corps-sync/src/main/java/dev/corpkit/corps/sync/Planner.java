package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.RunRow.Loss;
import dev.corpkit.corps.store.change.ObjectChanges;
import dev.corpkit.corps.store.change.RowChanges;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.snapshot.Confirmation;
import dev.corpkit.corps.sync.snapshot.Denials;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Plans a run: a pure function of what was read and of the circumstances. */
final class Planner {

    private final SyncTarget target;
    private final PlanningContext known;
    private final StoredPicture stored;
    private final Snapshot snapshot;
    private final AftermathPlanner aftermaths;

    Planner(SyncTarget target, PlanningContext known, Snapshot snapshot) {
        this.target = target;
        this.known = known;
        this.stored = known.stored();
        this.snapshot = snapshot;
        this.aftermaths = new AftermathPlanner(known, snapshot);
    }

    /** What a sync would write. */
    SyncPlan sync() {
        return snapshot.scope().isEmpty() ? nothing(aftermaths.ofEmptyScope()) : everything(decide(removals()));
    }

    /** What a registration would write: members against the departments as they are; a root is made, as ever where it is missing. */
    SyncPlan registration() {
        if (snapshot.scope().isEmpty()) {
            return nothing(Aftermath.NONE);
        }
        Decision decision = decide(new RemovalDiff(known, declared()).removals().ofMembers());
        PlannedDepts depts = DeptPlanner.unplanned(stored, rootName());
        PlannedMembers members =
                new MemberPlanner(stored, snapshot.picture(), decision.allowed(), depts, decision.fields()).plan();
        return plan(depts, members, RolePlanner.unplanned(stored, members), decision, aftermaths.ofDecision(members));
    }

    /** Absence from data that calls itself complete is the caller's word, as if WeCom had said so (contract row C17). */
    private Snapshot declared() {
        return snapshot.complete()
                .<Snapshot>map(complete -> {
                    Set<String> missing = new HashSet<>(stored.members().keySet());
                    complete.picture().members().forEach(member -> missing.remove(member.memberId()));
                    return new CompleteSnapshot(
                            complete.picture(),
                            complete.observation()
                                    .withDenials(unknown(
                                            missing, complete.observation().denials())));
                })
                .orElse(snapshot);
    }

    /** Whom the data names as hidden is not unknown. */
    private static Denials unknown(Set<String> missing, Denials told) {
        Map<String, MemberDenial> denials =
                new HashMap<>(Denials.of(missing, Set.of(), Set.of()).members());
        told.members().forEach(denials::replace);
        return Denials.NONE.withMembers(denials);
    }

    /** What it would write to do some of the removals that are held, as {@link Approval} decides. */
    SyncPlan approval(List<HeldRow> approved, Confirmation confirmation) {
        return everything(new Approval(known, approved, confirmation).decision())
                .withProblems(confirmation.observation().gaps().problems());
    }

    /** What it would write because a person says that these members have resigned. */
    SyncPlan resignation(Set<String> memberIds, String reason) {
        List<SyncItem> items = memberIds.stream()
                .sorted()
                .map(id -> new SyncItem(SyncItem.Fate.DECLARED, "member", id, reason))
                .toList();
        Set<HeldRow> decided = known.held().stream()
                .filter(row -> row.kind() == HeldRow.Kind.MEMBER && memberIds.contains(row.id()))
                .collect(toSet());
        List<HeldRow> kept =
                known.held().stream().filter(row -> !decided.contains(row)).toList();
        return everything(new Decision(
                Removals.ofMembers(memberIds, stored),
                FieldRules.approved(Set.of()),
                new HeldRemovals(known.held(), kept, List.of(), Set.of()),
                items,
                Loss.NONE));
    }

    private Decision decide(Removals missed) {
        Decision removals =
                new RemovalRules(known, new RemovalGuard(target.guards(), known.earlier())).decide(missed, snapshot);
        return new FieldRules(stored, target.guards(), snapshot.granted()).decide(removals, snapshot.picture());
    }

    private SyncPlan everything(Decision decision) {
        Picture picture = snapshot.picture();
        Removals allowed = decision.allowed();
        PlannedDepts depts = depts(picture, decision);
        PlannedMembers members = new MemberPlanner(stored, picture, allowed, depts, decision.fields()).plan();
        PlannedRoles roles = new RolePlanner(stored, picture, allowed, members).plan();
        Aftermath aftermath = snapshot == FocusedSnapshot.OF_NOTHING
                ? aftermaths.ofDecision(members)
                : aftermaths.ofReading(decision, members);
        return plan(depts, members, roles, decision, aftermath);
    }

    private PlannedDepts depts(Picture picture, Decision decision) {
        PlannedDepts depts =
                new DeptPlanner(stored, picture, decision.allowed().depts(), rootName(), decision.fields()).plan();
        return snapshot.focused().isPresent() ? depts.withAllLinksRead() : depts;
    }

    private Removals removals() {
        return new RemovalDiff(known, snapshot).removals();
    }

    private RootName rootName() {
        return RootName.of(snapshot.corpName(), target);
    }

    private SyncPlan plan(
            PlannedDepts depts, PlannedMembers members, PlannedRoles roles, Decision decision, Aftermath aftermath) {
        List<String> problems = new ArrayList<>(snapshot.problems());
        aftermaths.newlyUnexplained(decision.allowed()).ifPresent(problems::add);
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
                decision.held(),
                counts(depts, members, roles, decision.held()),
                problems,
                snapshot.gaps().isEmpty() ? Outcome.COMPLETE : Outcome.PARTIAL,
                decision.skipped(),
                decision.loss(),
                aftermath);
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
        counts.put(SyncCount.HELD, held.waiting().size());
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private SyncPlan nothing(Aftermath aftermath) {
        List<String> problems = Stream.concat(snapshot.problems().stream(), Stream.of(PartialSnapshot.EMPTY_SCOPE))
                .distinct()
                .toList();
        return new SyncPlan(
                List.of(),
                HeldRemovals.unchanged(known.held()),
                Map.of(),
                problems,
                Outcome.PARTIAL,
                List.of(),
                Loss.NONE,
                aftermath);
    }
}
