package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncProgress;
import java.util.Optional;

/** Reads some objects of an enterprise from WeCom (contract row A12). */
@FunctionalInterface
public interface FocusedReader {

    /**
     * Reads them. Runs under the lease of the organization and outside any transaction.
     *
     * @param progress as in {@link SnapshotReader#read}
     * @return empty where only a full sync can tell, or where one is cheaper
     * @throws CorpException if nothing could be read
     */
    Optional<FocusedSnapshot> read(SyncProgress progress);
}
