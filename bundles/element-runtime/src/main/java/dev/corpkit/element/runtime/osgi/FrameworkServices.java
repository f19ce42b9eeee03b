package dev.corpkit.element.runtime.osgi;

import dev.corpkit.element.runtime.instances.Services;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Offers in the framework's service registry. */
final class FrameworkServices implements Services {

    private static final Logger LOG = LoggerFactory.getLogger(FrameworkServices.class);

    private final BundleContext context;

    FrameworkServices(BundleContext context) {
        this.context = context;
    }

    @Override
    public Offer offer(Collection<Class<?>> types, Object service, Map<String, Object> properties) {
        String[] names = types.stream().map(Class::getName).toArray(String[]::new);
        return new Registered(context.registerService(names, service, dictionary(properties)));
    }

    private static Dictionary<String, ?> dictionary(Map<String, Object> properties) {
        return new Hashtable<>(properties);
    }

    private record Registered(ServiceRegistration<?> registration) implements Offer {

        @Override
        public void update(Map<String, Object> properties) {
            registration.setProperties(dictionary(properties));
        }

        @Override
        public void withdraw() {
            try {
                registration.unregister();
            } catch (IllegalStateException e) {
                LOG.debug("The framework has withdrawn the service itself", e);
            }
        }
    }
}
