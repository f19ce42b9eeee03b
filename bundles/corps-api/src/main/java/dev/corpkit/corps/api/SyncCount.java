package dev.corpkit.corps.api;

/** What a {@link SyncReport} counts. */
public enum SyncCount {
    /** Departments that are new. */
    DEPTS_ADDED,
    /** Departments whose name, parent, order or leaders changed. */
    DEPTS_UPDATED,
    /** Departments removed (contract row C12). */
    DEPTS_REMOVED,
    /** Members that are new. */
    MEMBERS_ADDED,
    /** Members with a changed field of their own. */
    MEMBERS_UPDATED,
    /** Members whose department links changed. */
    MEMBERS_MOVED,
    /** Members set offline (contract row C9). */
    MEMBERS_OFFLINE,
    /** Members that returned (contract row C10). */
    MEMBERS_RETURNED,
    /** Members that left the visible scope (contract row G3). */
    MEMBERS_OUT_OF_SCOPE,
    /** Members that came back into the visible scope. */
    MEMBERS_IN_SCOPE_AGAIN,
    /** Members with another memberId: the same persons (contract row C5). */
    MEMBERS_RENAMED,
    /** Roles that are new. */
    ROLES_ADDED,
    /** Roles with a new name. */
    ROLES_UPDATED,
    /** Roles removed. */
    ROLES_REMOVED,
    /** Role relations that are new. */
    ROLE_MEMBERS_ADDED,
    /** Role relations removed. */
    ROLE_MEMBERS_REMOVED,
    /** Removals held back by a guard (contract row G1). */
    HELD
}
