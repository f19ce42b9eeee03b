package dev.corpkit.corps.metrics;

import dev.corpkit.corps.metrics.door.OperatorsDoor;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.findings.Findings;
import dev.corpkit.wecom.client.WeComCalls;
import jakarta.servlet.Servlet;
import java.time.InstantSource;
import java.util.Dictionary;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers {@code /system/metrics} at the operators' door; the store comes and goes. */
@Component(
        service = {},
        immediate = true) // registers the servlet by itself, so that it outlives the store
public final class MetricsComponent {

    /** Beside the health checks; a proxy passes neither on. */
    static final String PATH = "/system/metrics";

    private static final Logger LOG = LoggerFactory.getLogger(MetricsComponent.class);

    private final AtomicReference<@Nullable CorpStore> store = new AtomicReference<>();
    private final AtomicReference<@Nullable WeComCalls> calls = new AtomicReference<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(MetricsComponent::thread);
    private final ServiceRegistration<Servlet> servlet;

    /** Offers it. */
    @Activate
    public MetricsComponent(
            BundleContext context,
            @Reference(target = OperatorsDoor.DOOR) HttpServiceRuntime whiteboard,
            @Reference Findings findings) {
        Metrics metrics = new Metrics(store::get, calls::get, findings, threads, InstantSource.system());
        servlet = context.registerService(Servlet.class, new MetricsServlet(metrics::now), properties());
        LOG.debug(
                "Metrics are answered at {} server={}",
                PATH,
                whiteboard.getClass().getSimpleName());
    }

    private static Dictionary<String, Object> properties() {
        return OperatorsDoor.inside(Map.of(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME,
                "corpkit-metrics",
                HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN,
                PATH));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "corpkit-metrics");
        thread.setDaemon(true);
        return thread;
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "closed")
    void opened(CorpStore came) {
        store.set(came);
    }

    void closed(CorpStore gone) {
        store.compareAndSet(gone, null);
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "uncount")
    void count(WeComCalls came) {
        calls.set(came);
    }

    void uncount(WeComCalls gone) {
        calls.compareAndSet(gone, null);
    }

    /** Takes it away. */
    @Deactivate
    public void close() {
        servlet.unregister();
        threads.shutdownNow();
    }
}
