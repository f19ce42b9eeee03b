package dev.corpkit.auths.qywxproxy.health;

import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import dev.corpkit.corps.store.StoreException;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Health check {@code CorpKit callbacks}, tag {@code corpkit}: tickets that do not come, callbacks that wait or were given up, of
 * the active elements. Never worse than a warning: a node that was taken out of service for a missing ticket could not be
 * reached by the next one.
 */
final class CallbacksHealthCheck implements HealthCheck {

    private final Collection<CallbackOwner> owners;

    CallbacksHealthCheck(Collection<CallbackOwner> owners) {
        this.owners = owners;
    }

    static ServiceRegistration<?> register(BundleContext context, Collection<CallbackOwner> owners) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("hc.name", "CorpKit callbacks");
        properties.put("hc.tags", new String[] {"corpkit", "callbacks"});
        return context.registerService(HealthCheck.class, new CallbacksHealthCheck(owners), properties);
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        try {
            List<String> alarms = owners.stream()
                    .filter(CallbackOwner::isActive)
                    .flatMap(owner -> owner.callbacks().alarms().stream())
                    .distinct()
                    .toList();
            alarms.forEach(alarm -> log.warn("{}", alarm));
            if (alarms.isEmpty()) {
                log.info("Callbacks come and are worked on");
            }
        } catch (StoreException failed) {
            log.warn("The database could not be asked: {}", failed.getMessage());
        }
        return new Result(log);
    }
}
