package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncProgress;

/** Asks WeCom whether a userid became another. */
@FunctionalInterface
public interface RenameReader {

    /**
     * Whether WeCom shows the new userid and knows the old one no more.
     *
     * @param progress to be told between calls; throws where the run is cancelled or its lease is lost
     * @throws dev.corpkit.corps.api.NotAuthorizedException if it cannot be asked
     */
    boolean isConfirmed(SyncProgress progress);
}
