package dev.corpkit.wecom.client.suite;

import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.endpoint.AgentEndpoints;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What an enterprise's own token tells of an authorization.
 *
 * @param calls of an enterprise
 */
record EnterpriseFacts(Function<String, ApiCalls> calls, AgentEndpoints endpoints) {

    /** Names of the granted permissions (P99108). */
    List<String> permissions(String corpId) {
        return calls.apply(corpId)
                .send(token -> endpoints.getPermissions(token, Map.of()))
                .appPermissions();
    }

    /** Ids of the token's applications (P90227): its own. */
    List<String> agents(String corpId) {
        return calls.apply(corpId).send(endpoints::list).agentlist();
    }
}
