package dev.corpkit.corps.sync.refused;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.ObjectState.Kind;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.sound.SoundMembers;
import dev.corpkit.corps.sync.tree.Circles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is left of changes where some are refused. Who is refused stays as stored, or away; what it stands on stays, too. What
 * would have led to somebody who stays away is as if that were not visible: departments hang under the root, links and role
 * relations are not made.
 */
public final class Remainder {

    private final StoredPicture stored;
    private final Map<ObjectName, ObjectChange> changes;
    private final Set<ObjectName> stuck = new HashSet<>();

    private Remainder(List<ObjectChange> changes, StoredPicture stored) {
        this.stored = stored;
        this.changes = changes.stream().collect(toMap(ObjectName::of, identity()));
    }

    /**
     * The changes that are left.
     *
     * @param changes what was to be written, sound as a whole, ordered
     * @throws SyncFailedException if nothing can be left without the root department
     */
    public static List<ObjectChange> of(List<ObjectChange> changes, Refused refused, StoredPicture stored) {
        return refused.isEmpty() ? changes : new Remainder(changes, stored).without(refused, changes);
    }

    private List<ObjectChange> without(Refused refused, List<ObjectChange> ordered) {
        stick(refused.names());
        List<ObjectChange> rest = ordered.stream()
                .filter(change -> !stuck.contains(ObjectName.of(change)))
                .toList();
        StoredPicture wanted = stored.with(rest);
        if (!wanted.depts().containsKey(DeptRow.ROOT)) {
            throw new SyncFailedException("Nothing changed, as all else hangs under the root department, and: "
                    + String.join("; ", refused.problems()));
        }
        Map<String, DeptRow> depts = tree(wanted.depts());
        SoundMembers members = new SoundMembers(depts, wanted.roles().keySet());
        return rest.stream()
                .flatMap(change -> change(change.before(), after(change, depts, members)))
                .toList();
    }

    /** Whoever stays as stored needs what it leads to: that cannot go. */
    private void stick(Set<ObjectName> names) {
        Deque<ObjectName> open = new ArrayDeque<>(names);
        while (!open.isEmpty()) {
            ObjectName name = open.pop();
            if (stuck.add(name)) {
                stored.stateOf(name.kind(), name.id()).stream()
                        .flatMap(Remainder::needs)
                        .filter(need ->
                                changes.containsKey(need) && changes.get(need).after() == null)
                        .forEach(open::push);
            }
        }
    }

    private static Stream<ObjectName> needs(ObjectState state) {
        Stream<String> depts = Stream.empty();
        Stream<String> roles = Stream.empty();
        if (state instanceof DeptRow dept) {
            depts = Stream.ofNullable(dept.parentId());
        } else if (state instanceof MemberState member) {
            depts = Stream.concat(
                    member.links().stream().map(DeptLink::deptId),
                    Stream.ofNullable(member.row().mainDeptId()));
            roles = member.roles().stream().map(RoleMemberRow::roleId);
        }
        return Stream.concat(
                depts.map(id -> new ObjectName(Kind.DEPT, id)), roles.map(id -> new ObjectName(Kind.ROLE, id)));
    }

    /** Those that change hang under the root where their parent stays away, or has stayed below them. */
    private Map<String, DeptRow> tree(Map<String, DeptRow> wanted) {
        Map<String, DeptRow> tree = new HashMap<>(wanted);
        Map<String, String> parents = new HashMap<>();
        wanted.forEach((id, dept) -> {
            String parent = dept.parentId();
            if (parent != null && wanted.containsKey(parent)) {
                parents.put(id, parent);
            } else if (!id.equals(DeptRow.ROOT)) {
                tree.put(id, underRoot(dept));
            }
        });
        Set<String> circles = Circles.in(parents);
        circles.removeIf(id -> Objects.equals(stored.depts().get(id), wanted.get(id)));
        circles.forEach(id -> tree.put(id, underRoot(wanted.get(id))));
        return tree;
    }

    private static DeptRow underRoot(DeptRow dept) {
        return new DeptRow(dept.deptId(), DeptRow.ROOT, dept.name(), dept.order(), dept.leaders(), dept.source());
    }

    private static @Nullable ObjectState after(ObjectChange change, Map<String, DeptRow> depts, SoundMembers members) {
        ObjectState after = change.after();
        if (after instanceof MemberState member) {
            return members.sound(member);
        }
        return after instanceof DeptRow ? depts.get(change.id()) : after;
    }

    private static Stream<ObjectChange> change(@Nullable ObjectState before, @Nullable ObjectState after) {
        return Objects.equals(before, after) ? Stream.empty() : Stream.of(new ObjectChange(before, after));
    }
}
