package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.RunRow;
import java.util.stream.Stream;

/** What a run does. */
enum RunKind {
    /** Mirrors everything. */
    SYNC(RunRow.Kind.SYNC, HistoryRow.Cause.SYNC),

    /** Members only: it leaves held departments to syncs, and what a changed scope means for departments, too. */
    REGISTRATION(RunRow.Kind.REGISTRATION, HistoryRow.Cause.REGISTRATION) {
        @Override
        SyncPlan plan(Planner planner) {
            return planner.registration();
        }
    },

    /** Some objects that events named. */
    EVENTS(RunRow.Kind.EVENTS, HistoryRow.Cause.EVENT),

    /** Removes what was held. */
    APPROVAL(RunRow.Kind.APPROVAL, HistoryRow.Cause.BY_HAND),

    /** Decides that a plan is not to be done. */
    REJECTION(RunRow.Kind.REJECTION, HistoryRow.Cause.BY_HAND),

    /** Takes members offline whom a person declares resigned. */
    RESIGNATION(RunRow.Kind.RESIGNATION, HistoryRow.Cause.BY_HAND),

    /** Takes a run back. */
    TAKE_BACK(RunRow.Kind.TAKE_BACK, HistoryRow.Cause.TAKEN_BACK);

    private final RunRow.Kind stored;
    private final HistoryRow.Cause cause;

    RunKind(RunRow.Kind stored, HistoryRow.Cause cause) {
        this.stored = stored;
        this.cause = cause;
    }

    /** As what it changes is recorded. */
    HistoryRow.Cause cause() {
        return cause;
    }

    /** As it is recorded. */
    RunRow.Kind stored() {
        return stored;
    }

    SyncPlan plan(Planner planner) {
        return planner.sync();
    }

    /** Of a kind as recorded. */
    static RunKind of(RunRow.Kind stored) {
        return Stream.of(values())
                .filter(kind -> kind.stored == stored)
                .findFirst()
                .orElseThrow();
    }

    /** Whether it is recorded even where it changed nothing. */
    boolean isAlwaysRecorded() {
        return this != EVENTS;
    }

    /**
     * Whether after it nothing unmarked is stored that its scope does not show (contract row G3), but for what gaps hide that
     * stood before it, too, and for rows that the database refuses.
     *
     * @param seenBefore whether the reading before it was of the same scope: a row that is refused when the scope changes is
     *     tried once more
     */
    boolean settlesScope(SyncPlan plan, boolean seenBefore) {
        return this == SYNC
                && plan.aftermath().lasting()
                && (seenBefore || !plan.aftermath().refused());
    }
}
