package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.change.Written;

/**
 * A run that is in the store.
 *
 * @param report what it did
 * @param written what it wrote
 */
record Committed(SyncReport report, Written written) {}
