package dev.corpkit.wecom.client.endpoint;

import dev.corpkit.qywxproxy.api.ExportResource;
import dev.corpkit.wecom.client.answer.ExportAnswers;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** {@code export/*}, see {@link ExportResource}. */
public interface ExportEndpoints {

    /** P96293 to P96296: {@code simple_user}, {@code user}, {@code department}, {@code taguser}. */
    @Once
    @POST("cgi-bin/export/{what}")
    Call<ExportAnswers.Job> submit(
            @Path("what") String what, @Query("access_token") String token, @Body Map<String, Object> body);

    /** P96297. */
    @GET("cgi-bin/export/get_result")
    Call<Map<String, Object>> getResult(@Query("access_token") String token, @Query("jobid") String jobid);
}
