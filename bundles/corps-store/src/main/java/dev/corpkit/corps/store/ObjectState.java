package dev.corpkit.corps.store;

/**
 * All that is stored of one object at one moment: a {@link DeptRow}, a {@link RoleRow}, or a {@link MemberState}. Two are
 * equal when nothing differs.
 */
public interface ObjectState {

    /** What it is. */
    Kind kind();

    /** deptId, roleId or memberId. */
    String id();

    /** What an object is, in the order of writing. */
    enum Kind {
        /** A department. */
        DEPT,
        /** A role. */
        ROLE,
        /** A member with its department links and role relations. */
        MEMBER
    }
}
