package dev.corpkit.corps.metrics.door;

import jakarta.servlet.Filter;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.runtime.HttpServiceRuntime;
import org.osgi.service.servlet.whiteboard.HttpWhiteboardConstants;

/**
 * The servlet context of what is for operators alone. It is offered to the HTTP server that says {@link #DOOR} of itself and to no
 * other, so that nothing in it is answered where callbacks arrive, whatever the path (contract row O2).
 */
@Component(
        service = {},
        immediate = true) // offers the context by itself
public final class OperatorsDoor {

    /** What the operators' HTTP server says of itself; a filter. */
    public static final String DOOR = "(dev.corpkit.door=operators)";

    /** The context's name: a servlet that selects it is answered at the operators' door alone. */
    public static final String CONTEXT = "corpkit-operators";

    private static final String HEALTH = "org.apache.felix.hc.core.impl.servlet.HealthCheckExecutorServlet";

    private final ServiceRegistration<?> context;
    private final ServiceRegistration<?> reading;
    private final ServiceRegistration<?> health;

    /** Registers the context, and the filters of all requests and of the health page within it, once the operators' HTTP server is there. */
    @Activate
    public OperatorsDoor(BundleContext bundle, @Reference(target = DOOR) HttpServiceRuntime server) {
        context = bundle.registerService(
                ServletContextHelper.class,
                new Files(),
                properties(Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME,
                        CONTEXT,
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_PATH,
                        "/")));
        reading = bundle.registerService(
                Filter.class,
                new ReadingOnly(),
                inside(Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_PATTERN,
                        "/*",
                        Constants.SERVICE_RANKING,
                        Integer.MAX_VALUE)));
        health = bundle.registerService(
                Filter.class,
                new HealthRequests(),
                inside(Map.of(
                        HttpWhiteboardConstants.HTTP_WHITEBOARD_FILTER_SERVLET,
                        new String[] {HEALTH, HEALTH + "$ProxyServlet"})));
    }

    /** Service properties of what belongs into the context, with these. */
    public static Dictionary<String, Object> inside(Map<String, Object> more) {
        Dictionary<String, Object> properties = properties(more);
        properties.put(
                HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_SELECT,
                "(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME + "=" + CONTEXT + ")");
        return properties;
    }

    private static Dictionary<String, Object> properties(Map<String, Object> more) {
        Dictionary<String, Object> properties = new Hashtable<>(more);
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_TARGET, DOOR);
        return properties;
    }

    /** Unregisters them; whatever was within the context is answered nowhere then. */
    @Deactivate
    public void close() {
        health.unregister();
        reading.unregister();
        context.unregister();
    }

    /** No file of any bundle is answered. */
    private static final class Files extends ServletContextHelper {}
}
