package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTrouble;
import dev.corpkit.corps.testkit.Eventually;
import dev.corpkit.findings.register.ConfigurationRegister;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.util.tracker.ServiceTracker;

/** A real framework, used from its system bundle, with a data folder and no service of anybody. */
final class Frame implements AutoCloseable {

    private static final long WAIT = TimeUnit.MINUTES.toMillis(1);
    private static final Pace PACE = new Pace(Duration.ofMillis(200), Duration.ofSeconds(2));

    final ConfigurationRegister configurations = new ConfigurationRegister();
    private final Framework framework;
    private final ServiceTracker<CorpStore, CorpStore> stores;

    Frame(Path folder) throws Exception {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("cache").toString(),
                        "corpkit.data",
                        folder.resolve("data").toString()));
        framework.start();
        stores = new ServiceTracker<>(context(), CorpStore.class, null);
        stores.open();
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** The service with a configuration, looking after its store often. */
    StoreService service(Map<String, Object> configuration) {
        return new StoreService(context(), configurations, configuration, PACE);
    }

    ServiceRegistration<?> driver(String name, DataSourceFactory factory) {
        return context()
                .registerService(
                        DataSourceFactory.class,
                        factory,
                        FrameworkUtil.asDictionary(Map.of(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS, name)));
    }

    CorpStore openStore() throws InterruptedException {
        CorpStore store = stores.waitForService(WAIT);
        if (store == null) {
            throw new AssertionError("No store: " + trouble());
        }
        return store;
    }

    @Nullable
    CorpStore store() {
        return stores.getService();
    }

    Optional<String> trouble() {
        ServiceReference<StoreTrouble> reference = context().getServiceReference(StoreTrouble.class);
        return reference == null
                ? Optional.empty()
                : Optional.ofNullable(context().getService(reference)).map(StoreTrouble::message);
    }

    /** Waits until the trouble is told in these words. */
    void awaitTrouble(String words) {
        Eventually.holds(
                "trouble '" + words + "', which was last: " + trouble(),
                () -> trouble().filter(told -> told.contains(words)).isPresent());
    }

    void awaitNoTrouble() {
        Eventually.holds("no trouble", () -> trouble().isEmpty());
    }

    @Override
    public void close() throws Exception {
        stores.close();
        framework.stop();
        framework.waitForStop(WAIT);
    }
}
