package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.ActiveRunRow;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.TaskDatabase;
import dev.corpkit.corps.testkit.Eventually;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
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
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.jdbc.DataSourceFactory;

@Tag("S2")
class StoreServiceTest {

    private static final String H2 = "org.h2.Driver";
    private static final long WAIT = TimeUnit.MINUTES.toMillis(1);

    @TempDir
    private Path folder;

    private Frame frame;

    @BeforeEach
    void start() throws Exception {
        frame = new Frame(folder);
    }

    @AfterEach
    void stop() throws Exception {
        frame.close();
    }

    @Test
    void itSaysWhichDriverItWaitsForAndRegistersWhenItComes() throws Exception {
        try (LogWatcher logs = LogWatcher.start()) {
            frame.driver("org.postgresql.Driver", new OsgiDataSourceFactory(new org.h2.Driver()));
            StoreService service = frame.service(Map.of());
            frame.awaitTrouble("waits for the JDBC driver " + H2);
            logs.assertLogged("waits for the JDBC driver " + H2);
            assertThat(frame.store()).isNull();

            frame.driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()));

            assertThat(frame.openStore()
                            .<Boolean>inTransaction(tx -> tx.orgs().all().isEmpty()))
                    .isTrue();
            assertThat(folder.resolve("data/corpkit.mv.db")).exists();
            assertThat(folder.resolve("data/corpkit.key")).exists();
            assertThat(frame.context().getServiceReference(TaskDatabase.class)).isNotNull();
            service.stop();
            assertThat(frame.store()).isNull();
            assertThat(frame.context().getServiceReference(TaskDatabase.class)).isNull();
        }
    }

    @Test
    void itLeavesWithItsDriverAndComesBackWithIt() throws Exception {
        ServiceRegistration<?> driver = frame.driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()));
        StoreService service = frame.service(Map.of());
        assertThat(frame.openStore()).isNotNull();

        driver.unregister();
        Eventually.holds("the store left", () -> frame.store() == null);
        frame.awaitTrouble("waits for the JDBC driver");
        frame.driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()));

        assertThat(frame.openStore()).isNotNull();
        service.stop();
    }

    @Test
    @Tag("G5")
    void whatADeadProcessLeftInAnH2FileIsEndedAtTheStart() throws Exception {
        OrgKey org = new OrgKey("app", "corps.A");
        Instant began = Instant.now();
        frame.driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()));
        StoreService killed = frame.service(Map.of());
        frame.openStore().run(tx -> {
            tx.leases().acquire(Lease.syncOf(org), "dead/run1", began, Duration.ofMinutes(2));
            tx.activeRuns().put(org, new ActiveRunRow("run1", RunRow.Kind.SYNC, began, began, Actor.NOBODY, "dead"));
        });
        killed.stop();

        StoreService service = frame.service(Map.of());
        frame.openStore().run(tx -> {
            assertThat(tx.leases().acquire(Lease.syncOf(org), "next", began, Duration.ofMinutes(2)))
                    .isPresent();
            assertThat(tx.runs().find(org, "run1").orElseThrow().report().getOutcome())
                    .isEqualTo(SyncReport.Outcome.FAILED);
            assertThat(tx.activeRuns().all()).isEmpty();
        });
        service.stop();
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsTriedAgainAndToldOnce() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        frame.driver(H2, failing(tries, 2, "Connection refused by s3cret"));
        try (LogWatcher logs = LogWatcher.start()) {
            StoreService service = frame.service(
                    Map.of("url", "jdbc:h2:mem:x", "user", "me", "retrySeconds", 0, ".password", "s3cret"));

            assertThat(frame.openStore()).isNotNull();
            service.stop();

            logs.assertLogged("is not open: the database refused it (SQL state null, code 0): Connection refused");
            logs.assertNone("s3cret");
        }
        assertThat(tries).hasValue(3);
    }

    @Test
    void itStopsAtOnceWhileItWaitsToTryAgain() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        frame.driver(H2, failing(tries, Integer.MAX_VALUE, "Connection refused"));
        StoreService service = frame.service(Map.of("retrySeconds", "3600"));
        frame.awaitTrouble("Connection refused");

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
                "url        | jdbc:h2:nonsense:x;PASSWORD=s3cret         | jdbc:h2:nonsense:x",
                "password   | s3cret                                     | it is not written",
                "user       | s3cret                                     | it is not written",
                "Url        | jdbc:h2:mem:s3cret                         | it is not written"
            })
    void aWrongConfigurationIsNamedInTheLogAsTroubleAndAsAFinding(String name, String value, String said)
            throws Exception {
        frame.driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()));
        try (LogWatcher logs = LogWatcher.start()) {
            StoreService service = frame.service(Map.of(name, value));

            frame.awaitTrouble(said);
            assertThat(frame.trouble().orElseThrow()).doesNotContain("s3cret");
            logs.assertLogged(said);
            logs.assertNone("s3cret");
            assertThat(service.findings()).singleElement().satisfies(told -> {
                assertThat(told.urgency()).isEqualTo(Urgency.BROKEN);
                assertThat(told.kind()).isEqualTo("store");
                assertThat(told.cause()).contains(said);
                assertThat(told.toString()).doesNotContain("s3cret");
                assertThat(told.remedy()).isNotBlank();
            });
            assertThat(frame.store()).isNull();
            assertThat(folder.resolve("data/corpkit.mv.db")).doesNotExist();
            service.stop();
            assertThat(service.findings()).isEmpty();
        }
        assertThat(frame.trouble()).isEmpty();
    }

    @Test
    void aWrongNumberIsAFindingAndTheStoreOpens() throws Exception {
        frame.driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()));

        StoreService service = frame.service(Map.of("poolSize", "many", "\uFEFFretrySeconds", "soon"));

        assertThat(frame.openStore()).isNotNull();
        assertThat(frame.configurations.findings())
                .extracting(Finding::place)
                .containsExactlyInAnyOrder(
                        "dev.corpkit.corps.store.jpa.cfg: poolSize", "dev.corpkit.corps.store.jpa.cfg: retrySeconds");
        service.stop();
        assertThat(frame.configurations.findings()).isEmpty();
    }

    @Test
    void troubleIsToldUntilTheStoreIsOpen() throws Exception {
        CountDownLatch looked = new CountDownLatch(1);
        StoreService service = frame.service(Map.of("retrySeconds", "0"));
        frame.awaitTrouble("waits for the JDBC driver " + H2);
        AtomicInteger tries = new AtomicInteger();
        frame.driver(H2, new OsgiDataSourceFactory(new org.h2.Driver()) {
            @Override
            public DataSource createDataSource(Properties properties) throws SQLException {
                if (tries.incrementAndGet() == 1) {
                    throw new SQLException("Connection refused");
                }
                await(looked);
                return super.createDataSource(properties);
            }
        });
        frame.awaitTrouble("Connection refused");
        looked.countDown();

        assertThat(frame.openStore()).isNotNull();
        frame.awaitNoTrouble();
        service.stop();
    }

    @Test
    void theMariaDbDriverIsOfferedAsADataSourceFactory() throws Exception {
        assertThat(new MariaDbDriver(frame.context())).isNotNull();

        ServiceReference<?>[] found = frame.context()
                .getServiceReferences(
                        DataSourceFactory.class.getName(), "(osgi.jdbc.driver.class=org.mariadb.jdbc.Driver)");

        assertThat(found).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(WAIT, TimeUnit.MILLISECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSourceFactory failing(AtomicInteger tries, int times, String words) {
        return new OsgiDataSourceFactory(new org.h2.Driver()) {
            @Override
            public DataSource createDataSource(Properties properties) throws SQLException {
                if (tries.incrementAndGet() <= times) {
                    throw new SQLException(words);
                }
                return super.createDataSource(properties);
            }
        };
    }
}
