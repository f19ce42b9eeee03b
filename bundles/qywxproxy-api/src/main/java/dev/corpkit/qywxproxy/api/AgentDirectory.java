package dev.corpkit.qywxproxy.api;

import dev.corpkit.corps.api.CorpException;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Knows agent ids. An OSGi service; {@link QywxProxyCorp#getAgentId(String, String)} asks it. Thread-safe. */
@ProviderType
public interface AgentDirectory {

    /** As {@link QywxProxyCorp#getAgentId(String, String)}. */
    String getAgentId(String corpId, String suiteId);

    /**
     * Asks the running directory.
     *
     * @throws CorpException if none is running; says which bundle should be active
     */
    static String ask(String corpId, String suiteId) {
        Bundle bundle = FrameworkUtil.getBundle(AgentDirectory.class);
        BundleContext context = bundle == null ? null : bundle.getBundleContext();
        ServiceReference<AgentDirectory> reference =
                context == null ? null : context.getServiceReference(AgentDirectory.class);
        AgentDirectory directory = reference == null ? null : context.getService(reference);
        if (directory == null) {
            throw new CorpException(
                    "No AgentDirectory service is running. Start the bundle"
                            + " dev.corpkit.auths.qywxproxy and see that it has a CorpStore (bundle dev.corpkit.corps.store.jpa).");
        }
        try {
            return directory.getAgentId(corpId, suiteId);
        } finally {
            context.ungetService(reference);
        }
    }
}
