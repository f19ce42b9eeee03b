package dev.corpkit.corps.sync.snapshot;

/** What WeCom answered when it was asked for a stored department that a reading did not find (section 3.2). */
public enum DeptDenial {
    /** 60003 or 60123: it does not exist. */
    GONE,
    /** 60011, or shown outside the visible scope: there, and hidden from us. */
    HIDDEN,
    /** Nobody was asked, because more departments are missing than one run asks for. */
    NOT_ASKED
}
