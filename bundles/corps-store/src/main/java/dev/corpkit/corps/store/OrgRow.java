package dev.corpkit.corps.store;

import dev.corpkit.corps.api.CorpArgumentException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organization that has rows.
 *
 * @param key keys all its rows
 * @param corpId the enterprise whose data they are; empty until it is claimed
 * @param suiteId the suite through whose authorization they were last read (contract row C20); empty before
 * @param revision how often its departments, roles and members were changed: names a state of them
 * @param historyFrom the moment from which on its history is whole; null while all of it is kept
 * @param adminId the memberId of who is responsible for it here; empty for nobody
 */
public record OrgRow(
        OrgKey key,
        String corpId,
        String suiteId,
        long revision,
        @Nullable Instant historyFrom,
        String adminId) {

    /** One whose rows were never changed. */
    public OrgRow(OrgKey key, String corpId, String suiteId) {
        this(key, corpId, suiteId, 0, null, "");
    }

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
        return new OrgRow(key, claimant, suiteId, revision, historyFrom, adminId);
    }

    /** This one, read through a suite. */
    public OrgRow readThrough(String suite) {
        return new OrgRow(key, corpId, suite, revision, historyFrom, adminId);
    }

    /** This one, a change later. */
    public OrgRow changed() {
        return new OrgRow(key, corpId, suiteId, revision + 1, historyFrom, adminId);
    }

    /** This one, with a shorter history. */
    public OrgRow historyFrom(Instant moment) {
        return new OrgRow(key, corpId, suiteId, revision, moment, adminId);
    }

    /** This one, with another admin. */
    public OrgRow administeredBy(String memberId) {
        return new OrgRow(key, corpId, suiteId, revision, historyFrom, memberId);
    }
}
