package dev.corpkit.wecom.client.endpoint;

import java.util.Map;
import okhttp3.MultipartBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.Multipart;
import retrofit2.http.POST;
import retrofit2.http.Part;
import retrofit2.http.Path;
import retrofit2.http.QueryMap;
import retrofit2.http.Streaming;

/** The rest of the API. The path must have been checked; the token is in the query. */
public interface AnyEndpoint {

    /** Any GET. */
    @GET("cgi-bin/{path}")
    Call<Map<String, Object>> get(
            @Path(value = "path", encoded = true) String path, @QueryMap Map<String, Object> query);

    /** Any POST; nobody knows what it does. */
    @Once
    @POST("cgi-bin/{path}")
    Call<Map<String, Object>> post(
            @Path(value = "path", encoded = true) String path,
            @QueryMap Map<String, Object> query,
            @Body Map<String, Object> body);

    /** Any upload; each makes a new file. */
    @Once
    @Multipart
    @POST("cgi-bin/{path}")
    Call<Map<String, Object>> upload(
            @Path(value = "path", encoded = true) String path,
            @QueryMap Map<String, Object> query,
            @Part MultipartBody.Part media);

    /** Any GET of a file that is kept in memory, so that it can be asked for again. */
    @Streaming
    @GET("cgi-bin/{path}")
    Call<ResponseBody> bytes(@Path(value = "path", encoded = true) String path, @QueryMap Map<String, Object> query);

    /** Any GET of a file that is handed on as it comes, so that nobody could take it back. */
    @Once
    @Streaming
    @GET("cgi-bin/{path}")
    Call<ResponseBody> stream(@Path(value = "path", encoded = true) String path, @QueryMap Map<String, Object> query);
}
