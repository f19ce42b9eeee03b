package dev.corpkit.corps.sync;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.corpkit.corps.sync.snapshot.Denials;
import dev.corpkit.corps.sync.snapshot.Gaps;
import dev.corpkit.corps.sync.snapshot.Observation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** The focused reading of all that differs between two moments, as a reader has to make it. */
final class Focus {

    private final CompleteSnapshot after;
    private final Map<String, RemoteDept> deptsBefore;
    private final Map<String, RemoteDept> deptsAfter;
    private final Map<String, RemoteMember> membersBefore;
    private final Map<String, RemoteMember> membersAfter;
    private final Map<String, RemoteRole> rolesBefore;
    private final Map<String, RemoteRole> rolesAfter;
    private final Set<String> appearing;

    private Focus(CompleteSnapshot before, CompleteSnapshot after) {
        this.after = after;
        this.deptsBefore = byId(before.picture().depts(), RemoteDept::deptId);
        this.deptsAfter = byId(after.picture().depts(), RemoteDept::deptId);
        this.membersBefore = byId(before.picture().members(), RemoteMember::memberId);
        this.membersAfter = byId(after.picture().members(), RemoteMember::memberId);
        this.rolesBefore = byId(before.picture().roles(), RemoteRole::roleId);
        this.rolesAfter = byId(after.picture().roles(), RemoteRole::roleId);
        this.appearing = minus(deptsAfter.keySet(), deptsBefore.keySet());
    }

    static FocusedSnapshot between(CompleteSnapshot before, CompleteSnapshot after) {
        return new Focus(before, after).snapshot();
    }

    /** The same with a gap: what was denied cannot be told from what was not read. */
    static FocusedSnapshot withGap(FocusedSnapshot snapshot) {
        return new FocusedSnapshot(
                snapshot.picture(),
                snapshot.observation()
                        .withDenials(Denials.NONE)
                        .withGaps(Gaps.of(List.of("A member asked for by itself: not read"))));
    }

    private FocusedSnapshot snapshot() {
        Set<String> vanishing = minus(deptsBefore.keySet(), deptsAfter.keySet());
        return new FocusedSnapshot(
                new Picture(
                        changed(deptsBefore, deptsAfter, (id, dept) -> appearing.contains(dept.parentId())),
                        changed(
                                membersBefore,
                                membersAfter,
                                (id, member) -> member.links().stream()
                                        .map(RemoteLink::deptId)
                                        .anyMatch(dept -> appearing.contains(dept) || vanishing.contains(dept))),
                        changed(rolesBefore, rolesAfter, (id, role) -> isAnybodyNew())),
                Observation.of(after.scope(), after.corpName())
                        .withDenials(Denials.of(
                                minus(membersBefore.keySet(), membersAfter.keySet()),
                                vanishing,
                                minus(rolesBefore.keySet(), rolesAfter.keySet())))
                        .withGranted(Wecom.ALL_GRANTED));
    }

    /** Who is shown again may have lost tags meanwhile: a reader asks for all tags then. */
    private boolean isAnybodyNew() {
        return !membersBefore.keySet().containsAll(membersAfter.keySet());
    }

    private static <T> List<T> changed(Map<String, T> before, Map<String, T> after, BiPredicate<String, T> concerned) {
        return after.entrySet().stream()
                .filter(entry -> !entry.getValue().equals(before.get(entry.getKey()))
                        || concerned.test(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
        return values.stream().collect(toMap(id, identity()));
    }

    private static Set<String> minus(Set<String> all, Set<String> others) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(others);
        return rest;
    }
}
