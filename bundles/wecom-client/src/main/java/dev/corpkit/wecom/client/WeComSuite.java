package dev.corpkit.wecom.client;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One suite: a proxy development template and the enterprises that authorized it (P97163, P97201). Methods that call WeCom
 * throw {@link dev.corpkit.qywxproxy.api.WeComException}. Thread-safe.
 */
@ProviderType
public interface WeComSuite extends AutoCloseable {

    /** The template's id, {@code dk…}. */
    String getSuiteId();

    /**
     * Keeps the newest suite ticket, durably (P97173). It is never dropped because of a token error.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if it is blank or longer than 512 bytes
     */
    void acceptTicket(String suiteTicket);

    /**
     * Exchanges an auth code for the permanent code (P97163), stores it at once, since the code works only once, then reads
     * agent and scope (P100795). If that reading fails in passing, what is stored so far is returned: {@link #refresh} later.
     *
     * @param authCode of {@code create_auth} or {@code reset_permanent_code}; lives ten minutes
     * @return what is stored now
     */
    AuthorizationRow authorize(String authCode);

    /**
     * Reads agent and scope again (P100795) and stores them. A suspended authorization that WeCom confirms is active again.
     *
     * @throws dev.corpkit.corps.api.NotAuthorizedException if the enterprise has not authorized us, or not any more
     */
    AuthorizationRow refresh(String corpId);

    /**
     * The client of an enterprise: the same object on each call.
     *
     * @throws dev.corpkit.corps.api.NotAuthorizedException if there is no usable authorization; says what would mend it
     */
    QywxProxyClient client(String corpId);

    /**
     * Address of a QR code by which an enterprise authorizes this template (P98744); valid for ten days.
     *
     * @param state up to 32 letters and digits that come back with the authorization, or null
     * @throws dev.corpkit.corps.api.CorpArgumentException if the state is anything else, or the suite was opened without the
     *     provider's corpId and secret
     */
    String authUrl(@Nullable String state);

    /**
     * Ends the clients that {@link #client} handed out: each further call of theirs throws
     * {@link dev.corpkit.corps.api.NotAuthorizedException} and calls nobody. Calls under way end as they would. What is stored
     * stays, and the same suite opened elsewhere goes on.
     */
    @Override
    void close();
}
