package dev.corpkit.qywxproxy.api;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.SyncReport;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** A WeCom organization that its enterprise opened to our proxy development application. Thread-safe. */
@ProviderType
public interface QywxProxyCorp extends Corp {

    /** Enterprise id of the business file. */
    String getCorpId();

    /**
     * Reads again what events named, and brings it in as a sync does: same plan, same guards, same lease (contract row A12).
     * Becomes a full sync where that is cheaper, where the visible scope has changed, or before the first complete one.
     *
     * @return what was done
     * @throws dev.corpkit.corps.api.NotAuthorizedException as {@link #syncCorp()}
     * @throws dev.corpkit.corps.api.SyncFailedException if it could not read or apply; then nothing changed
     */
    SyncReport syncCorp(ContactHints hints);

    /**
     * A member's userid became another, and no event told (contract row C5): {@code memberId} becomes the new one in all that is
     * stored, {@code userId}, roles by hand and history stay. Where the new one was mirrored as a new person meanwhile, that
     * one is folded in. Asks WeCom. Waits for a run that is under way, so not to be called by one's hooks or listeners.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if the old one is not stored, WeCom still shows or hides it, or the new
     *     one is neither stored nor shown; nothing changed
     * @throws WeComException if WeCom cannot be asked; nothing changed
     */
    void renameMember(String memberId, String newMemberId);

    /** The suite whose auth element this organization names; null while that element cannot be used. */
    @Nullable
    String getSuiteId();

    /** fullName of the auth element of the business file. */
    String getAuthFullName();

    /**
     * Client bound to this enterprise's token; shared and thread-safe (contract row C19).
     *
     * @throws dev.corpkit.corps.api.NotAuthorizedException if the auth element is absent or inactive or the enterprise has
     *     not authorized us
     */
    QywxProxyClient getClient();

    /**
     * AgentId of the proxy development application in an enterprise, from what is stored, else from WeCom once (contract row
     * C18).
     *
     * @param corpId enterprise id
     * @param suiteId the template's suite id
     * @throws dev.corpkit.corps.api.NotAuthorizedException if that enterprise has not authorized that suite
     */
    static String getAgentId(String corpId, String suiteId) {
        return AgentDirectory.ask(corpId, suiteId);
    }
}
