package dev.corpkit.corps.store;

/**
 * A removal that a guard held back (contract row G1).
 *
 * @param kind what would be removed
 * @param id memberId or deptId
 * @param reason which limit held it, a sentence without personal data
 * @param runId the run that held it
 */
public record HeldRow(Kind kind, String id, String reason, String runId) {

    /** What would be removed. */
    public enum Kind {
        /** A member would go offline. */
        MEMBER,
        /** A department would be removed. */
        DEPT
    }
}
