package dev.corpkit.corps.api;

import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;

/** Is told how far a run is. */
@ConsumerType
@FunctionalInterface
public interface SyncProgress {

    /** Tells nobody. */
    SyncProgress NONE = (phase, done, total) -> {};

    /**
     * A step was made. May be called from several threads.
     *
     * @param phase what the run is doing
     * @param done units finished in this phase
     * @param total units known so far in this phase, 0 if unknown
     */
    void progress(Phase phase, int done, int total);

    /**
     * The run waits for another one of the organization, on this node or another, and has done nothing yet. Told again at each
     * look, twice a second.
     *
     * @param whom the other run, for a person
     * @param until when its lease ends, unless it goes on
     */
    default void waiting(String whom, Instant until) {}

    /** The run calls the vendor once more; a call counts whether it succeeds or not. May be called from several threads. */
    default void called() {}

    /** What a run is doing. */
    enum Phase {
        /** Reading the visible scope and the department list. */
        SCOPE,
        /** Reading members, a unit a department. */
        MEMBERS,
        /** Reading tags, a unit a tag. */
        TAGS,
        /** Comparing with what is stored. */
        PLAN,
        /** Writing. */
        APPLY
    }
}
