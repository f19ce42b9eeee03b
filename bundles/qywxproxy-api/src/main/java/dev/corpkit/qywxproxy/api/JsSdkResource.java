package dev.corpkit.qywxproxy.api;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a web page of ours needs to use WeCom's JS-SDK. Tickets are kept per enterprise until shortly before they expire, since WeCom
 * gives at most 400 an hour for an enterprise and 100 for an application (section 6 of the fact sheet). Thread-safe.
 */
@ProviderType
public interface JsSdkResource {

    /**
     * Signs a page for {@code wx.config}.
     *
     * @param url the page's own address as the browser shows it; what follows {@code #} is not signed
     * @return {@code appId}, {@code timestamp} (seconds), {@code nonceStr} and {@code signature}
     * @throws dev.corpkit.corps.api.CorpArgumentException if it is no http or https address
     */
    Map<String, Object> config(String url);

    /**
     * Signs a page for {@code wx.agentConfig}.
     *
     * @param url as {@link #config}
     * @return {@code corpid}, {@code agentid}, {@code timestamp} (seconds), {@code nonceStr} and {@code signature}
     * @throws dev.corpkit.corps.api.CorpArgumentException if it is no http or https address
     */
    Map<String, Object> agentConfig(String url);

    /** The enterprise's ticket ({@code get_jsapi_ticket}). A secret: not for pages, never to be logged. */
    String getJsapiTicket();

    /** Our application's ticket ({@code ticket/get} of type {@code agent_config}). A secret, as {@link #getJsapiTicket}. */
    String getAgentTicket();
}
