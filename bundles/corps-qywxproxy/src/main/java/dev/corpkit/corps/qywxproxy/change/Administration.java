package dev.corpkit.corps.qywxproxy.change;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is responsible for an organization here; kept with the organization, so that no sync touches it. */
public final class Administration {

    private final WritableOrg org;

    /** Of one organization. */
    public Administration(WritableOrg org) {
        this.org = org;
    }

    /** Sets it, null for nobody. It is no row of the directory, so it has no history. */
    public void set(@Nullable String memberId) {
        org.change(tx -> {
            if (memberId != null) {
                requireActive(tx, memberId);
            }
            tx.orgs().administeredBy(org.key(), memberId == null ? "" : memberId);
            return new Change<>(null, List.of());
        });
    }

    private void requireActive(StoreTransaction tx, String memberId) {
        MemberRow member = tx.members()
                .find(org.key(), memberId)
                .orElseThrow(() -> new CorpArgumentException(
                        "setAdmin: member '" + memberId + "' is unknown in " + org + ". Nothing was changed."));
        if (member.status() != MemberStatus.ACTIVE) {
            throw new CorpArgumentException(
                    "setAdmin: member '" + memberId + "' of " + org + " is offline (resigned). Nothing was changed.");
        }
    }
}
