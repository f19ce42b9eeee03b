package dev.corpkit.wecom.client.endpoint;

import dev.corpkit.qywxproxy.api.DepartmentResource;
import dev.corpkit.wecom.client.answer.DepartmentAnswers;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** {@code department/*}, see {@link DepartmentResource}. */
public interface DepartmentEndpoints {

    /** P96274. */
    @GET("cgi-bin/department/list")
    Call<DepartmentAnswers.Listed> list(@Query("access_token") String token, @Query("id") @Nullable Long id);

    /** P96275. */
    @GET("cgi-bin/department/simplelist")
    Call<DepartmentAnswers.Ids> simplelist(@Query("access_token") String token);

    /** P96276. */
    @GET("cgi-bin/department/get")
    Call<DepartmentAnswers.One> get(@Query("access_token") String token, @Query("id") long id);
}
