package dev.corpkit.wecom.client.corp;

import dev.corpkit.qywxproxy.api.AuthResource;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.endpoint.LoginEndpoints;
import java.util.Map;

/** {@code auth/*} of one enterprise. */
record Logins(ApiCalls calls, LoginEndpoints endpoints) implements AuthResource {

    @Override
    public Map<String, Object> getuserinfo(String code) {
        return calls.send(token -> endpoints.getuserinfo(token, code));
    }

    @Override
    public Map<String, Object> getuserdetail(String userTicket) {
        return calls.send(token -> endpoints.getuserdetail(token, Map.of("user_ticket", userTicket)));
    }
}
