package dev.corpkit.qywxproxy.api;

import org.osgi.annotation.versioning.ProviderType;

/**
 * WeCom's API, bound to one enterprise's token: resources by name, and any other call by its path. Every call may throw
 * {@link WeComException} (WeCom said no, or could not be reached) or
 * {@link dev.corpkit.corps.api.NotAuthorizedException}. Thread-safe.
 */
@ProviderType
public interface QywxProxyClient extends WeComApi {

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

    /** {@code media/*}. */
    MediaResource getMedia();

    /** {@code batch/*}. */
    BatchResource getBatch();

    /** Signatures for web pages. */
    JsSdkResource getJsSdk();
}
