package dev.corpkit.simulator.directory;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One state of an enterprise's directory, indexed by department. Immutable once published: a {@link DirectoryDraft} changes
 * a copy, so readers need no lock.
 */
public final class Directory {
    final NavigableMap<Integer, Department> departments;
    final NavigableMap<String, Member> members;
    final NavigableMap<String, Member> former;
    final NavigableMap<String, String> newUserids;
    final NavigableMap<Integer, Tag> tags;
    private final Map<Integer, NavigableSet<Integer>> children;
    private final Map<Integer, NavigableSet<String>> membersOf;

    Directory() {
        departments = new TreeMap<>();
        members = new TreeMap<>();
        former = new TreeMap<>();
        newUserids = new TreeMap<>();
        tags = new TreeMap<>();
        children = new HashMap<>();
        membersOf = new HashMap<>();
    }

    private Directory(Directory other) {
        departments = new TreeMap<>(other.departments);
        members = new TreeMap<>(other.members);
        former = new TreeMap<>(other.former);
        newUserids = new TreeMap<>(other.newUserids);
        tags = new TreeMap<>(other.tags);
        children = copy(other.children);
        membersOf = copy(other.membersOf);
    }

    private static <T> Map<Integer, NavigableSet<T>> copy(Map<Integer, NavigableSet<T>> index) {
        Map<Integer, NavigableSet<T>> copied = new HashMap<>(index.size() * 2);
        index.forEach((key, set) -> copied.put(key, new TreeSet<>(set)));
        return copied;
    }

    Directory copy() {
        return new Directory(this);
    }

    /** In order of id. */
    public Collection<Department> departments() {
        return Collections.unmodifiableCollection(departments.values());
    }

    public @Nullable Department department(int id) {
        return departments.get(id);
    }

    public SortedSet<Integer> children(int id) {
        return Collections.unmodifiableSortedSet(children.getOrDefault(id, Collections.emptyNavigableSet()));
    }

    /** The department and all below it; empty when there is no such department. */
    public Set<Integer> subtree(int id) {
        NavigableSet<Integer> found = new TreeSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        if (departments.containsKey(id)) {
            open.add(id);
        }
        while (!open.isEmpty()) {
            int next = open.poll();
            if (found.add(next)) {
                open.addAll(children(next));
            }
        }
        return found;
    }

    /** In order of userid. */
    public Collection<Member> members() {
        return Collections.unmodifiableCollection(members.values());
    }

    public @Nullable Member member(String userid) {
        return members.get(userid);
    }

    /** Direct members only. */
    public SortedSet<String> membersOf(int department) {
        return Collections.unmodifiableSortedSet(membersOf.getOrDefault(department, Collections.emptyNavigableSet()));
    }

    public List<String> leadersOf(int department) {
        return membersOf(department).stream()
                .filter(id -> leads(id, department))
                .toList();
    }

    private boolean leads(String userid, int department) {
        Member member = members.get(userid);
        return member != null && member.post(department).map(Post::leader).orElse(false);
    }

    /** Who has left, as they were. */
    public Collection<Member> formerMembers() {
        return Collections.unmodifiableCollection(former.values());
    }

    /** Who has left under this userid, as he was. */
    public @Nullable Member formerMember(String userid) {
        return former.get(userid);
    }

    /** What became of a userid that was changed; null for all others. */
    public @Nullable String newUserid(String userid) {
        return newUserids.get(userid);
    }

    public Collection<Tag> tags() {
        return Collections.unmodifiableCollection(tags.values());
    }

    public @Nullable Tag tag(int id) {
        return tags.get(id);
    }

    void index(Department department) {
        children.computeIfAbsent(department.parentId(), p -> new TreeSet<>()).add(department.id());
    }

    void unindex(Department department) {
        NavigableSet<Integer> siblings = children.get(department.parentId());
        if (siblings != null) {
            siblings.remove(department.id());
        }
    }

    void index(Member member) {
        member.posts()
                .forEach(p -> membersOf
                        .computeIfAbsent(p.department(), d -> new TreeSet<>())
                        .add(member.userid()));
    }

    void unindex(Member member) {
        for (Post post : member.posts()) {
            NavigableSet<String> colleagues = membersOf.get(post.department());
            if (colleagues != null) {
                colleagues.remove(member.userid());
            }
        }
    }
}
