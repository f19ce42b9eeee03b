package dev.corpkit.corps.api;

import java.util.Objects;

/** One thing that a run did not do, or did because a person said so, and why. An immutable value without personal data. */
public final class SyncItem {

    private final Fate fate;
    private final String kind;
    private final String id;
    private final String reason;

    /**
     * An item.
     *
     * @param fate what became of it
     * @param kind {@code dept}, {@code member}, {@code role}, {@code roleMember} or {@code reading}
     * @param id its id; of a role relation {@code <memberId> <roleId>}; empty where there is none
     * @param reason why, a sentence
     */
    public SyncItem(Fate fate, String kind, String id, String reason) {
        this.fate = Objects.requireNonNull(fate);
        this.kind = Objects.requireNonNull(kind);
        this.id = Objects.requireNonNull(id);
        this.reason = Objects.requireNonNull(reason);
    }

    /** What became of it. */
    public Fate getFate() {
        return fate;
    }

    /** {@code dept}, {@code member}, {@code role}, {@code roleMember} or {@code reading}. */
    public String getKind() {
        return kind;
    }

    /** Its id; of a role relation {@code <memberId> <roleId>}; empty where there is none. */
    public String getId() {
        return id;
    }

    /** Why, a sentence. */
    public String getReason() {
        return reason;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SyncItem item
                && fate == item.fate
                && kind.equals(item.kind)
                && id.equals(item.id)
                && reason.equals(item.reason);
    }

    @Override
    public int hashCode() {
        return Objects.hash(fate, kind, id, reason);
    }

    @Override
    public String toString() {
        return fate + " " + kind + " " + id + ": " + reason;
    }

    /** What became of something that a run did not do. */
    public enum Fate {
        /** A removal that waits for somebody to approve it (contract row G1). */
        HELD,
        /** A removal that was held, and that somebody decided not to do (contract row G1). */
        REJECTED,
        /** Left as it is on purpose: a rule or a hook says so. */
        SKIPPED,
        /** Done because a person said so; the reason is in the person's words. */
        DECLARED,
        /** Could not be read, or was refused by the database. */
        FAILED
    }
}
