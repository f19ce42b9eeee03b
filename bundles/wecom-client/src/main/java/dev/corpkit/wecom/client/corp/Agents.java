package dev.corpkit.wecom.client.corp;

import dev.corpkit.qywxproxy.api.AgentResource;
import dev.corpkit.qywxproxy.api.WeComAdmin;
import dev.corpkit.qywxproxy.api.WeComAgent;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.endpoint.AgentEndpoints;
import java.util.List;
import java.util.Map;

/** {@code agent/*} of one enterprise. */
record Agents(ApiCalls calls, AgentEndpoints endpoints) implements AgentResource {

    @Override
    public WeComAgent get(String agentid) {
        return calls.send(token -> endpoints.get(token, agentid)).agent();
    }

    @Override
    public List<String> list() {
        return calls.send(endpoints::list).agentlist();
    }

    @Override
    public List<String> getPermissions() {
        return calls.send(token -> endpoints.getPermissions(token, Map.of())).appPermissions();
    }

    @Override
    public List<WeComAdmin> getAdminList() {
        return calls.send(token -> endpoints.getAdminList(token, Map.of())).admin();
    }
}
