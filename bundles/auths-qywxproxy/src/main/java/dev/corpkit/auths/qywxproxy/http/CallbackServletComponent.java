package dev.corpkit.auths.qywxproxy.http;

import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import dev.corpkit.auths.qywxproxy.settings.Settings;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import jakarta.servlet.Servlet;
import java.util.Dictionary;
import java.util.Hashtable;
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
        service = {},
        immediate = true)
public final class CallbackServletComponent {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackServletComponent.class);

    private final Doors doors = new Doors();
    private final ServiceRegistration<Servlet> servlet;

    /** Offers it. */
    @Activate
    public CallbackServletComponent(
            BundleContext context, @Reference HttpServiceRuntime whiteboard, @Reference Settings settings) {
        String path = settings.path();
        servlet = context.registerService(Servlet.class, new CallbackServlet(doors), properties(path));
        LOG.info(
                "WeCom's callbacks arrive at {}/<suiteId> server={}",
                path,
                whiteboard.getClass().getSimpleName());
    }

    private static Dictionary<String, Object> properties(String path) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_NAME, "corpkit-callbacks");
        properties.put(HttpWhiteboardConstants.HTTP_WHITEBOARD_SERVLET_PATTERN, path + "/*");
        return properties;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindAuth(QywxProxyAuth auth) {
        if (auth instanceof CallbackOwner owner) {
            doors.add(owner);
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
    }
}
