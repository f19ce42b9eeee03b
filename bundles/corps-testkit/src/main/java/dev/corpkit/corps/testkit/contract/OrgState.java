package dev.corpkit.corps.testkit.contract;

import static dev.corpkit.corps.testkit.DeptBuilder.dept;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.ObjectState.Kind;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.RoleRow;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.testkit.MemberBuilder;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A whole organization as a value.
 *
 * @param objects by kind and id
 */
record OrgState(Map<Key, ObjectState> objects) {

    static final OrgState EMPTY = new OrgState(Map.of());

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::kind).thenComparing(Key::id);
    private static final List<String> NAMES = List.of("one", "two", RepositoryContract.NAME);

    record Key(Kind kind, String id) {
        static Key of(ObjectState state) {
            return new Key(state.kind(), state.id());
        }
    }

    static OrgState of(StoredPicture stored) {
        return of(Stream.of(
                        stored.depts().values().stream(),
                        stored.roles().values().stream(),
                        stored.members().keySet().stream()
                                .map(id -> stored.stateOf(id).orElseThrow()))
                .flatMap(objects -> objects)
                .map(ObjectState.class::cast));
    }

    private static OrgState of(Stream<? extends ObjectState> objects) {
        Map<Key, ObjectState> byKey = new TreeMap<>(ORDER);
        objects.forEach(object -> byKey.put(Key.of(object), object));
        return new OrgState(byKey);
    }

    /** Any that can follow: departments and roles come, change and go; members only come and change (contract row C9). */
    OrgState next(Random random) {
        List<String> depts = some(random, "d");
        List<String> roles = some(random, "r");
        Stream<String> members = Stream.concat(
                objects.keySet().stream()
                        .filter(key -> key.kind() == Kind.MEMBER)
                        .map(Key::id),
                some(random, "m").stream());
        return of(Stream.of(
                        depts.stream()
                                .map(id -> dept(id).named(any(NAMES, random))
                                        .leaders(any(List.of("m0", "m1"), random))
                                        .row()),
                        roles.stream().map(id -> new RoleRow(id, any(NAMES, random), Source.WECOM)),
                        members.map(id -> member(id, depts, roles, random)))
                .flatMap(states -> states)
                .map(ObjectState.class::cast));
    }

    private static MemberState member(String id, List<String> depts, List<String> roles, Random random) {
        return new MemberState(
                MemberBuilder.member(id).named(any(NAMES, random)).row(),
                depts.stream()
                        .filter(dept -> random.nextBoolean())
                        .map(dept -> new DeptLink(id, dept, random.nextInt(3), random.nextBoolean()))
                        .toList(),
                roles.stream()
                        .filter(role -> random.nextBoolean())
                        .map(role ->
                                new RoleMemberRow(id, role, any(List.of(Source.values()), random), random.nextInt(3)))
                        .toList());
    }

    private static List<String> some(Random random, String prefix) {
        return IntStream.range(0, 6)
                .filter(i -> random.nextBoolean())
                .mapToObj(i -> prefix + i)
                .toList();
    }

    private static <T> T any(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    /** What leads to another, ordered by kind, then id. */
    List<ObjectChange> changesTo(OrgState other) {
        return Stream.concat(objects.keySet().stream(), other.objects.keySet().stream())
                .distinct()
                .sorted(ORDER)
                .filter(key -> !Objects.equals(objects.get(key), other.objects.get(key)))
                .map(key -> new ObjectChange(objects.get(key), other.objects.get(key)))
                .toList();
    }

    OrgState with(Collection<ObjectChange> changes) {
        Map<Key, ObjectState> changed = new TreeMap<>(ORDER);
        changed.putAll(objects);
        changes.forEach(change -> {
            Key key = new Key(change.kind(), change.id());
            if (change.after() == null) {
                changed.remove(key);
            } else {
                changed.put(key, change.after());
            }
        });
        return new OrgState(changed);
    }
}
