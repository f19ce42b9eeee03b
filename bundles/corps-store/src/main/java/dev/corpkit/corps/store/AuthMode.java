package dev.corpkit.corps.store;

/** Who authorized (P100795, {@code auth_mode}). */
public enum AuthMode {
    /** An administrator, for the enterprise; also where WeCom says nothing. */
    ADMINISTRATOR,
    /** A member, for himself: the scope's departments do not say whom WeCom shows. */
    MEMBER
}
