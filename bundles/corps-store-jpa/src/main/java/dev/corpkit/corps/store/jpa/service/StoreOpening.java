package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.active.LostRuns;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import java.sql.SQLException;
import java.time.Instant;
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
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the store of some settings as soon as its JDBC driver is here, again and again until the database is. */
final class StoreOpening implements ServiceTrackerCustomizer<DataSourceFactory, DataSourceFactory> {

    private static final Logger LOG = LoggerFactory.getLogger(StoreOpening.class);

    private final BundleContext context;
    private final StoreSettings settings;
    private final ShownTrouble trouble;
    private final ServiceTracker<DataSourceFactory, DataSourceFactory> drivers;

    /** All opening and closing happens on its one thread. */
    private final ExecutorService worker = Executors.newSingleThreadExecutor(StoreOpening::thread);

    private @Nullable DataSourceFactory driver;
    private boolean openedBefore;
    private @Nullable JpaCorpStore store;
    private @Nullable ServiceRegistration<CorpStore> registration;

    /** Begins to wait for the driver. */
    StoreOpening(BundleContext context, StoreSettings settings, ShownTrouble trouble) throws InvalidSyntaxException {
        this.context = context;
        this.settings = settings;
        this.trouble = trouble;
        String wanted = settings.url().dialect().driverClass();
        drivers = new ServiceTracker<>(
                context,
                FrameworkUtil.createFilter("(&(objectClass=" + DataSourceFactory.class.getName() + ")("
                        + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=" + wanted + "))"),
                this);
        String waiting = "The store waits for the JDBC driver " + wanted + " that " + settings
                + " needs: install and start its bundle";
        trouble.show(waiting);
        drivers.open();
        if (drivers.isEmpty()) {
            LOG.warn("{}", waiting);
        }
    }

    /** Unregisters and closes. */
    void stop() throws InterruptedException {
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
            String waiting = "The JDBC driver of " + settings + " left; the store waits for it";
            LOG.warn("{}", waiting);
            close();
            trouble.show(waiting);
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
            endDeadRuns(opened);
            registration = context.registerService(CorpStore.class, opened, null);
            trouble.end();
            LOG.info("Opened the store at {}", settings);
        } catch (SQLException | RuntimeException e) {
            String said = "The store at " + settings + " could not be opened; trying again in "
                    + settings.retrySeconds() + " s: " + e.getMessage();
            trouble.show(said);
            LOG.error("{}", said, e);
            CompletableFuture.delayedExecutor(settings.retrySeconds(), TimeUnit.SECONDS, worker)
                    .execute(() -> open(factory));
        }
    }

    /** At the first opening only: later what stands there may be of this process. */
    private void endDeadRuns(JpaCorpStore opened) {
        if (settings.url().isOfOneProcess() && !openedBefore) {
            opened.run(tx -> LostRuns.endAll(tx, Instant.now()));
        }
        openedBefore = true;
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
