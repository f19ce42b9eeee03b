package dev.corpkit.wecom.client.endpoint;

import dev.corpkit.qywxproxy.api.AgentResource;
import dev.corpkit.wecom.client.answer.AgentAnswers;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;

/** {@code agent/*}, see {@link AgentResource}. */
public interface AgentEndpoints {

    /** P96448. */
    @GET("cgi-bin/agent/get")
    Call<AgentAnswers.One> get(@Query("access_token") String token, @Query("agentid") String agentid);

    /** P90227. */
    @GET("cgi-bin/agent/list")
    Call<AgentAnswers.Listed> list(@Query("access_token") String token);

    /** P99108. */
    @POST("cgi-bin/agent/get_permissions")
    Call<AgentAnswers.Permissions> getPermissions(@Query("access_token") String token, @Body Map<String, Object> body);

    /** P100073. */
    @POST("cgi-bin/agent/get_admin_list")
    Call<AgentAnswers.Admins> getAdminList(@Query("access_token") String token, @Body Map<String, Object> body);
}
