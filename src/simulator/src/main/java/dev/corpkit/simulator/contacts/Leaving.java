package dev.corpkit.simulator.contacts;

/** How a member is reported who leaves the scope and stays in the enterprise. */
public enum Leaving {
    /** As update_user (P90639) when a change of his own took him out. */
    UPDATED,
    /** As update_user, whatever took him out: a department that moved, a tag, the scope itself. */
    EACH_UPDATED,
    /** Not at all. */
    SILENT
}
