package dev.corpkit.auths.qywxproxy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import java.util.function.Function;

/**
 * Agent ids of one suite (contract row C18).
 *
 * @param authorizations what is stored
 * @param refresh asks WeCom about an enterprise and stores the answer
 */
record AgentIds(StoredAuthorizations authorizations, Function<String, QywxProxyAuthorization> refresh) {

    /** From what is stored, else from WeCom. */
    String of(String corpId) {
        String stored = authorizations.requireKept(corpId).agentId();
        String known = stored == null ? refresh.apply(corpId).agentId() : stored;
        if (known == null) {
            throw new NotAuthorizedException("WeCom names no agent of suite " + authorizations.suiteId()
                    + " in enterprise " + corpId + ". Its administrator must authorize again");
        }
        return known;
    }
}
