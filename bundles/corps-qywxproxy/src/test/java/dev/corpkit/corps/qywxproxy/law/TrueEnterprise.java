package dev.corpkit.corps.qywxproxy.law;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An enterprise that knows the truth: who is employed, who resigned, who is merely hidden. What the application may see of it is
 * worked out as section 3.5 of the fact sheet says. Not thread-safe; the client guards it.
 */
final class TrueEnterprise {

    static final long ROOT = 1;

    /** Departments by id, with their parents; the root's is 0. */
    final SortedMap<Long, Long> parents = new TreeMap<>(Map.of(ROOT, 0L));

    /** Everybody who was ever employed. */
    final SortedMap<String, Employee> people = new TreeMap<>();

    final SortedMap<Long, TrueTag> tags = new TreeMap<>();

    /** Whether {@code tag/list} leaves out every second tag, as if another application had made it. */
    final boolean listsOwnTagsOnly;

    /** How often departments came, moved or went, or tags went. */
    int reorganized;

    /** How often the sight was changed. */
    int resighted;

    private Sight sight;

    TrueEnterprise(Sight sight, boolean listsOwnTagsOnly) {
        this.sight = sight;
        this.listsOwnTagsOnly = listsOwnTagsOnly;
    }

    Sight sight() {
        return sight;
    }

    void open(Sight wanted) {
        sight = wanted;
        resighted++;
    }

    /** A department and all below it; nothing where it does not exist. */
    Set<Long> subtree(long top) {
        Set<Long> found = new TreeSet<>();
        Deque<Long> open = new ArrayDeque<>();
        if (parents.containsKey(top)) {
            open.add(top);
        }
        while (!open.isEmpty()) {
            long dept = open.remove();
            found.add(dept);
            parents.forEach((id, parent) -> {
                if (parent == dept) {
                    open.add(id);
                }
            });
        }
        return found;
    }

    /** The departments in scope. */
    Set<Long> visibleDepts() {
        if (sight.byMembers()) {
            return Set.of(ROOT);
        }
        Set<Long> visible = new TreeSet<>();
        sight.scope().allowParty().forEach(dept -> visible.addAll(subtree(dept)));
        scopeTags().forEach(tag -> tag.depts.forEach(dept -> visible.addAll(subtree(dept))));
        return visible;
    }

    /** Those that {@code department/simplelist} and {@code department/get} show. */
    Set<Long> knownDepts() {
        return sight.structure() ? parents.keySet() : visibleDepts();
    }

    private List<TrueTag> scopeTags() {
        return sight.scope().allowTag().stream()
                .filter(tags::containsKey)
                .map(tags::get)
                .toList();
    }

    boolean isNamed(String userid) {
        return sight.scope().allowUser().contains(userid)
                || scopeTags().stream().anyMatch(tag -> tag.users.contains(userid));
    }

    /** Whether the application may see that member. */
    boolean shows(Employee member) {
        if (!member.exists()) {
            return false;
        }
        if (sight.byMembers()) {
            return member.consents;
        }
        return isNamed(member.userid)
                || shownByDept(member)
                || member.depts.isEmpty() && visibleDepts().contains(ROOT);
    }

    private boolean shownByDept(Employee member) {
        return visibleDepts().stream().anyMatch(member.depts::contains);
    }

    /** Whether a reading comes upon that member by itself: as a direct member of a department, or by name. */
    boolean lists(Employee member) {
        return shows(member) && (sight.byMembers() || isNamed(member.userid) || shownByDept(member));
    }

    /** The direct members that {@code user/list} shows of a department in scope. */
    List<Employee> directMembers(long dept) {
        return people.values().stream()
                .filter(this::shows)
                .filter(member -> sight.byMembers() ? dept == ROOT : member.depts.contains(dept))
                .toList();
    }

    /** The departments that the member's own answer names. */
    List<Long> deptsShownOf(Employee member) {
        if (sight.byMembers()) {
            return List.of(ROOT);
        }
        Set<Long> known = knownDepts();
        return member.depts.stream().filter(known::contains).toList();
    }

    /** Where the member stands here, once read: in the departments in scope, else under the root (contract row C11). */
    Set<Long> expectedDepts(Employee member) {
        Set<Long> expected = new TreeSet<>(deptsShownOf(member));
        expected.retainAll(visibleDepts());
        return expected.isEmpty() ? Set.of(ROOT) : expected;
    }

    List<Long> listedTags() {
        return tags.keySet().stream()
                .filter(tag -> !listsOwnTagsOnly || tag % 2 == 0)
                .toList();
    }

    /** Whether the scope names a department or a tag that does not exist, or the list of tags leaves one out. */
    boolean hasLastingGap() {
        return !parents.keySet().containsAll(sight.scope().allowParty())
                || !tags.keySet().containsAll(sight.scope().allowTag())
                || listedTags().size() < tags.size();
    }

    Collection<Employee> existing() {
        return people.values().stream().filter(Employee::exists).toList();
    }

    @Override
    public String toString() {
        return sight + " depts " + parents + " people " + people.values() + " tags " + tags;
    }
}
