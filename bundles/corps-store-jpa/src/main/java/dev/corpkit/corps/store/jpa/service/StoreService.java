package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers {@link CorpStore} while the JDBC driver that the configured URL needs is here and the database is open. Until then
 * it says what it waits for, and tries again. It registers the service itself: which driver it needs is known only from its
 * configuration, and one that DS would inject could not be named in words when it is missing.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = StoreConfiguration.PID)
@Designate(ocd = StoreConfiguration.class)
public final class StoreService implements ServiceTrackerCustomizer<DataSourceFactory, DataSourceFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(StoreService.class);

    /** Framework property that names the folder of all data. */
    private static final String DATA_FOLDER = "corpkit.data";

    private final BundleContext context;
    private final StoreSettings settings;
    private final ServiceTracker<DataSourceFactory, DataSourceFactory> drivers;

    /** All opening and closing happens on its one thread. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(StoreService::thread);

    private @Nullable DataSourceFactory driver;
    private @Nullable JpaCorpStore store;
    private @Nullable ServiceRegistration<CorpStore> registration;

    /** Begins to wait for the driver. */
    @Activate
    public StoreService(BundleContext context, StoreConfiguration configuration) throws InvalidSyntaxException {
        this.context = context;
        this.settings = new StoreSettings(
                configuration,
                Path.of(Optional.ofNullable(context.getProperty(DATA_FOLDER)).orElse("data")));
        String wanted = settings.url().dialect().driverClass();
        drivers = new ServiceTracker<>(
                context,
                FrameworkUtil.createFilter("(&(objectClass=" + DataSourceFactory.class.getName() + ")("
                        + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=" + wanted + "))"),
                this);
        drivers.open();
        if (drivers.isEmpty()) {
            LOG.warn(
                    "The store waits for the JDBC driver {} that {} needs: install and start its bundle",
                    wanted,
                    settings);
        }
    }

    /** Unregisters and closes. */
    @Deactivate
    public void stop() throws InterruptedException {
        worker.execute(this::close);
        drivers.close();
        worker.shutdown();
        if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
            LOG.warn("The store of {} did not close within a minute", settings);
        }
    }

    @Override
    public DataSourceFactory addingService(ServiceReference<DataSourceFactory> reference) {
        DataSourceFactory factory = context.getService(reference);
        worker.execute(() -> use(factory));
        return factory;
    }

    @Override
    public void modifiedService(ServiceReference<DataSourceFactory> reference, DataSourceFactory factory) {
        // Its properties do not matter once it is the wanted one.
    }

    @Override
    public void removedService(ServiceReference<DataSourceFactory> reference, DataSourceFactory factory) {
        worker.execute(() -> leave(factory));
        context.ungetService(reference);
    }

    private void use(DataSourceFactory factory) {
        if (driver == null) {
            driver = factory;
            open(factory);
        }
    }

    private void leave(DataSourceFactory factory) {
        if (driver == factory) {
            LOG.warn("The JDBC driver of {} left; the store waits for it", settings);
            close();
            Optional.ofNullable(drivers.getService()).ifPresent(this::use);
        }
    }

    private void open(DataSourceFactory factory) {
        if (driver != factory || store != null) {
            return;
        }
        try {
            JpaCorpStore opened = JpaCorpStore.open(
                    factory.createDataSource(settings.connection()), settings.secrets(), settings.poolSize());
            store = opened;
            registration = context.registerService(CorpStore.class, opened, null);
            LOG.info("Opened the store at {}", settings);
        } catch (SQLException | RuntimeException e) {
            LOG.error(
                    "The store at {} could not be opened; trying again in {} s: {}",
                    settings,
                    settings.retrySeconds(),
                    e.getMessage(),
                    e);
            CompletableFuture.delayedExecutor(settings.retrySeconds(), TimeUnit.SECONDS, worker)
                    .execute(() -> open(factory));
        }
    }

    private void close() {
        driver = null;
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
        if (store != null) {
            store.close();
            store = null;
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "corpkit-store");
        thread.setDaemon(true);
        return thread;
    }
}
