package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.util.tracker.ServiceTracker;

/** The JDBC drivers that are here, as OSGi services. Thread-safe. */
final class Drivers {

    private final BundleContext context;
    private final ServiceTracker<DataSourceFactory, DataSourceFactory> tracker;

    /**
     * Begins to look.
     *
     * @param changed called after one came or left, on any thread
     */
    Drivers(BundleContext context, Runnable changed) {
        this.context = context;
        tracker = new ServiceTracker<>(context, DataSourceFactory.class, null) {

            @Override
            public DataSourceFactory addingService(ServiceReference<DataSourceFactory> reference) {
                DataSourceFactory factory = super.addingService(reference);
                changed.run();
                return factory;
            }

            @Override
            public void removedService(ServiceReference<DataSourceFactory> reference, DataSourceFactory factory) {
                super.removedService(reference, factory);
                changed.run();
            }
        };
        tracker.open();
    }

    /** One that offers a class; empty while there is none. */
    Optional<DataSourceFactory> of(String driverClass) {
        return tracker.getTracked().entrySet().stream()
                .filter(each -> driverClass.equals(each.getKey().getProperty(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS)))
                .map(java.util.Map.Entry::getValue)
                .findFirst();
    }

    /** That the driver which settings need is not here. */
    static StoreException missing(StoreSettings settings) {
        return new StoreException(
                "it waits for the JDBC driver " + settings.url().dialect().driverClass(),
                "Install and start the bundle of the driver.");
    }

    /** Whether it has not left. */
    boolean has(DataSourceFactory driver) {
        return tracker.getTracked().containsValue(driver);
    }

    /** Whether the whole framework stops: then they leave before the store does, which is no trouble. */
    boolean leaveWithAll() {
        return context.getBundle(Constants.SYSTEM_BUNDLE_ID).getState() == Bundle.STOPPING;
    }

    void close() {
        tracker.close();
    }
}
