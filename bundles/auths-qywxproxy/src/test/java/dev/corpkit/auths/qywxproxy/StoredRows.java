package dev.corpkit.auths.qywxproxy;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CorpStore;
import org.jspecify.annotations.Nullable;

/** Changes stored authorizations behind everybody's back. */
final class StoredRows {

    private StoredRows() {}

    static void forgetAgent(CorpStore store, String suiteId, String corpId) {
        change(store, suiteId, corpId, null, Status.ACTIVE);
    }

    static void cancel(CorpStore store, String suiteId, String corpId) {
        change(store, suiteId, corpId, "7", Status.CANCELLED);
    }

    private static void change(
            CorpStore store, String suiteId, String corpId, @Nullable String agentId, Status status) {
        store.run(tx -> {
            AuthorizationRow row = tx.authorizations().find(suiteId, corpId).orElseThrow();
            tx.authorizations().save(row.withAgentId(agentId).withStatus(status, row.reason()));
        });
    }
}
