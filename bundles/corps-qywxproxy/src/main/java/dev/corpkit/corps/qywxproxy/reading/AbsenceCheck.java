package dev.corpkit.corps.qywxproxy.reading;

import static java.util.stream.Collectors.toCollection;

import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.scope.ScopeCoverage;
import dev.corpkit.corps.sync.snapshot.DeptDenial;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Asks WeCom about what is stored and a full reading does not show, so that the departure rules have its own word: members by
 * {@code user/get}, departments as {@link MissingDepts} does. Asks no more than its limits say, and not about members whom
 * the answer cannot take offline. Used once.
 */
final class AbsenceCheck {

    private final Step step;
    private final Mirrored stored;
    private final ScopeRow scope;
    private final DepartureLimits limits;
    private final Map<String, String> parentsBefore = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    /**
     * A check.
     *
     * @param scope the visible scope, with the departments of its tags
     */
    AbsenceCheck(Step step, Mirrored stored, ScopeRow scope, DepartureLimits limits) {
        this.step = step;
        this.stored = stored;
        this.scope = scope;
        this.limits = limits;
        stored.depts().values().forEach(dept -> parentsBefore.put(dept.deptId(), dept.parentId()));
    }

    /** What became of the stored departments that a reading does not list. */
    Map<String, DeptDenial> ofDepts(List<RemoteDept> listed) {
        parents.putAll(parentsBefore);
        listed.stream().filter(RemoteDept::parentKnown).forEach(dept -> parents.put(dept.deptId(), dept.parentId()));
        Set<String> missing = new TreeSet<>(stored.depts().keySet());
        listed.forEach(dept -> missing.remove(dept.deptId()));
        missing.remove(DeptRow.ROOT);
        return step.notes().isHopeless()
                ? Map.of()
                : new MissingDepts(step, scope, limits.depts()).ask(missing, parents);
    }

    /** Asks about members that were not found, and notes who is not asked about although the answer would count. */
    Map<String, MemberDenial> ofMembers(MemberReading members, Map<String, DeptDenial> depts) {
        Set<String> candidates = candidates(members, depts);
        Set<String> others = newUserids(members);
        Map<String, MemberDenial> unasked = new TreeMap<>();
        if (candidates.size() > limits.members()) {
            candidates.forEach(id -> unasked.put(id, MemberDenial.NOT_ASKED));
        } else if (!step.notes().isHopeless()) {
            members.named(candidates);
            members.namedAside(candidates.size() + others.size() > limits.members() ? Set.of() : others);
        }
        Map<String, MemberDenial> denials = new TreeMap<>(unasked);
        denials.putAll(members.denials());
        return denials;
    }

    /** The new userids of those that were not found, by what events told: they tell whether these are only renamed. */
    private Set<String> newUserids(MemberReading members) {
        return stored.members().renamed().entrySet().stream()
                .filter(renamed -> !members.isFound(renamed.getKey()))
                .flatMap(renamed -> renamed.getValue().stream())
                .filter(id -> !members.isFound(id))
                .collect(toCollection(TreeSet::new));
    }

    private Set<String> candidates(MemberReading members, Map<String, DeptDenial> depts) {
        boolean onlyByEvent = step.notes().gaps().hideEverything();
        ScopeCoverage before = new ScopeCoverage(scope, parentsBefore);
        ScopeCoverage now = new ScopeCoverage(scope, parents);
        Predicate<String> covered = dept -> before.coversDept(dept) || now.coversDept(dept);
        ScopeCoverage hidden = new ScopeCoverage(new ScopeRow(hidden(depts), List.of(), List.of()), parentsBefore);
        Stream<String> present = stored.members().present().stream()
                .filter(id -> !onlyByEvent)
                .filter(id -> stored.stoodIn(id).noneMatch(hidden::coversDept))
                .filter(id -> isWithin(id, covered));
        Stream<String> marked = stored.members().marked().stream()
                .filter(id -> !onlyByEvent
                        && (isVouchedFor(id)
                                || limits.unexplained()
                                        && stored.members().unexplained().contains(id)))
                .filter(id -> stored.stoodIn(id).noneMatch(hidden::coversDept));
        Stream<String> deleted = stored.members().deleted().stream().filter(stored::employs);
        return Stream.of(present, marked, deleted)
                .flatMap(ids -> ids)
                .filter(id -> !members.isFound(id) && !stored.members().held().contains(id))
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> hidden(Map<String, DeptDenial> depts) {
        return depts.entrySet().stream()
                .filter(dept -> dept.getValue() == DeptDenial.HIDDEN)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Who stands in departments outside the scope only, and is in none of its tags, is explained by the scope. */
    private boolean isWithin(String id, Predicate<String> covered) {
        return isVouchedFor(id)
                || stored.stoodIn(id).findAny().isEmpty()
                || stored.stoodIn(id).anyMatch(covered)
                || scope.tags().stream()
                        .anyMatch(tag ->
                                stored.tagged().getOrDefault(tag, Set.of()).contains(id));
    }

    /** Whether a 60111 could be a resignation by the scope alone. */
    private boolean isVouchedFor(String id) {
        return scope.depts().contains(DeptRow.ROOT) || scope.members().contains(id);
    }
}
