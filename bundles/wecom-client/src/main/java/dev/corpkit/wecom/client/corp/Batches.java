package dev.corpkit.wecom.client.corp;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.qywxproxy.api.BatchResource;
import dev.corpkit.qywxproxy.api.ConvertedIds;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.endpoint.BatchEndpoints;
import java.util.List;
import java.util.Map;

/** {@code batch/*} of one enterprise. */
record Batches(ApiCalls calls, BatchEndpoints endpoints) implements BatchResource {

    private static final int MOST_IDS = 1000;

    @Override
    public Map<String, Object> invite(List<String> users, List<Long> parties, List<Long> tags) {
        Map<String, Object> body = Map.of("user", users, "party", parties, "tag", tags);
        return calls.send(token -> endpoints.invite(token, body));
    }

    @Override
    public ConvertedIds useridToOpenuserid(List<String> userids) {
        Map<String, Object> body = Map.of("userid_list", few(userids));
        return calls.send(token -> endpoints.useridToOpenuserid(token, body)).converted();
    }

    @Override
    public ConvertedIds openuseridToUserid(List<String> openUserids, String sourceAgentid) {
        Map<String, Object> body =
                Map.of("open_userid_list", few(openUserids), "source_agentid", AgentNumber.of(sourceAgentid));
        return calls.send(token -> endpoints.openuseridToUserid(token, body)).converted();
    }

    /** Wrong calls of this API are counted: after too many it is blocked for a day. */
    private static List<String> few(List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST_IDS) {
            throw new CorpArgumentException("1 to 1000 ids are converted at once (P97106); these are " + ids.size());
        }
        return List.copyOf(ids);
    }
}
