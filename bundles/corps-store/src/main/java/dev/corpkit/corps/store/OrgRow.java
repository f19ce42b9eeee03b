package dev.corpkit.corps.store;

import dev.corpkit.corps.api.CorpArgumentException;

/**
 * An organization that has rows.
 *
 * @param key keys all its rows
 * @param corpId the enterprise whose data they are; empty until it is claimed
 * @param suiteId the suite through whose authorization they were last read (contract row C20); empty before
 */
public record OrgRow(OrgKey key, String corpId, String suiteId) {

    /** Not claimed. */
    public static OrgRow of(OrgKey key) {
        return new OrgRow(key, "", "");
    }

    /**
     * This one, holding the data of an enterprise.
     *
     * @param claimant the enterprise, not blank
     * @throws CorpArgumentException if it holds those of another
     */
    public OrgRow claimedBy(String claimant) {
        if (claimant.isBlank()) {
            throw new CorpArgumentException("The organization " + key + " names no enterprise: set its corpId");
        }
        if (!corpId.isEmpty() && !corpId.equals(claimant)) {
            throw new CorpArgumentException("The organization " + key + " holds the data of the enterprise " + corpId
                    + ", its business file now names " + claimant
                    + "; nothing was changed. Declare another element for "
                    + claimant + ", or set corpId back to " + corpId);
        }
        return new OrgRow(key, claimant, suiteId);
    }
}
