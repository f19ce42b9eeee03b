package dev.corpkit.wecom.client.endpoint;

import dev.corpkit.qywxproxy.api.MessageResource;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Query;

/** {@code message/*}, see {@link MessageResource}. */
public interface MessageEndpoints {

    /** P96458. */
    @Once
    @POST("cgi-bin/message/send")
    Call<Map<String, Object>> send(@Query("access_token") String token, @Body Map<String, Object> message);

    /** Takes back once; a second try would be told that it is gone. */
    @Once
    @POST("cgi-bin/message/recall")
    Call<Map<String, Object>> recall(@Query("access_token") String token, @Body Map<String, Object> body);
}
