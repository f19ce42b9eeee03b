package dev.corpkit.wecom.client.corp;

import dev.corpkit.qywxproxy.api.MessageResource;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.endpoint.MessageEndpoints;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** {@code message/*} of one enterprise. */
record Messages(ApiCalls calls, MessageEndpoints endpoints, Supplier<String> agentId) implements MessageResource {

    @Override
    public Map<String, Object> send(Map<String, ?> message) {
        Map<String, Object> complete = new LinkedHashMap<>(message);
        complete.computeIfAbsent("agentid", ignored -> AgentNumber.of(agentId.get()));
        return calls.send(token -> endpoints.send(token, complete));
    }

    @Override
    public void recall(String msgid) {
        calls.send(token -> endpoints.recall(token, Map.of("msgid", msgid)));
    }
}
