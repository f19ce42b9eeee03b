package dev.corpkit.corps.qywxproxy.change;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import java.util.function.Function;

/**
 * An organization that is changed by hand.
 *
 * @param store where it is
 * @param key its key
 * @param corpId the enterprise its data is of; another one's data is never touched (contract row C1)
 */
public record WritableOrg(CorpStore store, OrgKey key, String corpId) {

    /** In one transaction, alone. */
    <T> T change(Function<StoreTransaction, T> work) {
        return store.inTransaction(tx -> {
            tx.orgs().claim(key, corpId);
            return work.apply(tx);
        });
    }

    @Override
    public String toString() {
        return key.toString();
    }
}
