package dev.corpkit.corps.jobs;

import dev.corpkit.corps.jobs.health.FindingsHealthCheck;
import dev.corpkit.corps.store.StoreException;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Health check {@code CorpKit event work}, tag {@code corpkit}: a warning for each lane whose last attempt failed here, and for
 * callbacks that were given up. Never worse than a warning: one enterprise's events are no reason to take a node from all others.
 */
final class EventWorkHealthCheck implements HealthCheck {

    private final EventWorker worker;

    EventWorkHealthCheck(EventWorker worker) {
        this.worker = worker;
    }

    static ServiceRegistration<?> register(BundleContext context, EventWorker worker) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put("hc.name", "CorpKit event work");
        properties.put("hc.tags", new String[] {"corpkit", "events"});
        return context.registerService(HealthCheck.class, new EventWorkHealthCheck(worker), properties);
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        Map<String, String> failing = worker.failing();
        failing.forEach((lane, problem) -> log.warn("Events of {} fail and are tried again: {}", lane, problem));
        try {
            long givenUp = worker.givenUp();
            if (givenUp > 0) {
                log.warn("{} callbacks were given up; see why, mend it and replay them", givenUp);
            }
            if (failing.isEmpty() && givenUp == 0) {
                log.info("No event fails");
            }
        } catch (StoreException failed) {
            log.warn("{}", FindingsHealthCheck.NOT_KNOWN);
        }
        return new Result(log);
    }
}
