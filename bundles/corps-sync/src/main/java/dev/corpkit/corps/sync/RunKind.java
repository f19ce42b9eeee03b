package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import java.util.Optional;

/** What a run does. */
enum RunKind {
    /** Mirrors everything. */
    SYNC("") {
        @Override
        SyncPlan plan(Planner planner) {
            return planner.sync();
        }

        @Override
        boolean decides(HeldRow.Kind kind) {
            return true;
        }

        @Override
        ScopeRow scope(Optional<ScopeRow> baseline, ScopeRow read) {
            return read;
        }
    },

    /**
     * Members only. It leaves held departments to syncs, and the scope that the next sync compares with: else what that sync
     * no longer sees because the scope changed would look removed to it (contract row G3).
     */
    REGISTRATION("register-") {
        @Override
        SyncPlan plan(Planner planner) {
            return planner.registration();
        }

        @Override
        boolean decides(HeldRow.Kind kind) {
            return kind == HeldRow.Kind.MEMBER;
        }

        @Override
        ScopeRow scope(Optional<ScopeRow> baseline, ScopeRow read) {
            return baseline.orElse(read);
        }
    };

    private final String prefix;

    RunKind(String prefix) {
        this.prefix = prefix;
    }

    /** A run's id tells its kind, so that nobody who waits for a sync takes a registration's report for one. */
    String runId(String id) {
        return prefix + id;
    }

    static boolean isSync(RunRow row) {
        return !row.report().getRunId().startsWith(REGISTRATION.prefix);
    }

    abstract SyncPlan plan(Planner planner);

    /** Whether it knows which removals of a kind are held now. */
    abstract boolean decides(HeldRow.Kind kind);

    /** The scope to store with it. */
    abstract ScopeRow scope(Optional<ScopeRow> baseline, ScopeRow read);
}
