package dev.corpkit.auths.qywxproxy.http;

import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import dev.corpkit.auths.qywxproxy.outage.Outages;
import dev.corpkit.auths.qywxproxy.outage.UnkeptCallbacks;
import dev.corpkit.auths.qywxproxy.settings.Settings;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementProperties;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import jakarta.servlet.Servlet;
import java.time.InstantSource;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

/**
 * Offers the servlet wherever an HTTP Whiteboard is; without one nothing of this is loaded, and everything but callbacks works. The
 * path is configured, hence registered by hand.
 */
@Component(
        service = FindingSource.class,
        immediate = true) // offers the servlet, so it is not to wait for somebody who asks for findings
public final class CallbackServletComponent implements FindingSource {

    /** Any HTTP server but the operators' (contract row O2). */
    private static final String CALLBACKS = "(!(dev.corpkit.door=operators))";

    private static final Logger LOG = LoggerFactory.getLogger(CallbackServletComponent.class);

    private final InstantSource clock = InstantSource.system();
    private final Doors doors = new Doors(clock);
    private final Readiness readiness = new Readiness(doors::hold);
    private final UnkeptCallbacks unkept = new UnkeptCallbacks(clock);
    private final OutageWatch outages = new OutageWatch(doors, unkept, clock);
    private final KeepingThreads threads = KeepingThreads.start(unkept);
    private final ScheduledExecutorService beats = beats();
    private final ServiceRegistration<Servlet> servlet;

    /** Offers it. */
    @Activate
    public CallbackServletComponent(
            BundleContext context,
            @Reference(target = CALLBACKS) HttpServiceRuntime whiteboard,
            @Reference Settings settings) {
        String path = settings.path();
        servlet = context.registerService(
                Servlet.class,
                new CallbackServlet(doors, readiness::isComplete, new ArrivingBodies(threads.later()), threads),
                properties(path));
        beats.scheduleWithFixedDelay(outages, Outages.BEAT.toSeconds(), Outages.BEAT.toSeconds(), TimeUnit.SECONDS);
        LOG.info(
                "WeCom's callbacks arrive at {}/<suiteId> server={}",
                path,
                whiteboard.getClass().getSimpleName());
    }

    private static Dictionary<String, Object> properties(String path) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "corpkit-callbacks");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, path + "/*");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_ASYNC_SUPPORTED, true);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_TARGET, CALLBACKS);
        return properties;
    }

    private static ScheduledExecutorService beats() {
        return Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "corpkit-callbacks-outages");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public List<Finding> findings() {
        return outages.findings();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindStore(CorpStore store) {
        readiness.add(store);
    }

    void unbindStore(CorpStore store) {
        readiness.remove(store);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindApps(Apps apps) {
        readiness.add(apps);
    }

    void unbindApps(Apps apps) {
        readiness.remove(apps);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindAuth(QywxProxyAuth auth, Map<String, Object> properties) {
        if (auth instanceof CallbackOwner owner) {
            doors.add(
                    owner,
                    properties.get(ElementProperties.APP_ID) + ":" + properties.get(ElementProperties.FULL_NAME));
            beats.execute(outages);
        }
    }

    void unbindAuth(QywxProxyAuth auth) {
        if (auth instanceof CallbackOwner owner) {
            doors.remove(owner);
        }
    }

    /** Takes it away. */
    @Deactivate
    public void close() {
        servlet.unregister();
        beats.shutdownNow();
        threads.close();
    }
}
