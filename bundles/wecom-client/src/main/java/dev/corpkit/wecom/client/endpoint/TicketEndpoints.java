package dev.corpkit.wecom.client.endpoint;

import dev.corpkit.qywxproxy.api.JsSdkResource;
import dev.corpkit.wecom.client.answer.TokenAnswers;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Query;

/** Tickets of the JS-SDK, see {@link JsSdkResource}. */
public interface TicketEndpoints {

    /** The enterprise's. */
    @GET("cgi-bin/get_jsapi_ticket")
    Call<TokenAnswers.Ticket> getJsapiTicket(@Query("access_token") String token);

    /** Our application's, of type {@code agent_config}. */
    @GET("cgi-bin/ticket/get?type=agent_config")
    Call<TokenAnswers.Ticket> getAgentTicket(@Query("access_token") String token);
}
