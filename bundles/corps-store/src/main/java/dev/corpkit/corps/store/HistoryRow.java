package dev.corpkit.corps.store;

import java.time.Instant;

/**
 * That an object changed.
 *
 * @param revision the state of the organization that it led to; all changes of one transaction share it
 * @param at when
 * @param cause why
 * @param runId the run that did it; empty for a change by hand
 * @param change what
 */
public record HistoryRow(long revision, Instant at, Cause cause, String runId, ObjectChange change) {

    /** Why an object changed. An erasure (contract row C20) is none: it leaves no object, and no history. */
    public enum Cause {
        /** A sync read it. */
        SYNC,
        /** A sync of what an event named read it (contract row A12). */
        EVENT,
        /** {@code bulkRegister} brought it in (contract row C17). */
        REGISTRATION,
        /** Somebody called a method that changes, or approved a removal that was held. */
        BY_HAND,
        /** A run was taken back. */
        TAKEN_BACK
    }
}
