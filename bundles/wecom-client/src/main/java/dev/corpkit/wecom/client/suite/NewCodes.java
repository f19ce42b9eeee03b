package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.store.AuthorizationRow;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The permanent codes of a suite that have not yet fetched a token (contract row A8). */
final class NewCodes {

    private static final Logger LOG = LoggerFactory.getLogger(NewCodes.class);

    private final String suiteId;
    private final Ground ground;
    private final CorpTokens tokens;

    NewCodes(String suiteId, Ground ground, CorpTokens tokens) {
        this.suiteId = suiteId;
        this.ground = ground;
        this.tokens = tokens;
    }

    /** Tries them, one after the other; the failure of one holds up no other. */
    void prove() {
        List<AuthorizationRow> due = ground.store()
                .inTransaction(
                        tx -> tx.authorizations().due(suiteId, ground.clock().instant()));
        due.stream()
                .filter(row -> row.nextPermanentCode() != null)
                .map(AuthorizationRow::corpId)
                .forEach(this::prove);
    }

    private void prove(String corpId) {
        try {
            tokens.proveNewCode(corpId);
        } catch (CorpException later) {
            LOG.warn("New permanent code not proven suite={} corp={}: {}", suiteId, corpId, later.getMessage());
        }
    }
}
