package dev.corpkit.wecom.client.endpoint;

import dev.corpkit.qywxproxy.api.UserResource;
import dev.corpkit.wecom.client.answer.OpenidAnswers;
import dev.corpkit.wecom.client.answer.UserAnswers;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;

/** {@code user/*}, see {@link UserResource}. */
public interface UserEndpoints {

    /** P96260. */
    @GET("cgi-bin/user/list")
    Call<UserAnswers.Listed> list(@Query("access_token") String token, @Query("department_id") long departmentId);

    /** P96259. */
    @GET("cgi-bin/user/simplelist")
    Call<UserAnswers.Listed> simplelist(@Query("access_token") String token, @Query("department_id") long departmentId);

    /** P96255. */
    @GET("cgi-bin/user/get")
    Call<UserAnswers.One> get(@Query("access_token") String token, @Query("userid") String userid);

    /** P96267. */
    @POST("cgi-bin/user/getuserid")
    Call<UserAnswers.Id> getuserid(@Query("access_token") String token, @Body Map<String, Object> body);

    /** P95895. */
    @POST("cgi-bin/user/get_userid_by_email")
    Call<UserAnswers.Id> getUseridByEmail(@Query("access_token") String token, @Body Map<String, Object> body);

    /** Said twice it is said once. */
    @GET("cgi-bin/user/authsucc")
    Call<Map<String, Object>> authsucc(@Query("access_token") String token, @Query("userid") String userid);

    /** Userid to openid. */
    @POST("cgi-bin/user/convert_to_openid")
    Call<OpenidAnswers.Openid> convertToOpenid(@Query("access_token") String token, @Body Map<String, Object> body);

    /** Openid to userid. */
    @POST("cgi-bin/user/convert_to_userid")
    Call<UserAnswers.Id> convertToUserid(@Query("access_token") String token, @Body Map<String, Object> body);
}
