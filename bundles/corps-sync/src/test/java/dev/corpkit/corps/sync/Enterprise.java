package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.snapshot.Gaps;
import dev.corpkit.corps.sync.snapshot.Observation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A generated enterprise that changes; the same seed makes the same one. Shows what its scope lets through. */
final class Enterprise {

    private final Random random;
    final Map<String, String> parents = new TreeMap<>();
    final Map<String, RemoteMember> members = new TreeMap<>();
    final Map<String, Set<String>> tags = new TreeMap<>();
    private ScopeRow scope = new ScopeRow(List.of("1"), List.of(), List.of());
    private int last = 1;
    private boolean withholding = true;

    Enterprise(long seed, int size) {
        this.random = new Random(seed);
        parents.put("1", "0");
        for (int i = 0; i < 1 + size / 4; i++) {
            addDept();
        }
        for (int i = 0; i < size; i++) {
            addMember();
        }
        for (int i = 0; i < 1 + size / 10; i++) {
            addTag();
        }
    }

    /** Shows every name from now on: two readings without a change between them are the same. */
    Enterprise outspoken() {
        withholding = false;
        return this;
    }

    /** Some random changes; the scope stays. */
    void change() {
        List<Runnable> changes = List.of(
                this::addDept,
                this::moveDept,
                this::removeDept,
                this::addMember,
                this::addMember,
                this::moveMember,
                this::moveMember,
                this::removeMember,
                this::addTag,
                () -> tags.remove(any(tags.keySet())),
                () -> tags.computeIfPresent(any(tags.keySet()), (id, old) -> someMembers()));
        for (int i = 0; i <= random.nextInt(4); i++) {
            changes.get(random.nextInt(changes.size())).run();
        }
    }

    /** Another scope, never an empty one. */
    void changeScope() {
        scope = new ScopeRow(
                random.nextBoolean() ? List.of("1") : List.of(any(parents.keySet())),
                random.nextBoolean() ? List.of() : List.copyOf(someMembers()),
                tags.isEmpty() || random.nextBoolean() ? List.of() : List.of(any(tags.keySet())));
    }

    CompleteSnapshot complete() {
        return new CompleteSnapshot(shuffled(), Observation.of(scope, "Acme").withGranted(Wecom.ALL_GRANTED));
    }

    /** Loses a part of everything. */
    PartialSnapshot partial() {
        Picture all = shuffled();
        Picture part = new Picture(half(all.depts()), half(all.members()), half(all.roles()));
        return new PartialSnapshot(
                part,
                Observation.of(scope, "Acme")
                        .withGaps(Gaps.of(List.of("Half of it could not be read")))
                        .withGranted(Wecom.ALL_GRANTED));
    }

    Set<String> visibleDepts() {
        Set<String> visible = new HashSet<>();
        for (String id : parents.keySet()) {
            for (String at = id; at != null; at = parents.get(at)) {
                if (scope.depts().contains(at)) {
                    visible.add(id);
                }
            }
        }
        return visible;
    }

    Set<String> visibleMembers() {
        Set<String> depts = visibleDepts();
        Set<String> visible = new HashSet<>(scope.members());
        scope.tags().forEach(tag -> visible.addAll(tags.getOrDefault(tag, Set.of())));
        members.values().stream()
                .filter(member -> member.links().stream().anyMatch(link -> depts.contains(link.deptId())))
                .forEach(member -> visible.add(member.memberId()));
        visible.retainAll(members.keySet());
        return visible;
    }

    private Picture shuffled() {
        Set<String> shown = visibleMembers();
        List<RemoteDept> depts = visibleDepts().stream()
                .map(id -> new RemoteDept(id, parents.get(id), name("dept " + id), id.hashCode() & 0xff, List.of()))
                .collect(Collectors.toCollection(ArrayList::new));
        List<RemoteMember> visible = shown.stream().map(members::get).collect(Collectors.toCollection(ArrayList::new));
        List<RemoteRole> roles = tags.keySet().stream()
                .map(id -> new RemoteRole(id, name("tag " + id), both(tags.get(id), shown)))
                .collect(Collectors.toCollection(ArrayList::new));
        List.of(depts, visible, roles).forEach(list -> Collections.shuffle(list, random));
        return new Picture(depts, visible, roles);
    }

    /** The same reading in another order. */
    Snapshot reordered(Snapshot snapshot) {
        Picture picture = snapshot.picture();
        Picture other = new Picture(shuffle(picture.depts()), shuffle(picture.members()), shuffle(picture.roles()));
        return new CompleteSnapshot(other, snapshot.observation());
    }

    private void addDept() {
        String id = String.valueOf(++last);
        parents.put(id, any(parents.keySet()));
    }

    private void moveDept() {
        String id = any(parents.keySet());
        String to = any(parents.keySet());
        boolean below = false;
        for (String at = to; at != null; at = parents.get(at)) {
            below |= at.equals(id);
        }
        if (!below && !id.equals("1")) {
            parents.put(id, to);
        }
    }

    private void removeDept() {
        String id = any(parents.keySet());
        if (!id.equals("1") && !parents.containsValue(id)) {
            parents.remove(id);
            members.replaceAll((memberId, member) -> member(memberId));
        }
    }

    private void addMember() {
        String id = "m" + ++last;
        members.put(id, member(id));
    }

    private void moveMember() {
        if (!members.isEmpty()) {
            String id = any(members.keySet());
            members.put(id, member(id));
        }
    }

    private void removeMember() {
        if (!members.isEmpty()) {
            members.remove(any(members.keySet()));
        }
    }

    private void addTag() {
        tags.put("t" + ++last, someMembers());
    }

    private RemoteMember member(String id) {
        Set<String> depts = new LinkedHashSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            depts.add(any(parents.keySet()));
        }
        List<RemoteLink> links = depts.stream()
                .map(dept -> new RemoteLink(dept, random.nextInt(3), random.nextBoolean()))
                .toList();
        Activation activation = Activation.values()[random.nextInt(3)];
        return new RemoteMember(
                id, name("name " + id), name("alias"), name(""), links.get(0).deptId(), activation, links);
    }

    private Set<String> someMembers() {
        return members.keySet().stream().filter(id -> random.nextInt(4) == 0).collect(Collectors.toSet());
    }

    /** Withheld now and then. */
    private String name(String name) {
        return withholding && random.nextInt(5) == 0 ? null : name;
    }

    private <T> List<T> half(List<T> all) {
        return all.stream()
                .filter(Objects::nonNull)
                .filter(one -> random.nextBoolean())
                .toList();
    }

    private <T> List<T> shuffle(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> both = new TreeSet<>(some);
        both.retainAll(others);
        return both;
    }

    private String any(Collection<String> ids) {
        return ids.isEmpty() ? "" : List.copyOf(ids).get(random.nextInt(ids.size()));
    }
}
