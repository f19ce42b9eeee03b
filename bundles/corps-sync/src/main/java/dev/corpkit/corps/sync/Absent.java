package dev.corpkit.corps.sync;

import java.util.Set;

/**
 * What was asked for by its id and what WeCom itself denied: gone, or no longer visible.
 *
 * @param members userids
 * @param depts department ids
 * @param roles tag ids
 */
public record Absent(Set<String> members, Set<String> depts, Set<String> roles) {

    /** Nothing. */
    public static final Absent NONE = new Absent(Set.of(), Set.of(), Set.of());

    /** Copies. */
    public Absent {
        members = Set.copyOf(members);
        depts = Set.copyOf(depts);
        roles = Set.copyOf(roles);
    }

    /** Whether nothing was denied. */
    public boolean isEmpty() {
        return members.isEmpty() && depts.isEmpty() && roles.isEmpty();
    }

    @Override
    public String toString() {
        return "Absent[members=" + members.size() + " depts=" + depts.size() + " roles=" + roles.size() + "]";
    }
}
