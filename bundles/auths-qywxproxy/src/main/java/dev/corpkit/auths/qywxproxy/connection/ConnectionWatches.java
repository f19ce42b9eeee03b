package dev.corpkit.auths.qywxproxy.connection;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.server.AbstractConnector;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches every connector that requests come by, from the first on: what the Felix HTTP service offers for a connector of one's own
 * wants one that listens. Another server than Jetty 12 is left alone.
 */
@Component(
        service = ServletRequestListener.class,
        property = {"osgi.http.whiteboard.listener=true"})
public final class ConnectionWatches implements ServletRequestListener {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatches.class);

    /** As long as a body may take. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Many times what WeCom opens, and few beside what a process may have open. */
    private static final int MOST = 2000;

    private final Map<AbstractConnector, ConnectionWatch> watches = new ConcurrentHashMap<>();
    private volatile boolean foreign;

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (foreign) {
            return;
        }
        try {
            ServletContextRequest request = ServletContextRequest.getServletContextRequest(event.getServletRequest());
            if (request.getConnectionMetaData().getConnector() instanceof AbstractConnector connector
                    && !watches.containsKey(connector)) {
                watches.keySet().removeIf(other -> !other.isRunning());
                watches.computeIfAbsent(connector, each -> ConnectionWatch.start(each, LONGEST, PAUSE, MOST));
            }
        } catch (IllegalStateException | LinkageError other) {
            foreign = true;
            LOG.info("Slow headers are bounded by the HTTP server alone: it is no Jetty 12");
        }
    }

    /** Ends every watch with this bundle. */
    @Deactivate
    public void close() {
        watches.values().forEach(ConnectionWatch::close);
    }
}
