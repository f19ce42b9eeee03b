package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.List;

/**
 * The organization a run is for.
 *
 * @param org keys its rows
 * @param corpId the enterprise that issued its userids
 * @param suiteId the suite through whose authorization it is read (contract row C20); empty where that is not known
 * @param title names the root where the enterprise's name is unknown (contract row C4)
 * @param guards its limits
 */
public record SyncTarget(OrgKey org, String corpId, String suiteId, String title, GuardSettings guards) {

    /** Of one that is read through no suite that we know. */
    public SyncTarget(OrgKey org, String corpId, String title, GuardSettings guards) {
        this(org, corpId, "", title, guards);
    }

    /**
     * Looks whether the organization is still free for this enterprise; without a lock, so it is no claim.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if it holds the data of another
     */
    void check(StoreTransaction tx) {
        tx.orgs().find(org).ifPresent(row -> row.claimedBy(corpId));
    }

    /** Whether {@link #check} lets it pass. */
    boolean isFree(StoreTransaction tx) {
        return tx.orgs()
                .find(org)
                .filter(row -> !row.corpId().isEmpty() && !row.corpId().equals(corpId))
                .isEmpty();
    }

    /** Holds the organization for this enterprise alone until the transaction ends, and notes the suite where that is new. */
    void claim(StoreTransaction tx) {
        tx.orgs().claim(org, corpId);
        boolean noted =
                tx.orgs().find(org).filter(row -> row.suiteId().equals(suiteId)).isPresent();
        if (!suiteId.isEmpty() && !noted) {
            tx.orgs().readThrough(org, suiteId);
        }
    }

    /**
     * Whether the enterprise took its authorization back: of the suite it is read through or, where that is not known, of any.
     * Until the transaction ends none of them changes.
     */
    boolean isCancelled(StoreTransaction tx) {
        List<String> suites = suiteId.isEmpty()
                ? tx.authorizations().ofEnterprise(corpId).stream()
                        .map(AuthorizationRow::suiteId)
                        .toList()
                : List.of(suiteId);
        return suites.stream()
                .anyMatch(suite -> tx.authorizations()
                        .lock(suite, corpId)
                        .filter(row -> row.status() == Status.CANCELLED)
                        .isPresent());
    }

    /**
     * To be called last in a transaction that wrote: nothing is brought in of an enterprise that took its authorization back
     * while it was being read (contract row C20). Until the transaction ends it cannot; what is written then is there for its
     * erasure.
     *
     * @throws NotAuthorizedException if it did
     */
    void requireNotCancelled(StoreTransaction tx) {
        if (!suiteId.isEmpty() && isCancelled(tx)) {
            throw new NotAuthorizedException("Enterprise " + corpId + " cancelled its authorization of suite " + suiteId
                    + " while it was being read; nothing of it was kept. Its administrator must authorize again");
        }
    }

    @Override
    public String toString() {
        return org + " (" + corpId + ")";
    }
}
