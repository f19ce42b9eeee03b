package dev.corpkit.qywxproxy.api;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What events say may have changed in an enterprise (contract row A12). Never data: what is named is read again from WeCom.
 *
 * @param users userids, case-sensitive
 * @param depts department ids
 * @param tags tag ids
 * @param everything whether only a full sync can tell
 */
public record ContactHints(Set<String> users, Set<Long> depts, Set<Long> tags, boolean everything) {

    /** Nothing. */
    public static final ContactHints NONE = new ContactHints(Set.of(), Set.of(), Set.of(), false);

    /** Anything. */
    public static final ContactHints EVERYTHING = new ContactHints(Set.of(), Set.of(), Set.of(), true);

    /** Sorted copies. */
    public ContactHints {
        users = Collections.unmodifiableSet(new TreeSet<>(users));
        depts = Collections.unmodifiableSet(new TreeSet<>(depts));
        tags = Collections.unmodifiableSet(new TreeSet<>(tags));
    }

    /** Members. */
    public static ContactHints ofUsers(Set<String> users) {
        return new ContactHints(users, Set.of(), Set.of(), false);
    }

    /** Departments. */
    public static ContactHints ofDepts(Set<Long> depts) {
        return new ContactHints(Set.of(), depts, Set.of(), false);
    }

    /** A tag, with the members and departments that came or went. */
    public static ContactHints ofTag(long tag, Set<String> users, Set<Long> depts) {
        return new ContactHints(users, depts, Set.of(tag), false);
    }

    /** These and those. */
    public ContactHints and(ContactHints others) {
        return new ContactHints(
                union(users, others.users),
                union(depts, others.depts),
                union(tags, others.tags),
                everything || others.everything);
    }

    /** Whether nothing may have changed. */
    public boolean isEmpty() {
        return !everything && size() == 0;
    }

    /** How many members, departments and tags are named. */
    public int size() {
        return users.size() + depts.size() + tags.size();
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        Set<T> union = new TreeSet<>(some);
        union.addAll(others);
        return union;
    }

    @Override
    public String toString() {
        return "ContactHints[users=" + users.size() + " depts=" + depts.size() + " tags=" + tags.size()
                + (everything ? " everything]" : "]");
    }
}
