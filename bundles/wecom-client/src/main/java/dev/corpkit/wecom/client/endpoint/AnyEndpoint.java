package dev.corpkit.wecom.client.endpoint;

import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

/** The rest of the API. The path must have been checked. */
public interface AnyEndpoint {

    /** Any GET. */
    @GET("cgi-bin/{path}")
    Call<Map<String, Object>> get(
            @Path(value = "path", encoded = true) String path,
            @Query("access_token") String token,
            @QueryMap Map<String, Object> query);

    /** Any POST; nobody knows what it does. */
    @Once
    @POST("cgi-bin/{path}")
    Call<Map<String, Object>> post(
            @Path(value = "path", encoded = true) String path,
            @Query("access_token") String token,
            @Body Map<String, Object> body);
}
