package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.store.AuthMode;
import dev.corpkit.qywxproxy.api.QywxProxyClient;

/**
 * What a reading needs of an authorized enterprise.
 *
 * @param client bound to its token
 * @param agentId our application there
 * @param corpName its name
 * @param authMode how it authorized us, as last read
 */
public record Enterprise(QywxProxyClient client, String agentId, String corpName, AuthMode authMode) {

    /** One whose administrator authorized us. */
    public Enterprise(QywxProxyClient client, String agentId, String corpName) {
        this(client, agentId, corpName, AuthMode.ADMINISTRATOR);
    }
}
