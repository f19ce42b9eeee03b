package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.RunRow;

/** What a run does. */
enum RunKind {
    /** Mirrors everything. */
    SYNC(RunRow.Kind.SYNC, HistoryRow.Cause.SYNC) {
        @Override
        SyncPlan plan(Planner planner) {
            return planner.sync();
        }

        @Override
        boolean decides(HeldRow held, Snapshot snapshot) {
            return true;
        }

        @Override
        boolean settlesScope(Outcome outcome) {
            return outcome == Outcome.COMPLETE;
        }
    },

    /** Members only: it leaves held departments to syncs, and what a changed scope means for departments, too. */
    REGISTRATION(RunRow.Kind.REGISTRATION, HistoryRow.Cause.REGISTRATION) {
        @Override
        SyncPlan plan(Planner planner) {
            return planner.registration();
        }

        @Override
        boolean decides(HeldRow held, Snapshot snapshot) {
            return held.kind() == HeldRow.Kind.MEMBER;
        }

        @Override
        boolean settlesScope(Outcome outcome) {
            return false;
        }
    },

    /** Some objects that events named: it leaves alone what is held of others. */
    EVENTS(RunRow.Kind.EVENTS, HistoryRow.Cause.EVENT) {
        @Override
        SyncPlan plan(Planner planner) {
            return planner.sync();
        }

        @Override
        boolean decides(HeldRow held, Snapshot snapshot) {
            return snapshot.focused().filter(focused -> focused.settles(held)).isPresent();
        }

        @Override
        boolean settlesScope(Outcome outcome) {
            return false;
        }
    };

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

    abstract SyncPlan plan(Planner planner);

    /** Whether it knows what has become of that removal, which an earlier run held. */
    abstract boolean decides(HeldRow held, Snapshot snapshot);

    /** Whether it is recorded even where it changed nothing. */
    boolean isAlwaysRecorded() {
        return this != EVENTS;
    }

    /** Whether after it nothing unmarked is stored that its scope does not show (contract row G3). */
    abstract boolean settlesScope(Outcome outcome);
}
