package dev.corpkit.corps.store;

/**
 * A removal, or the clearing of a field, that a guard or a hook held back (contract row G1). It waits until somebody approves it, or a later reading shows
 * the object again.
 *
 * @param kind what would be removed
 * @param id memberId, deptId or roleId
 * @param otherId roleId of a role relation, whose {@code id} is the memberId; the field's name of a field; else empty
 * @param reason what held it, a sentence without personal data
 * @param planId names all that is held together: the run that held it, anew whenever what is held changes
 * @param rejected whether somebody decided that it must not be done; it stays so until the object shows again
 */
public record HeldRow(Kind kind, String id, String otherId, String reason, String planId, boolean rejected) {

    /** One that waits, of a single id. */
    public HeldRow(Kind kind, String id, String reason, String planId) {
        this(kind, id, "", reason, planId, false);
    }

    /** Names what would be removed. */
    public Removal removal() {
        return new Removal(kind, id, otherId);
    }

    /** This one, held together with others by another run. */
    public HeldRow heldBy(String runId) {
        return new HeldRow(kind, id, otherId, reason, runId, rejected);
    }

    /** This one once a userid became another. */
    public HeldRow renamed(String memberId, String newMemberId) {
        boolean ofMember = kind == Kind.MEMBER || kind == Kind.ROLE_MEMBER;
        return ofMember && id.equals(memberId)
                ? new HeldRow(kind, newMemberId, otherId, reason, planId, rejected)
                : this;
    }

    /** This one, rejected. */
    public HeldRow reject() {
        return new HeldRow(kind, id, otherId, reason, planId, true);
    }

    /**
     * A removal by its name.
     *
     * @param kind what would be removed
     * @param id memberId, deptId or roleId
     * @param otherId roleId of a role relation, the field's name of a field, else empty
     */
    public record Removal(Kind kind, String id, String otherId) {}

    /** What would be removed. */
    public enum Kind {
        /** A member would go offline. */
        MEMBER,
        /** A department would be removed. */
        DEPT,
        /** A role would be removed. */
        ROLE,
        /** A member would lose a role. */
        ROLE_MEMBER,
        /** A field that WeCom shows as empty would be cleared; {@code otherId} names it. */
        FIELD
    }
}
