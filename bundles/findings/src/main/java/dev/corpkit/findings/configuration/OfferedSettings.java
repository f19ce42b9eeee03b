package dev.corpkit.findings.configuration;

import java.util.Map;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * What a configuration says as an OSGi service, in whose place another comes only when it says something else. A component that
 * refers to it is not made anew by an edit that is wrong, or that changes nothing. Thread-safe.
 *
 * @param <T> the settings, an immutable value that knows its equals
 */
public final class OfferedSettings<T> implements AutoCloseable {

    private final BundleContext context;
    private final Class<T> type;
    private final Function<Map<String, Object>, T> reading;
    private T settings;
    private ServiceRegistration<T> offer;

    /**
     * Offers what is written now.
     *
     * @param type what it is registered as
     * @param reading asks {@link Configurations#read}
     */
    public OfferedSettings(
            BundleContext context,
            Class<T> type,
            Function<Map<String, Object>, T> reading,
            Map<String, Object> written) {
        this.context = context;
        this.type = type;
        this.reading = reading;
        this.settings = reading.apply(written);
        this.offer = context.registerService(type, settings, null);
    }

    /** Reads again; the new service comes before the old one goes. */
    public synchronized void read(Map<String, Object> written) {
        T now = reading.apply(written);
        if (!now.equals(settings)) {
            ServiceRegistration<T> before = offer;
            settings = now;
            offer = context.registerService(type, now, null);
            before.unregister();
        }
    }

    /** Offers nothing any more. */
    @Override
    public synchronized void close() {
        offer.unregister();
    }
}
