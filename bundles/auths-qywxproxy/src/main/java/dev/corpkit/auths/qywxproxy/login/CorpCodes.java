package dev.corpkit.auths.qywxproxy.login;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.CorpStore;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Codes by which people name their enterprise before they log in. */
public final class CorpCodes {

    private final String suiteId;
    private final CorpStore store;
    private final Consumer<String> authorized;
    private final UnaryOperator<String> agentIds;

    /**
     * Of one suite.
     *
     * @param authorized throws where an enterprise has not authorized the suite, or not any more
     * @param agentIds agent id in an enterprise, asked from WeCom where it is not stored; throws likewise
     */
    public CorpCodes(String suiteId, CorpStore store, Consumer<String> authorized, UnaryOperator<String> agentIds) {
        this.suiteId = suiteId;
        this.store = store;
        this.authorized = authorized;
        this.agentIds = agentIds;
    }

    /** {@link dev.corpkit.qywxproxy.api.QywxProxyAuth#setCode}. */
    public void set(String corpId, String code) {
        String checked = LoginArguments.corpCode(code);
        authorized.accept(LoginArguments.corpId(corpId));
        store.run(tx -> tx.corpCodes().set(suiteId, corpId, checked));
    }

    /** {@link dev.corpkit.qywxproxy.api.QywxProxyAuth#getLoginConfigByCode}. */
    public Map<String, Object> loginConfig(String code) {
        String checked = LoginArguments.corpCode(code);
        String corpId = store.inTransaction(tx -> tx.corpCodes().corpId(suiteId, checked))
                .orElseThrow(() -> new CorpArgumentException("No enterprise has the code " + checked));
        return Map.of("corpId", corpId, "agentId", agentIds.apply(corpId), "suiteId", suiteId);
    }
}
