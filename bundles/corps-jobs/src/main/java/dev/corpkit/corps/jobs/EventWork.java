package dev.corpkit.corps.jobs;

import dev.corpkit.corps.jobs.EventWorker.Pace;
import dev.corpkit.corps.jobs.lease.WorkLeases;
import dev.corpkit.corps.jobs.turn.SyncTurns;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.findings.configuration.Configurations;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works on kept callbacks for as long as there is a store; elements come and go. */
@Component(
        service = {},
        immediate = true, // works by itself; nobody's reference would start it
        configurationPid = EventWork.PID)
@Designate(ocd = EventWorkConfig.class)
public final class EventWork {

    /** Configuration PID. */
    public static final String PID = "dev.corpkit.corps.jobs";

    private static final Logger LOG = LoggerFactory.getLogger(EventWork.class);

    private final EventWorker worker;
    private final WorkThreads threads;
    private final Optional<ServiceRegistration<?>> healthCheck;
    private final ServiceRegistration<?> turns;
    private final ServiceRegistration<?> findings;

    /** Starts working. */
    @Activate
    public EventWork(
            BundleContext context,
            @Reference CorpStore store,
            @Reference Configurations configurations,
            Map<String, Object> configuration) {
        EventWorkSettings settings = configurations.read(PID, configuration, EventWorkSettings::of);
        Pace pace = settings.pace();
        threads = WorkThreads.start(pace.parallelLanes(), pace.parallelSyncs());
        worker = new EventWorker(store, Clock.systemUTC(), UUID.randomUUID().toString(), pace, threads.forLanes());
        healthCheck = healthCheck(context, worker);
        threads.every(settings.poll(), worker::look);
        threads.every(settings.tend(), worker::tend);
        threads.every(WorkLeases.BEAT, worker::renewLeases);
        turns = context.registerService(SyncTurns.class, threads.syncs(), null);
        findings = context.registerService(FindingSource.class, worker.findings(), null);
    }

    /** Empty where the health check API, an optional import, is not installed: nobody could ask. */
    private static Optional<ServiceRegistration<?>> healthCheck(BundleContext context, EventWorker worker) {
        try {
            return Optional.of(EventWorkHealthCheck.register(context, worker));
        } catch (NoClassDefFoundError e) {
            LOG.debug("No health check: its API is not installed");
            return Optional.empty();
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindAuth(QywxProxyAuth auth) {
        worker.elements().add(auth);
    }

    void unbindAuth(QywxProxyAuth auth) {
        worker.elements().remove(auth);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindCorp(QywxProxyCorp corp) {
        worker.elements().add(corp);
    }

    void unbindCorp(QywxProxyCorp corp) {
        worker.elements().remove(corp);
    }

    /** Begins nothing more; ends within seconds. */
    @Deactivate
    public void close() {
        worker.stop();
        turns.unregister();
        findings.unregister();
        healthCheck.ifPresent(ServiceRegistration::unregister);
        threads.close();
    }
}
