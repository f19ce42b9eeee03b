package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.sync.snapshot.Confirmation;
import java.util.Set;

/** Asks WeCom once more about members whose held departure somebody approves (contract row G1). */
@FunctionalInterface
public interface DepartureCheck {

    /**
     * Asks for each member, for the scope, and a second API about those that are denied. Runs under the lease of the
     * organization and outside any transaction.
     *
     * @param memberIds ids of stored members
     * @param progress as in {@link SnapshotReader#read}
     * @throws dev.corpkit.corps.api.CorpException if WeCom cannot be asked at all
     */
    Confirmation ask(Set<String> memberIds, SyncProgress progress);
}
