package dev.corpkit.corps.store;

import dev.corpkit.corps.api.SyncReport;

/**
 * A finished run.
 *
 * @param kind what it was
 * @param report what it did
 * @param scope the scope it read (contract row G3)
 * @param steady whether each run since the last complete sync, this one included, read this scope; those that read an empty
 *     one do not count. True for a complete sync, false for all others before the first
 */
public record RunRow(Kind kind, SyncReport report, ScopeRow scope, boolean steady) {

    /** What a run was. */
    public enum Kind {
        /** Mirrored everything. */
        SYNC,
        /** Members only (contract row C17). */
        REGISTRATION,
        /** Read again what events named (contract row A12). */
        EVENTS
    }
}
