package dev.corpkit.corps.sync.snapshot;

import java.util.HashSet;
import java.util.Set;

/**
 * What a gap can hide: an object in its reach may be there although the reading did not find it (contract row G2).
 *
 * @param everything whether it can hide any member, department and role
 * @param members userids it can hide
 * @param depts department ids it can hide
 * @param anyRole whether it can hide any role, and who has it
 * @param roles tag ids it can hide, and who has them
 */
public record Reach(boolean everything, Set<String> members, Set<String> depts, boolean anyRole, Set<String> roles) {

    /** Any object. */
    public static final Reach EVERYTHING = new Reach(true, Set.of(), Set.of(), true, Set.of());

    /** Any role and who has it; no member and no department. */
    public static final Reach ROLES = new Reach(false, Set.of(), Set.of(), true, Set.of());

    /** Nothing that is stored. */
    public static final Reach NOTHING = new Reach(false, Set.of(), Set.of(), false, Set.of());

    /** Copies. */
    public Reach {
        members = Set.copyOf(members);
        depts = Set.copyOf(depts);
        roles = Set.copyOf(roles);
    }

    /** These members, and whether they have a role. */
    public static Reach ofMembers(Set<String> memberIds) {
        return new Reach(false, memberIds, Set.of(), false, Set.of());
    }

    /** This department. */
    public static Reach ofDept(String deptId) {
        return new Reach(false, Set.of(), Set.of(deptId), false, Set.of());
    }

    /** This role, and who has it. */
    public static Reach ofRole(String roleId) {
        return new Reach(false, Set.of(), Set.of(), false, Set.of(roleId));
    }

    /** What either can hide. */
    public Reach and(Reach other) {
        return new Reach(
                everything || other.everything,
                union(members, other.members),
                union(depts, other.depts),
                anyRole || other.anyRole,
                union(roles, other.roles));
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        if (others.isEmpty()) {
            return some;
        }
        Set<String> union = new HashSet<>(some);
        union.addAll(others);
        return union;
    }

    /** Whether it can hide this member. */
    public boolean hidesMember(String memberId) {
        return everything || members.contains(memberId);
    }

    /** Whether it can hide this department. */
    public boolean hidesDept(String deptId) {
        return everything || depts.contains(deptId);
    }

    /** Whether it can hide this role, or somebody who has it. */
    public boolean hidesRole(String roleId) {
        return everything || anyRole || roles.contains(roleId);
    }
}
