package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;

/**
 * The organization a run is for.
 *
 * @param org keys its rows
 * @param corpId the enterprise that issued its userids
 * @param title names the root where the enterprise's name is unknown (contract row C4)
 * @param guards its limits
 */
public record SyncTarget(OrgKey org, String corpId, String title, GuardSettings guards) {

    /**
     * Looks whether the organization is still free for this enterprise; without a lock, so it is no claim.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if it holds the data of another
     */
    void check(StoreTransaction tx) {
        tx.orgs().find(org).ifPresent(row -> row.claimedBy(corpId));
    }

    @Override
    public String toString() {
        return org + " (" + corpId + ")";
    }
}
