package dev.corpkit.qywxproxy.api;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * WeCom's API, bound to one enterprise's token. Tokens are fetched, refreshed and retried inside. Every call may throw
 * {@link WeComException} (WeCom said no, or could not be reached) or
 * {@link dev.corpkit.corps.api.NotAuthorizedException}. Thread-safe.
 */
@ProviderType
public interface QywxProxyClient {

    /** The enterprise. */
    String getCorpId();

    /** {@code department/*}. */
    DepartmentResource getDepartment();

    /** {@code user/*}. */
    UserResource getUser();

    /** {@code tag/*}. */
    TagResource getTag();

    /** {@code agent/*}. */
    AgentResource getAgent();

    /** {@code message/*}. */
    MessageResource getMessage();

    /** {@code export/*}. */
    ExportResource getExport();

    /** {@code auth/*}: login. */
    AuthResource getAuth();

    /**
     * Any GET of the API.
     *
     * @param path below {@code cgi-bin/}, {@code user/get}
     * @param query parameters but for the token
     * @return the answer's JSON object, checked for errcode
     */
    Map<String, Object> get(String path, Map<String, ?> query);

    /**
     * Any POST of the API.
     *
     * @param path below {@code cgi-bin/}
     * @param body sent as JSON
     * @return the answer's JSON object, checked for errcode
     */
    Map<String, Object> post(String path, Map<String, ?> body);
}
