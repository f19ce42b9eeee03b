package dev.corpkit.auths.qywxproxy.health;

import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers the health check where its API, an optional import, is installed. */
@Component(
        service = {},
        immediate = true)
public final class CallbacksHealthComponent {

    private static final Logger LOG = LoggerFactory.getLogger(CallbacksHealthComponent.class);

    private final List<CallbackOwner> owners = new CopyOnWriteArrayList<>();
    private final Optional<ServiceRegistration<?>> check;

    /** Offers it. */
    @Activate
    public CallbacksHealthComponent(BundleContext context) {
        check = register(context);
    }

    private Optional<ServiceRegistration<?>> register(BundleContext context) {
        try {
            return Optional.of(CallbacksHealthCheck.register(context, owners));
        } catch (NoClassDefFoundError absent) {
            LOG.debug("No health check: its API is not installed");
            return Optional.empty();
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindAuth(QywxProxyAuth auth) {
        if (auth instanceof CallbackOwner owner) {
            owners.add(owner);
        }
    }

    void unbindAuth(QywxProxyAuth auth) {
        if (auth instanceof CallbackOwner owner) {
            owners.remove(owner);
        }
    }

    /** Takes it away. */
    @Deactivate
    public void close() {
        check.ifPresent(ServiceRegistration::unregister);
    }
}
