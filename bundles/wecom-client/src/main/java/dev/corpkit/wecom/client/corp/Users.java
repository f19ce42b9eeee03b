package dev.corpkit.wecom.client.corp;

import dev.corpkit.qywxproxy.api.UserResource;
import dev.corpkit.qywxproxy.api.WeComUser;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.endpoint.UserEndpoints;
import java.util.List;
import java.util.Map;

/** {@code user/*} of one enterprise. */
record Users(ApiCalls calls, UserEndpoints endpoints) implements UserResource {

    @Override
    public List<WeComUser> list(long departmentId) {
        return calls.send(token -> endpoints.list(token, departmentId)).userlist();
    }

    @Override
    public List<WeComUser> simplelist(long departmentId) {
        return calls.send(token -> endpoints.simplelist(token, departmentId)).userlist();
    }

    @Override
    public WeComUser get(String userid) {
        return calls.send(token -> endpoints.get(token, userid)).user();
    }

    @Override
    public String getuserid(String mobile) {
        Map<String, Object> body = Map.of("mobile", mobile);
        return calls.send(token -> endpoints.getuserid(token, body)).userid();
    }

    @Override
    public String getUseridByEmail(String email, int emailType) {
        Map<String, Object> body = Map.of("email", email, "email_type", emailType);
        return calls.send(token -> endpoints.getUseridByEmail(token, body)).userid();
    }

    @Override
    public void authsucc(String userid) {
        calls.send(token -> endpoints.authsucc(token, userid));
    }

    @Override
    public String convertToOpenid(String userid) {
        return calls.send(token -> endpoints.convertToOpenid(token, Map.of("userid", userid)))
                .openid();
    }

    @Override
    public String convertToUserid(String openid) {
        return calls.send(token -> endpoints.convertToUserid(token, Map.of("openid", openid)))
                .userid();
    }
}
