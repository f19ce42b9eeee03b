package dev.corpkit.wecom.client.endpoint;

import dev.corpkit.qywxproxy.api.TagResource;
import dev.corpkit.wecom.client.answer.TagAnswers;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;

/** {@code tag/*}, see {@link TagResource}. */
public interface TagEndpoints {

    /** P96284. */
    @GET("cgi-bin/tag/list")
    Call<TagAnswers.Listed> list(@Query("access_token") String token);

    /** P96281. */
    @GET("cgi-bin/tag/get")
    Call<TagAnswers.Members> get(@Query("access_token") String token, @Query("tagid") long tagid);

    /** P96278. */
    @Once
    @POST("cgi-bin/tag/create")
    Call<TagAnswers.Created> create(@Query("access_token") String token, @Body Map<String, Object> body);

    /** P96282; adding twice is adding once. */
    @POST("cgi-bin/tag/addtagusers")
    Call<Map<String, Object>> addtagusers(@Query("access_token") String token, @Body Map<String, Object> body);

    /** P96283; removing twice is removing once. */
    @POST("cgi-bin/tag/deltagusers")
    Call<Map<String, Object>> deltagusers(@Query("access_token") String token, @Body Map<String, Object> body);

    /** Renaming twice is renaming once. */
    @POST("cgi-bin/tag/update")
    Call<Map<String, Object>> update(@Query("access_token") String token, @Body Map<String, Object> body);

    /** Deletes; a second try would be told that there is no such tag. */
    @Once
    @GET("cgi-bin/tag/delete")
    Call<Map<String, Object>> delete(@Query("access_token") String token, @Query("tagid") long tagid);
}
