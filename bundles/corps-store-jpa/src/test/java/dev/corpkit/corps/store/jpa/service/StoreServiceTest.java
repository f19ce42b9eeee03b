package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.StoreTrouble;
import dev.corpkit.corps.store.active.ActiveRunRow;
import dev.corpkit.corps.testkit.LogWatcher;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** In a real framework, from its system bundle. */
class StoreServiceTest {

    private static final String H2 = "org.h2.Driver";
    private static final long WAIT = TimeUnit.MINUTES.toMillis(1);

    @TempDir
    private Path folder;

    private Framework framework;
    private BundleContext context;
    private ServiceTracker<CorpStore, CorpStore> stores;
    private final CountDownLatch storeLeft = new CountDownLatch(1);

    @BeforeEach
    void start() throws Exception {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("cache").toString(),
                        "corpkit.data",
                        folder.resolve("data").toString()));
        framework.start();
        context = framework.getBundleContext();
        stores = new ServiceTracker<>(context, CorpStore.class, new Leaving());
        stores.open();
    }

    @AfterEach
    void stop() throws Exception {
        stores.close();
        framework.stop();
        framework.waitForStop(WAIT);
    }

    @Test
    void itSaysWhichDriverItWaitsForAndRegistersWhenItComes() throws Exception {
        try (LogWatcher logs = LogWatcher.start()) {
            driver("org.postgresql.Driver", new OsgiDataSourceFactory(new org.h2.Driver()));
            StoreService service = new StoreService(context, Map.of());
            logs.assertLogged("waits for the JDBC driver " + H2);
            assertThat(stores.getService()).isNull();

            driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()));

            assertThat(stores.waitForService(WAIT)
                            .<Boolean>inTransaction(tx -> tx.orgs().all().isEmpty()))
                    .isTrue();
            assertThat(folder.resolve("data/corpkit.mv.db")).exists();
            assertThat(folder.resolve("data/corpkit.key")).exists();
            service.stop();
            assertThat(stores.getService()).isNull();
        }
    }

    @Test
    void itLeavesWithItsDriverAndComesBackWithIt() throws Exception {
        ServiceRegistration<?> driver = driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()));
        StoreService service = new StoreService(context, Map.of());
        assertThat(stores.waitForService(WAIT)).isNotNull();

        driver.unregister();
        assertThat(storeLeft.await(WAIT, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(stores.getService()).isNull();
        driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()));

        assertThat(stores.waitForService(WAIT)).isNotNull();
        service.stop();
    }

    @Test
    @Tag("G5")
    void whatADeadProcessLeftInAnH2FileIsEndedAtTheStart() throws Exception {
        OrgKey org = new OrgKey("app", "corps.A");
        Instant began = Instant.now();
        driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()));
        StoreService killed = new StoreService(context, Map.of());
        stores.waitForService(WAIT).run(tx -> {
            tx.leases().acquire(Lease.syncOf(org), "dead/run1", began, Duration.ofMinutes(2));
            tx.activeRuns().put(org, new ActiveRunRow("run1", RunRow.Kind.SYNC, began, Actor.NOBODY, "dead"));
        });
        killed.stop();

        StoreService service = new StoreService(context, Map.of());
        stores.waitForService(WAIT).run(tx -> {
            assertThat(tx.leases().acquire(Lease.syncOf(org), "next", began, Duration.ofMinutes(2)))
                    .isPresent();
            assertThat(tx.runs().find(org, "run1").orElseThrow().report().getOutcome())
                    .isEqualTo(SyncReport.Outcome.FAILED);
            assertThat(tx.activeRuns().all()).isEmpty();
        });
        service.stop();
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsTriedAgain() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()) {
            @Override
            public DataSource createDataSource(Properties properties) throws SQLException {
                if (tries.incrementAndGet() < 3) {
                    throw new SQLException("Connection refused");
                }
                return super.createDataSource(properties);
            }
        });
        try (LogWatcher logs = LogWatcher.start()) {
            StoreService service = new StoreService(context, Map.of("retrySeconds", 0, ".password", "s3cret"));

            assertThat(stores.waitForService(WAIT)).isNotNull();
            service.stop();

            logs.assertLogged("could not be opened; trying again in 0 s: Connection refused");
            logs.assertNone("s3cret");
        }
        assertThat(tries).hasValue(3);
    }

    @Test
    void itStopsAtOnceWhileItWaitsToTryAgain() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);
        driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()) {
            @Override
            public DataSource createDataSource(Properties properties) throws SQLException {
                tried.countDown();
                throw new SQLException("Connection refused");
            }
        });
        StoreService service = new StoreService(context, Map.of("retrySeconds", "3600"));
        assertThat(tried.await(WAIT, TimeUnit.MILLISECONDS)).isTrue();

        assertTimeoutPreemptively(Duration.ofSeconds(30), service::stop);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "url        | jdbc:oracle:thin:@db                       | 'jdbc:oracle:thin:@db'",
                "url        | jdbc:mysql://127.0.0.1:3306/corpkit?x=s3cret | write 'jdbc:mariadb://127.0.0.1:3306/corpkit'",
                "url        | mysql://me:s3cret@db/corpkit                | write 'jdbc:mariadb://...'",
                "url        | postgres://me:s3cret@db/corpkit             | Write 'jdbc:postgresql://...'",
                "url        | \"jdbc:postgresql://db/corpkit\"            | without quotes",
                "poolSize   | many                                       | 'poolSize' must be a whole number from 2 on",
                "password   | s3cret                                     | 'password' is no setting, '.password' is",
                "Url        | jdbc:h2:mem:s3cret                         | 'Url' is no setting, 'url' is",
                "\uFEFFurl  | jdbc:h2:mem:s3cret                         | '?url' is no setting, 'url' is"
            })
    void aWrongConfigurationIsNamedInTheLogAndAsTrouble(String name, String value, String said) throws Exception {
        driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()));
        try (LogWatcher logs = LogWatcher.start()) {
            StoreService service = new StoreService(context, Map.of(name, value));

            assertThat(trouble())
                    .contains("dev.corpkit.corps.store.jpa.cfg", said)
                    .doesNotContain("s3cret");
            logs.assertLogged(said);
            logs.assertNone("s3cret");
            assertThat(stores.getService()).isNull();
            service.stop();
        }
        assertThat(context.getServiceReference(StoreTrouble.class)).isNull();
    }

    @Test
    void troubleIsToldUntilTheStoreIsOpen() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        StoreService service = new StoreService(context, Map.of("retrySeconds", "0"));
        assertThat(trouble()).contains("waits for the JDBC driver " + H2);
        driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()) {
            @Override
            public DataSource createDataSource(Properties properties) throws SQLException {
                if (tries.incrementAndGet() == 1) {
                    throw new SQLException("Connection refused");
                }
                assertThat(trouble()).contains("could not be opened", "Connection refused");
                return super.createDataSource(properties);
            }
        });

        assertThat(stores.waitForService(WAIT)).isNotNull();
        service.stop();
        assertThat(context.getServiceReference(StoreTrouble.class)).isNull();
    }

    @Test
    void theMariaDbDriverIsOfferedAsADataSourceFactory() throws Exception {
        assertThat(new MariaDbDriver(context)).isNotNull();

        ServiceReference<?>[] found = context.getServiceReferences(
                DataSourceFactory.class.getName(), "(osgi.jdbc.driver.class=org.mariadb.jdbc.Driver)");

        assertThat(found).hasSize(1);
    }

    private String trouble() {
        return context.getService(context.getServiceReference(StoreTrouble.class))
                .message();
    }

    private ServiceRegistration<?> driver(String name, DataSourceFactory factory) {
        return context.registerService(
                DataSourceFactory.class,
                factory,
                FrameworkUtil.asDictionary(Map.of(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS, name)));
    }

    private final class Leaving implements ServiceTrackerCustomizer<CorpStore, CorpStore> {

        @Override
        public CorpStore addingService(ServiceReference<CorpStore> reference) {
            return context.getService(reference);
        }

        @Override
        public void modifiedService(ServiceReference<CorpStore> reference, CorpStore service) {
            // of no interest
        }

        @Override
        public void removedService(ServiceReference<CorpStore> reference, CorpStore service) {
            storeLeft.countDown();
        }
    }
}
