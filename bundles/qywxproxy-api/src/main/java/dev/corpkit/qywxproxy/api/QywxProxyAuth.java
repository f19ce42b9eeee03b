package dev.corpkit.qywxproxy.api;

import dev.corpkit.qywxproxy.api.event.WeComEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    /** Calls of WeCom's API under the suite's token: {@code service/…} with {@code suite_access_token} (contract row C19). */
    WeComApi getSuiteClient();

    /**
     * Calls of WeCom's API under the provider's token, {@code provider_access_token}: licences ({@code license/…}), conversions,
     * links (contract row C19).
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if the element has no {@code authConfig.providerCorpId} and
     *     {@code authConfig.providerSecret}
     */
    WeComApi getProviderClient();

    /**
     * {@code service/corpid_to_opencorpid} (P97105): the id of an enterprise as this provider gets it.
     *
     * @param corpId plain or encrypted
     * @throws WeComException with errcode 48001 where the enterprise has authorized nothing of this provider
     * @throws dev.corpkit.corps.api.CorpArgumentException as {@link #getProviderClient}
     */
    String getOpenCorpId(String corpId);

    /** {@code auths.loginTypes.QywxProxyType}. */
    String getAuthType();

    /** The configuration for a person to look at: secrets, token and key are replaced by {@code ***}. Unmodifiable. */
    Map<String, Object> getAuthConfig();

    /**
     * Does what an event of the template asks: {@code create_auth}, {@code change_auth}, {@code cancel_auth},
     * {@code reset_permanent_code}, {@code suite_ticket} (contract rows A5 to A9). An event is a hint: WeCom is asked. To be
     * repeated if it fails; doing it twice is harmless.
     *
     * @return the authorization it was about as it is now, null where it was about none, or about an enterprise that has not
     *     authorized us or not any more
     * @throws CallBackGivenUpException if trying again is useless: to be shown to a person and not repeated
     * @throws WeComException if WeCom says no or cannot be reached: to be tried again later
     * @throws dev.corpkit.corps.api.NotAuthorizedException if this element is inactive: to be tried again once it is active
     */
    @Nullable
    QywxProxyAuthorization apply(WeComEvent event);

    /**
     * Does what is due by now: tries newer permanent codes, erases the data of enterprises that cancelled, counts what was
     * refused, deletes old records. Called by {@code corps-jobs} every few seconds; one call at a time over all nodes.
     */
    void tend();

    /**
     * Does what {@code cancel_auth} would, for an enterprise of which it never came, or of which WeCom did not confirm it then
     * (contract row C20). WeCom is asked: while it confirms the authorization nothing is cancelled. Whatever it confirms settles
     * the callbacks that came.
     *
     * @return the authorization as it is now
     * @throws WeComException if WeCom cannot be asked; nothing changed
     * @throws dev.corpkit.corps.api.NotAuthorizedException if the enterprise never authorized us, or this element is inactive;
     *     or, with WeCom's answer for its cause, if WeCom refuses the authorization without denying it (40084, 48004): it is
     *     suspended then, and nothing is erased
     */
    QywxProxyAuthorization cancel(String corpId);

    /**
     * {@link #cancel} on the caller's word: where WeCom refuses the authorization in any way it is cancelled, and the
     * enterprise's data erased. While WeCom confirms the authorization, or cannot be asked, nothing is cancelled all the same.
     *
     * @return the authorization as it is now
     * @throws WeComException if WeCom cannot be asked; nothing changed
     * @throws dev.corpkit.corps.api.NotAuthorizedException if the enterprise never authorized us, or this element is inactive
     */
    QywxProxyAuthorization cancelUnconfirmed(String corpId);

    /**
     * Enterprises of which {@code cancel_auth} came more than 24 hours ago without WeCom having confirmed or disproved it since:
     * when it came, by corpId in its order. Nothing of them is erased until {@link #cancel} or {@link #cancelUnconfirmed} decides
     * it, WeCom confirms it late, or the enterprise authorizes again (contract row C20).
     */
    Map<String, Instant> getUnconfirmedCancellations();

    /** What was erased of enterprises that cancelled, newest first (contract row C20). */
    List<QywxProxyErasure> getErasures();

    /** The newest kept callbacks of this suite, newest first (contract row A4). */
    List<CallBackRecord> getCallBacks(int limit);

    /**
     * Has a kept callback that waits or was given up worked on again, at once. One that was given up because its auth code is spent
     * is done instead where an enterprise was authorized since.
     *
     * @return the record as it is now
     * @throws dev.corpkit.corps.api.CorpArgumentException if this suite has none of that number, or it is done
     */
    CallBackRecord retryCallBack(long recordId);

    /** How many callbacks were refused, by reason (contract row A2). */
    Map<String, Long> getRefusedCallBacks();

    /** When WeCom pushed the newest suite ticket; null before the first (contract row A5). */
    @Nullable
    Instant getSuiteTicketTime();

    /**
     * Until when it is well that no suite ticket came since the newest: 30 minutes; longer where it went too old while no
     * callback could be taken here, until the next push after that (contract row A5).
     */
    Instant getSuiteTicketDue();

    /** When this element was loaded on this node: a suite ticket can have come here since (contract row A5). */
    Instant getLoadedTime();

    /**
     * Address of a QR code by which an enterprise authorizes this template (P98744); good for ten days.
     *
     * @param state up to 32 letters and digits that come back with the authorization, or null
     * @throws dev.corpkit.corps.api.CorpArgumentException if the state is anything else, or the provider's corpId and secret
     *     are not configured
     */
    String getAuthUrl(@Nullable String state);

    /** The administrators of our application in an enterprise (P100073), asked from WeCom. */
    List<WeComAdmin> getAdminList(String corpId);

    /** Names of the permissions that an enterprise granted (P99108), asked from WeCom and stored. */
    List<String> getPermissions(String corpId);

    /** What a login page needs: {@code suiteId} (contract row A13). */
    Map<String, Object> getLoginConfig();

    /** {@link #getLoginCode(String, String, String)} of the kind {@code workbench}. */
    default Map<String, Object> getLoginCode(String corpId, String code) {
        return getLoginCode(corpId, code, null);
    }

    /**
     * Exchanges WeCom's code for a login code of ours, which {@link #redeemLoginCode} takes once within two minutes.
     *
     * @param corpId the enterprise
     * @param code from WeCom's redirect; works once, for five minutes (P96442)
     * @param loginType {@code qr} or {@code workbench}, null for the latter
     * @return {@code loginCode}, {@code userId} and {@code corpList}: the organizations that let that person in, a map each of
     *     {@code appId}, {@code corpFullName}, {@code corpId}, {@code memberId}
     * @throws LoginRefusedException if the code is not taken, nobody here is that member, or the member is offline or out of
     *     scope wherever it is known (contract row A13)
     */
    Map<String, Object> getLoginCode(String corpId, String code, @Nullable String loginType);

    /** {@link #loginByWorkbench(String, String, String)} on the platform {@code app}. */
    default Map<String, Object> loginByWorkbench(String corpId, String code) {
        return loginByWorkbench(corpId, code, null);
    }

    /**
     * Login out of WeCom's workbench, in one step.
     *
     * @param platform {@code app}, {@code web} or {@code mobile}; null for {@code app}
     * @return {@code token} (a login code), {@code userId}, {@code memberId}, {@code corpId}, {@code platform},
     *     {@code corpList}, {@code userInfo} (what is stored of the member: {@code name}, {@code position}, …) and, where the
     *     member consented,
     *     {@code details}, which WeCom gives for the moment and which is stored nowhere (P96443). Personal data: never log it
     * @throws LoginRefusedException as {@link #getLoginCode(String, String, String)}
     */
    Map<String, Object> loginByWorkbench(String corpId, String code, @Nullable String platform);

    /**
     * Who logged in with a login code, once.
     *
     * @return {@code userId}, {@code memberId}, {@code corpId} and {@code corpList} as of now
     * @throws LoginRefusedException if it was redeemed, has expired or never was, or the member is offline or out of scope meanwhile
     */
    Map<String, Object> redeemLoginCode(String loginCode);

    /**
     * Gives an enterprise a code by which its people name it before they log in.
     *
     * @param code 1 to 64 letters, digits, {@code _} or {@code -}; unique within the suite; replaces the one it had
     * @throws dev.corpkit.corps.api.CorpArgumentException for any other code, or one of another enterprise; nothing changed
     * @throws dev.corpkit.corps.api.NotAuthorizedException if the enterprise has not authorized us
     */
    void setCode(String corpId, String code);

    /**
     * What a login page needs for the enterprise of a code: {@code corpId}, {@code agentId} and {@code suiteId}.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if no enterprise has it
     */
    Map<String, Object> getLoginConfigByCode(String code);
}
