package dev.corpkit.corps.store;

import dev.corpkit.corps.api.SyncReport;

/**
 * A finished run.
 *
 * @param report what it did
 * @param scope the scope it read
 */
public record RunRow(SyncReport report, ScopeRow scope) {}
