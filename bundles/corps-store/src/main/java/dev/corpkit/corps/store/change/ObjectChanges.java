package dev.corpkit.corps.store.change;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Row changes as object changes, and back. */
public final class ObjectChanges {

    private ObjectChanges() {}

    /**
     * The same, told by object.
     *
     * @param stored what is stored of at least the members that are touched
     * @return ordered by kind, then id
     */
    public static List<ObjectChange> of(RowChanges rows, StoredPicture stored) {
        List<ObjectChange> changes = new ArrayList<>();
        changes.addAll(simple(rows.depts(), DeptRow::deptId));
        changes.addAll(simple(rows.roles(), RoleRow::roleId));
        changes.addAll(members(rows, stored));
        return changes;
    }

    private static <T extends ObjectState> List<ObjectChange> simple(Changes<T> rows, Function<T, String> id) {
        Map<String, ObjectChange> byId = new TreeMap<>();
        rows.inserted().forEach(row -> byId.put(id.apply(row), new ObjectChange(null, row)));
        rows.updated().forEach(row -> byId.put(id.apply(row.after()), new ObjectChange(row.before(), row.after())));
        rows.deleted().forEach(row -> byId.put(id.apply(row), new ObjectChange(row, null)));
        return List.copyOf(byId.values());
    }

    private static List<ObjectChange> members(RowChanges rows, StoredPicture stored) {
        Map<String, MemberRow> after = new TreeMap<>();
        rows.members().inserted().forEach(row -> after.put(row.memberId(), row));
        rows.members().updatedRows().forEach(row -> after.put(row.memberId(), row));
        ByMember<DeptLink> links = new ByMember<>(rows.links(), DeptLink::memberId, DeptLink::deptId);
        ByMember<RoleMemberRow> roles =
                new ByMember<>(rows.roleMembers(), RoleMemberRow::memberId, RoleMemberRow::roleId);
        Set<String> touched = new TreeSet<>(after.keySet());
        touched.addAll(links.members());
        touched.addAll(roles.members());
        return touched.stream()
                .map(id -> {
                    MemberState before = stored.stateOf(id).orElse(null);
                    MemberRow row = after.containsKey(id)
                            ? after.get(id)
                            : Objects.requireNonNull(before, id).row();
                    MemberState now = new MemberState(
                            row, links.after(id, stored.linksOf(id)), roles.after(id, stored.rolesOf(id)));
                    return now.equals(before)
                            ? Optional.<ObjectChange>empty()
                            : Optional.of(new ObjectChange(before, now));
                })
                .flatMap(Optional::stream)
                .toList();
    }

    /** The same, told row by row. */
    public static RowChanges rows(List<ObjectChange> changes) {
        return new RowChanges(
                rows(changes, of(DeptRow.class, Stream::of), DeptRow::deptId),
                rows(changes, of(MemberState.class, state -> Stream.of(state.row())), MemberRow::memberId),
                rows(
                        changes,
                        of(MemberState.class, state -> state.links().stream()),
                        link -> List.of(link.memberId(), link.deptId())),
                rows(changes, of(RoleRow.class, Stream::of), RoleRow::roleId),
                rows(
                        changes,
                        of(MemberState.class, state -> state.roles().stream()),
                        role -> List.of(role.memberId(), role.roleId())));
    }

    private static <S extends ObjectState, T> Function<@Nullable ObjectState, Stream<T>> of(
            Class<S> type, Function<S, Stream<T>> rows) {
        return state -> type.isInstance(state) ? rows.apply(type.cast(state)) : Stream.empty();
    }

    private static <T> Changes<T> rows(
            List<ObjectChange> changes, Function<@Nullable ObjectState, Stream<T>> rows, Function<T, ?> id) {
        List<T> inserted = new ArrayList<>();
        List<Changes.Update<T>> updated = new ArrayList<>();
        List<T> deleted = new ArrayList<>();
        for (ObjectChange change : changes) {
            List<T> before = rows.apply(change.before()).toList();
            List<T> after = rows.apply(change.after()).toList();
            for (T row : after) {
                Optional<T> old = find(before, same(row, id));
                if (old.isEmpty()) {
                    inserted.add(row);
                } else if (!old.get().equals(row)) {
                    updated.add(new Changes.Update<>(old.get(), row));
                }
            }
            before.stream().filter(row -> find(after, same(row, id)).isEmpty()).forEach(deleted::add);
        }
        return new Changes<>(inserted, updated, deleted);
    }

    private static <T> Predicate<T> same(T row, Function<T, ?> id) {
        return other -> id.apply(other).equals(id.apply(row));
    }

    private static <T> Optional<T> find(List<T> rows, Predicate<T> wanted) {
        return rows.stream().filter(wanted).findFirst();
    }
}
