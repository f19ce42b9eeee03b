package dev.corpkit.corps.sync.snapshot;

/** What WeCom answered when it was asked for a stored member that a reading did not find (sections 3.3, 3.5 and 7). */
public enum MemberDenial {
    /** Status 5: the member has left the enterprise. The only answer that proves a resignation by itself. */
    LEFT,
    /** 60111: gone, or only outside the visible scope. */
    UNKNOWN,
    /** 60011, 50002, 60021, 60030 or 92000: there, and hidden from us. */
    HIDDEN,
    /** Nobody was asked, because more members are missing than one run asks for. */
    NOT_ASKED
}
