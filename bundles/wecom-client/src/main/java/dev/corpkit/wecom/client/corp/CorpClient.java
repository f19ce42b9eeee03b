package dev.corpkit.wecom.client.corp;

import dev.corpkit.qywxproxy.api.AgentResource;
import dev.corpkit.qywxproxy.api.AuthResource;
import dev.corpkit.qywxproxy.api.DepartmentResource;
import dev.corpkit.qywxproxy.api.ExportResource;
import dev.corpkit.qywxproxy.api.MessageResource;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.TagResource;
import dev.corpkit.qywxproxy.api.UserResource;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.endpoint.AgentEndpoints;
import dev.corpkit.wecom.client.endpoint.AnyEndpoint;
import dev.corpkit.wecom.client.endpoint.DepartmentEndpoints;
import dev.corpkit.wecom.client.endpoint.ExportEndpoints;
import dev.corpkit.wecom.client.endpoint.LoginEndpoints;
import dev.corpkit.wecom.client.endpoint.MessageEndpoints;
import dev.corpkit.wecom.client.endpoint.TagEndpoints;
import dev.corpkit.wecom.client.endpoint.UserEndpoints;
import java.util.Map;
import java.util.function.Supplier;
import retrofit2.Retrofit;

/** The API of one enterprise. */
public final class CorpClient implements QywxProxyClient {

    private final String corpId;
    private final DepartmentResource department;
    private final UserResource user;
    private final TagResource tag;
    private final AgentResource agent;
    private final MessageResource message;
    private final ExportResource export;
    private final AuthResource auth;
    private final AnyCall any;

    /**
     * A client.
     *
     * @param calls carry the enterprise's token
     * @param agentId asked for messages that name no agent
     */
    public CorpClient(String corpId, Retrofit api, ApiCalls calls, Supplier<String> agentId) {
        this.corpId = corpId;
        this.department = new Departments(calls, api.create(DepartmentEndpoints.class));
        this.user = new Users(calls, api.create(UserEndpoints.class));
        this.tag = new Tags(calls, api.create(TagEndpoints.class));
        this.agent = new Agents(calls, api.create(AgentEndpoints.class));
        this.message = new Messages(calls, api.create(MessageEndpoints.class), agentId);
        this.export = new Exports(calls, api.create(ExportEndpoints.class));
        this.auth = new Logins(calls, api.create(LoginEndpoints.class));
        this.any = new AnyCall(calls, api.create(AnyEndpoint.class));
    }

    @Override
    public String getCorpId() {
        return corpId;
    }

    @Override
    public DepartmentResource getDepartment() {
        return department;
    }

    @Override
    public UserResource getUser() {
        return user;
    }

    @Override
    public TagResource getTag() {
        return tag;
    }

    @Override
    public AgentResource getAgent() {
        return agent;
    }

    @Override
    public MessageResource getMessage() {
        return message;
    }

    @Override
    public ExportResource getExport() {
        return export;
    }

    @Override
    public AuthResource getAuth() {
        return auth;
    }

    @Override
    public Map<String, Object> get(String path, Map<String, ?> query) {
        return any.get(path, query);
    }

    @Override
    public Map<String, Object> post(String path, Map<String, ?> body) {
        return any.post(path, body);
    }

    @Override
    public String toString() {
        return "CorpClient[" + corpId + "]";
    }
}
