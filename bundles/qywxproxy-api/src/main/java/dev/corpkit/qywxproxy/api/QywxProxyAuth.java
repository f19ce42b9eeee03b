package dev.corpkit.qywxproxy.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The auth element: one suite and the enterprises that authorized it. Thread-safe. */
@ProviderType
public interface QywxProxyAuth {

    /** The element's fullName. */
    String getAuthFullName();

    /** Display title of {@code e.json}. */
    String getTitle();

    /** {@code authConfig.suiteId}. */
    String getSuiteId();

    /** {@code authConfig.isActive}: an inactive element refuses all calls to WeCom. */
    boolean isActive();

    /** Keeps the newest suite ticket, durably (section 2.3, P97173). */
    void acceptSuiteTicket(String suiteTicket);

    /**
     * Exchanges an auth code for the permanent code, reads the authorization and stores it (section 2.8, P97163).
     *
     * @return what was stored
     */
    QywxProxyAuthorization authorize(String authCode);

    /** Reads scope and agent of an authorization again (section 2.9, P100795) and stores them. */
    QywxProxyAuthorization refresh(String corpId);

    /** All stored authorizations of this suite, ordered by corpId. */
    List<QywxProxyAuthorization> getAuthorizations();

    /**
     * The stored authorization of an enterprise.
     *
     * @throws dev.corpkit.corps.api.NotAuthorizedException if there is none; says how to get one
     */
    QywxProxyAuthorization getAuthorization(String corpId);

    /**
     * The client of an enterprise: the same object on each call.
     *
     * @throws dev.corpkit.corps.api.NotAuthorizedException if there is no usable authorization; says what would mend it
     */
    QywxProxyClient getClient(String corpId);
}
