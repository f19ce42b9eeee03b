package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncProgress;

/** Reads an enterprise from WeCom. */
@FunctionalInterface
public interface SnapshotReader {

    /**
     * Reads everything visible. Runs outside any transaction.
     *
     * @param progress to be called at each step, from any thread: the run's lease is prolonged by these calls. It throws
     *     {@link dev.corpkit.corps.store.StaleLeaseException} once another node has taken over; let it through
     * @throws CorpException if nothing could be read
     */
    Snapshot read(SyncProgress progress);
}
