package dev.corpkit.qywxproxy.api;

import dev.corpkit.corps.api.Corp;
import org.osgi.annotation.versioning.ProviderType;

/** A WeCom organization that its enterprise opened to our proxy development application. Thread-safe. */
@ProviderType
public interface QywxProxyCorp extends Corp {

    /** Enterprise id of the business file. */
    String getCorpId();

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
