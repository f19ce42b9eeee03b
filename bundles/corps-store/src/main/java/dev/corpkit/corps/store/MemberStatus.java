package dev.corpkit.corps.store;

/** Whether a member is employed here (contract row C7). */
public enum MemberStatus {
    /** Employed. */
    ACTIVE,
    /** Resigned, row kept (contract row C9). */
    OFFLINE
}
