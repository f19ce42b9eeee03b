package dev.corpkit.corps.store;

import java.time.Instant;
import java.util.List;

/**
 * A plan that waits for somebody to apply it. What it would do is in {@link RunRow#report()} of its run, told as if it were
 * done.
 *
 * @param run the run it was made for, its id is that of the plan; once applied it is recorded under it
 * @param basis the state it was made from; applied to another it is refused
 * @param madeAt when
 * @param state what became of it
 * @param changes what it would write; a new member has an empty userId
 * @param held what a guard held back of it
 */
public record PlanRow(
        RunRow run, Basis basis, Instant madeAt, State state, List<ObjectChange> changes, List<HeldRow> held) {

    /** Copies. */
    public PlanRow {
        changes = List.copyOf(changes);
        held = List.copyOf(held);
    }

    /** Its id. */
    public String planId() {
        return run.report().getRunId();
    }

    /**
     * Names a state of an organization.
     *
     * @param revision how often its rows were changed
     * @param readingId its newest recorded run; empty before the first
     */
    public record Basis(long revision, String readingId) {}

    /** What became of a plan. */
    public enum State {
        /** It waits. */
        OPEN,
        /** It was applied. */
        APPLIED,
        /** It was found to be made from another state, or a newer plan took its place. */
        OUTDATED,
        /** Somebody did not want it. */
        REJECTED
    }
}
