package dev.corpkit.auths.qywxproxy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.qywxproxy.api.AgentDirectory;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Agent ids: from what is stored, else from WeCom once, through any running element of the suite (contract row C18). Elements
 * are OSGi services whichever runtime made them.
 */
@Component
public final class Agents implements AgentDirectory {

    private final CorpStore store;
    private final List<QywxProxyAuth> auths = new CopyOnWriteArrayList<>();

    /** Reads from this store. */
    @Activate
    public Agents(@Reference CorpStore store) {
        this.store = store;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindAuth(QywxProxyAuth auth) {
        auths.add(auth);
    }

    void unbindAuth(QywxProxyAuth auth) {
        auths.remove(auth);
    }

    @Override
    public String getAgentId(String corpId, String suiteId) {
        return new AgentIds(
                        new StoredAuthorizations(store, suiteId),
                        corp -> openAuth(suiteId).refresh(corp))
                .of(corpId);
    }

    private QywxProxyAuth openAuth(String suiteId) {
        return auths.stream()
                .filter(auth -> auth.isActive() && auth.getSuiteId().equals(suiteId))
                .findFirst()
                .orElseThrow(() -> new NotAuthorizedException("The agent id is not stored, and no active element of"
                        + " auths.loginTypes.QywxProxyType with authConfig.suiteId " + suiteId
                        + " is running that could ask WeCom"));
    }
}
