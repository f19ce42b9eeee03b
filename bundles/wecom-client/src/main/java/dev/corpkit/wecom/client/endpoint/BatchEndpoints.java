package dev.corpkit.wecom.client.endpoint;

import dev.corpkit.qywxproxy.api.BatchResource;
import dev.corpkit.wecom.client.answer.BatchAnswers;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Query;

/** {@code batch/*}, see {@link BatchResource}. */
public interface BatchEndpoints {

    /** Sends people a message each time. */
    @Once
    @POST("cgi-bin/batch/invite")
    Call<Map<String, Object>> invite(@Query("access_token") String token, @Body Map<String, Object> body);

    /** P97106. */
    @POST("cgi-bin/batch/userid_to_openuserid")
    Call<BatchAnswers.OpenUserids> useridToOpenuserid(
            @Query("access_token") String token, @Body Map<String, Object> body);

    /** P95884. */
    @POST("cgi-bin/batch/openuserid_to_userid")
    Call<BatchAnswers.Userids> openuseridToUserid(@Query("access_token") String token, @Body Map<String, Object> body);
}
