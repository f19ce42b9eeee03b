package dev.corpkit.corps.store;

import dev.corpkit.corps.api.Actor;
import java.time.Instant;

/**
 * That an object changed.
 *
 * @param revision the state of the organization that it led to; all changes of one transaction share it
 * @param at when
 * @param cause why
 * @param runId the run that did it; empty for a change by hand
 * @param change what
 * @param actor who did it, and why; cut to what can be stored
 */
public record HistoryRow(long revision, Instant at, Cause cause, String runId, ObjectChange change, Actor actor) {

    /** Cuts the texts. */
    public HistoryRow {
        actor = StorableText.of(actor);
    }

    /** One of which nobody said who did it. */
    public HistoryRow(long revision, Instant at, Cause cause, String runId, ObjectChange change) {
        this(revision, at, cause, runId, change, Actor.NOBODY);
    }

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
