package dev.corpkit.wecom.client.endpoint;

import dev.corpkit.wecom.client.answer.SuiteAnswers;
import dev.corpkit.wecom.client.answer.TokenAnswers;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;

/** Tokens and authorizations. */
public interface SuiteEndpoints {

    /** P97162. */
    @POST("cgi-bin/service/get_suite_token")
    Call<TokenAnswers.Suite> getSuiteToken(@Body Map<String, Object> body);

    /** P96237. */
    @POST("cgi-bin/service/get_provider_token")
    Call<TokenAnswers.Provider> getProviderToken(@Body Map<String, Object> body);

    /** P97164: in proxy development the permanent code is the secret. */
    @GET("cgi-bin/gettoken")
    Call<TokenAnswers.Corp> gettoken(@Query("corpid") String corpid, @Query("corpsecret") String corpsecret);

    /** P97163; the auth code works once. */
    @Once
    @POST("cgi-bin/service/v2/get_permanent_code")
    Call<SuiteAnswers.PermanentCode> getPermanentCode(
            @Query("suite_access_token") String token, @Body Map<String, Object> body);

    /** P100795. */
    @POST("cgi-bin/service/v2/get_auth_info")
    Call<SuiteAnswers.AuthInfo> getAuthInfo(@Query("suite_access_token") String token, @Body Map<String, Object> body);

    /** P98744. */
    @POST("cgi-bin/service/get_customized_auth_url")
    Call<SuiteAnswers.AuthUrl> getCustomizedAuthUrl(
            @Query("provider_access_token") String token, @Body Map<String, Object> body);

    /** P97105. */
    @POST("cgi-bin/service/corpid_to_opencorpid")
    Call<SuiteAnswers.OpenCorpId> corpidToOpencorpid(
            @Query("provider_access_token") String token, @Body Map<String, Object> body);
}
