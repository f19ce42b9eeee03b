package dev.corpkit.wecom.client;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.findings.Finding;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
     * {@link #acceptTicket(String)} for one that WeCom pushed at a known moment: an older one never takes the place of a newer
     * one, in whatever order they come.
     */
    void acceptTicket(String suiteTicket, Instant pushedAt);

    /**
     * Exchanges an auth code for the permanent code (P97163), stores it at once, since the code works only once, then reads
     * agent, scope and permissions (P100795, P99108). If that reading fails in passing, what is stored so far is returned:
     * {@link #refresh} later.
     *
     * <p>Where the enterprise has a usable authorization already, the new permanent code is kept beside the old one and takes
     * its place only once it has fetched a token, which is tried at once and again by {@link #proveNewCodes} (contract row
     * A8).
     *
     * @param authCode of {@code create_auth} or {@code reset_permanent_code}; lives ten minutes
     * @return what is stored now
     */
    AuthorizationRow authorize(String authCode);

    /** Tries the permanent codes that have not yet fetched a token; those that fail in passing are kept for the next time. */
    void proveNewCodes();

    /**
     * Asks WeCom whether it takes secrets that changed, where it has not said so yet: {@link PreviousCredentials}. Rarely, however
     * often it is called; asks nothing where none changed. What fails is tried again.
     */
    void proveNewSecrets();

    /** What an operator is to know of secrets that changed: which one WeCom takes, and when the previous one can be removed. Asks nobody. */
    List<Finding> secretFindings();

    /**
     * An enterprise is said to have cancelled (P100965). WeCom is asked first: while it confirms the authorization, the message
     * was an old one and nothing changes, but that a suspended authorization is mended as by {@link #refresh}. Where it denies
     * each permanent code by 40084 or 48004, the authorization is cancelled, its permanent codes and token are forgotten, and
     * its data is due to be erased (contract row C20). Repeats change nothing.
     *
     * @param eraseAt when the data is due to be erased
     * @return what is stored now; empty if the enterprise never authorized us
     * @throws dev.corpkit.corps.api.NotAuthorizedException if WeCom refuses in any other way, such as for a disabled
     *     application or a wrong secret: the authorization is suspended, nothing is cancelled
     * @throws dev.corpkit.qywxproxy.api.WeComException if WeCom cannot be asked; nothing changed
     */
    Optional<AuthorizationRow> cancel(String corpId, Instant eraseAt);

    /**
     * {@link #cancel} on a person's word: any refusal of the authorization is enough. While WeCom confirms the authorization, or
     * cannot be asked, nothing is cancelled all the same.
     */
    Optional<AuthorizationRow> cancelUnconfirmed(String corpId, Instant eraseAt);

    /**
     * Reads agent, scope and permissions again (P100795, P99108) and stores them. A suspended authorization that WeCom confirms is active again.
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

    /** Calls under the suite's token: the same object on each call. */
    WeComApi suiteClient();

    /**
     * Calls under the provider's token.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if the suite was opened without the provider's corpId and secret
     */
    WeComApi providerClient();

    /**
     * The id of an enterprise as this provider gets it (P97105).
     *
     * @param corpId plain or encrypted
     * @throws dev.corpkit.corps.api.CorpArgumentException if the suite was opened without the provider's corpId and secret
     */
    String openCorpId(String corpId);

    /** How far this machine's clock is ahead of WeCom's by its last answer, to a second or two; empty before the first answer. */
    Optional<Duration> clockAhead();

    /**
     * Ends the clients that this suite handed out: each further call of theirs throws
     * {@link dev.corpkit.corps.api.NotAuthorizedException} and calls nobody. Calls under way end as they would. What is stored
     * stays, and the same suite opened elsewhere goes on.
     */
    @Override
    void close();
}
