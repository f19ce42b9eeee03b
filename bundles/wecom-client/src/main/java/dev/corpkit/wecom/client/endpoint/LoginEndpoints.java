package dev.corpkit.wecom.client.endpoint;

import dev.corpkit.qywxproxy.api.AuthResource;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;

/** {@code auth/*}, see {@link AuthResource}. */
public interface LoginEndpoints {

    /** P96442; the code works once. */
    @Once
    @GET("cgi-bin/auth/getuserinfo")
    Call<Map<String, Object>> getuserinfo(@Query("access_token") String token, @Query("code") String code);

    /** P96443. */
    @POST("cgi-bin/auth/getuserdetail")
    Call<Map<String, Object>> getuserdetail(@Query("access_token") String token, @Body Map<String, Object> body);
}
