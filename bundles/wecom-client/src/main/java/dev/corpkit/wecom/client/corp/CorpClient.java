package dev.corpkit.wecom.client.corp;

import dev.corpkit.qywxproxy.api.AgentResource;
import dev.corpkit.qywxproxy.api.AuthResource;
import dev.corpkit.qywxproxy.api.BatchResource;
import dev.corpkit.qywxproxy.api.DepartmentResource;
import dev.corpkit.qywxproxy.api.DownloadedFile;
import dev.corpkit.qywxproxy.api.ExportResource;
import dev.corpkit.qywxproxy.api.JsSdkResource;
import dev.corpkit.qywxproxy.api.MediaResource;
import dev.corpkit.qywxproxy.api.MessageResource;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.TagResource;
import dev.corpkit.qywxproxy.api.UploadFile;
import dev.corpkit.qywxproxy.api.UserResource;
import dev.corpkit.qywxproxy.api.WeComApi;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.endpoint.AgentEndpoints;
import dev.corpkit.wecom.client.endpoint.BatchEndpoints;
import dev.corpkit.wecom.client.endpoint.DepartmentEndpoints;
import dev.corpkit.wecom.client.endpoint.ExportEndpoints;
import dev.corpkit.wecom.client.endpoint.LoginEndpoints;
import dev.corpkit.wecom.client.endpoint.MessageEndpoints;
import dev.corpkit.wecom.client.endpoint.TagEndpoints;
import dev.corpkit.wecom.client.endpoint.UserEndpoints;
import dev.corpkit.wecom.client.generic.GenericClient;
import dev.corpkit.wecom.client.ticket.JsTicketKind;
import dev.corpkit.wecom.client.ticket.PageSigner;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Function;
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
    private final MediaResource media;
    private final BatchResource batch;
    private final JsSdkResource jsSdk;
    private final WeComApi any;

    /**
     * A client.
     *
     * @param calls carry the enterprise's token
     * @param agentId asked for messages that name no agent
     * @param tickets give the enterprise's JS-SDK tickets
     * @param signer signs pages with them
     */
    public CorpClient(
            String corpId,
            Retrofit api,
            ApiCalls calls,
            Supplier<String> agentId,
            Function<JsTicketKind, String> tickets,
            PageSigner signer) {
        this.corpId = corpId;
        this.department = new Departments(calls, api.create(DepartmentEndpoints.class));
        this.user = new Users(calls, api.create(UserEndpoints.class));
        this.tag = new Tags(calls, api.create(TagEndpoints.class));
        this.agent = new Agents(calls, api.create(AgentEndpoints.class));
        this.message = new Messages(calls, api.create(MessageEndpoints.class), agentId);
        this.export = new Exports(calls, api.create(ExportEndpoints.class));
        this.auth = new Logins(calls, api.create(LoginEndpoints.class));
        this.any = new GenericClient(api, calls, "access_token");
        this.media = new MediaFiles(corpId, any);
        this.batch = new Batches(calls, api.create(BatchEndpoints.class));
        this.jsSdk = new JsSdk(corpId, agentId, tickets, signer);
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
    public MediaResource getMedia() {
        return media;
    }

    @Override
    public BatchResource getBatch() {
        return batch;
    }

    @Override
    public JsSdkResource getJsSdk() {
        return jsSdk;
    }

    @Override
    public Map<String, Object> get(String path, Map<String, ?> query) {
        return any.get(path, query);
    }

    @Override
    public Map<String, Object> post(String path, Map<String, ?> query, Map<String, ?> body) {
        return any.post(path, query, body);
    }

    @Override
    public Map<String, Object> upload(String path, Map<String, ?> query, UploadFile file) {
        return any.upload(path, query, file);
    }

    @Override
    public byte[] getBytes(String path, Map<String, ?> query) {
        return any.getBytes(path, query);
    }

    @Override
    public DownloadedFile download(String path, Map<String, ?> query, OutputStream to) {
        return any.download(path, query, to);
    }

    @Override
    public String toString() {
        return "CorpClient[" + corpId + "]";
    }
}
