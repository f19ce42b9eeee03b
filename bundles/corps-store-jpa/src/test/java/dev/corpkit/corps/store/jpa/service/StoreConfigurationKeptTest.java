package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.testkit.Eventually;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import dev.corpkit.findings.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.ServiceRegistration;
import org.postgresql.osgi.PGDataSourceFactory;

/** Edits of the store's configuration while it is open, and a restart without one. */
@Tag("S1")
class StoreConfigurationKeptTest {

    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    private Path folder;

    private Frame frame;
    private ServiceRegistration<?> h2;
    private final String url = PostgresServer.shared().newDatabase();

    @BeforeEach
    void start() throws Exception {
        frame = new Frame(folder);
        h2 = h2();
        frame.driver("org.postgresql.Driver", new PGDataSourceFactory());
        frame.driver("org.mariadb.jdbc.Driver", new MariaDbDataSourceFactory());
    }

    private ServiceRegistration<?> h2() {
        return frame.driver("org.h2.Driver", new OsgiDataSourceFactory(new org.h2.Driver()));
    }

    @AfterEach
    void stop() throws Exception {
        frame.close();
    }

    private Map<String, Object> postgres() {
        return Map.of("url", url, "retrySeconds", 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service.pid | dev.corpkit.corps.store.jpa | not written any more",
                "poolSize    | 7                           | not written any more",
                "url         | jdbc:                       | must begin with",
                "url         | jdbc:postgresql://127.0.0.1:1/corpkit?password=s3cret | cannot be reached",
                "url         | jdbc:h2:mem:s3cret          | never changes from PostgreSQL",
                "url         | jdbc:mysql://db/x?a=s3cret  | write 'jdbc:mariadb://db/x'"
            })
    void anEditThatLeadsNowhereKeepsTheStoreThatIsOpen(String name, String value, String said) throws Exception {
        try (LogWatcher logs = LogWatcher.start()) {
            StoreService service = frame.service(postgres());
            CorpStore store = frame.openStore();
            store.run(tx -> tx.leases().acquire("kept", "node", Instant.EPOCH, YEAR));

            service.modified(Map.of(name, value));

            Eventually.holds("a finding", () -> !service.findings().isEmpty());
            assertThat(service.findings()).singleElement().satisfies(found -> {
                assertThat(found.kind()).isEqualTo("configuration");
                assertThat(found.urgency()).isEqualTo(Finding.Urgency.WARNING);
                assertThat(found.place()).isEqualTo("dev.corpkit.corps.store.jpa.cfg: url");
                assertThat(found.cause()).contains(said, "goes on");
                assertThat(found.toString()).doesNotContain("s3cret");
            });
            assertThat(frame.trouble()).isEmpty();
            assertThat(frame.store()).isSameAs(store);
            store.run(tx -> assertThat(tx.leases().acquire("kept", "other", Instant.EPOCH, YEAR))
                    .isEmpty());
            assertThat(folder.resolve("data/corpkit.mv.db")).doesNotExist();

            service.modified(postgres());

            Eventually.holds("no finding", () -> service.findings().isEmpty());
            service.stop();
            logs.assertNone("s3cret");
        }
    }

    @Test
    void anotherDatabaseOfTheKindIsOpenedBeforeTheFirstIsClosed() throws Exception {
        StoreService service = frame.service(postgres());
        CorpStore store = frame.openStore();
        store.run(tx -> tx.leases().acquire("first", "node", Instant.EPOCH, YEAR));

        service.modified(Map.of("url", PostgresServer.shared().newDatabase()));

        Eventually.holds(
                "the other database",
                () -> store.inTransaction(tx -> tx.leases().acquire("first", "other", Instant.EPOCH, YEAR))
                        .isPresent());
        assertThat(frame.store()).isSameAs(store);
        service.stop();
    }

    @Test
    void aRestartWithAnEmptiedConfigurationOpensNoOtherDatabase() throws Exception {
        StoreService first = frame.service(postgres());
        frame.openStore();
        first.stop();

        StoreService second = frame.service(Map.of());

        frame.awaitTrouble("jdbc:postgresql://");
        assertThat(frame.trouble().orElseThrow()).contains("was open here last", "Write url = jdbc:postgresql://");
        assertThat(folder.resolve("data/corpkit.mv.db")).doesNotExist();
        second.modified(postgres());
        frame.openStore();
        second.stop();
    }

    @Test
    void aRestartMayNameAnotherKind() throws Exception {
        StoreService first = frame.service(postgres());
        frame.openStore();
        first.stop();

        StoreService second = frame.service(Map.of("url", MariaDbServer.shared().newDatabase()));

        frame.openStore();
        second.stop();
        assertThat(folder.resolve("data/corpkit.store"))
                .content()
                .contains("jdbc:mariadb://")
                .doesNotContain("?");
    }

    @Test
    void aConfigurationThatComesAfterTheFirstStartIsNotTakenWithoutAnother() throws Exception {
        StoreService service = frame.service(Map.of());
        frame.openStore();

        service.modified(postgres());

        Eventually.holds("a finding", () -> !service.findings().isEmpty());
        assertThat(service.findings().get(0).remedy())
                .contains("store:move takes the data along", "and start CorpKit again");
        service.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:h2:file:"})
    void aRestartLeavesNoFilledH2FileForAServer(String h2) throws Exception {
        Path file = folder.resolve(h2.isEmpty() ? "data/corpkit" : "own/corpkit");
        StoreService first = frame.service(h2.isEmpty() ? Map.of() : Map.of("url", h2 + file));
        frame.openStore().run(tx -> tx.suiteTickets().save(new SuiteTicketRow("suite", "ticket", Instant.EPOCH)));
        first.stop();

        StoreService second = frame.service(postgres());

        frame.openStore().run(tx -> assertThat(tx.suiteTickets().find("suite")).isPresent());
        assertThat(second.findings()).singleElement().satisfies(found -> {
            assertThat(found.place()).isEqualTo("dev.corpkit.corps.store.jpa.cfg: url");
            assertThat(found.cause()).contains("never changes from H2", "goes on");
            assertThat(found.remedy())
                    .contains(
                            "store:move takes the data along",
                            "To begin with what is on the server, delete " + folder.resolve("data/corpkit.store"));
        });
        frame.awaitNoTrouble();
        second.stop();

        Files.delete(folder.resolve("data/corpkit.store"));
        StoreService third = frame.service(postgres());
        frame.openStore().run(tx -> assertThat(tx.suiteTickets().find("suite")).isEmpty());
        assertThat(third.findings()).isEmpty();
        third.stop();
    }

    @Test
    void anEditLeavesNoFilledH2FileThatARestartCouldNotOpenYet() throws Exception {
        StoreService first = frame.service(Map.of());
        frame.openStore();
        first.stop();
        Files.move(folder.resolve("data/corpkit.key"), folder.resolve("away"));
        StoreService second = frame.service(Map.of("retrySeconds", 0));
        frame.awaitTrouble("There is no secret key here");

        second.modified(postgres());
        Eventually.holds("a finding", () -> second.findings().size() == 2);
        Files.move(folder.resolve("away"), folder.resolve("data/corpkit.key"));

        frame.openStore();
        Eventually.holds("no trouble, one finding", () -> second.findings().size() == 1);
        assertThat(second.findings().get(0).cause()).contains("never changes from H2");
        second.stop();
        assertThat(folder.resolve("data/corpkit.store")).content().contains("jdbc:h2: in this folder");
    }

    @Test
    void anEditThatIsNotUsedIsToldAfterTheStoreIsOpenedAnew() throws Exception {
        StoreService service = frame.service(Map.of());
        frame.openStore();
        service.modified(postgres());
        Eventually.holds("a finding", () -> !service.findings().isEmpty());

        h2.unregister();
        Eventually.holds("closed", () -> frame.store() == null);
        h2 = h2();
        frame.openStore();
        frame.awaitNoTrouble();

        assertThat(service.findings())
                .singleElement()
                .satisfies(found -> assertThat(found.cause()).contains("never changes from H2"));
        service.stop();
    }

    @Test
    void aMovedDataFolderIsTheSameDefaultDatabase() throws Exception {
        StoreService first = frame.service(Map.of());
        frame.openStore();
        first.stop();
        frame.close();
        Path moved = Files.createDirectory(folder.resolve("moved"));
        Files.move(folder.resolve("data"), moved.resolve("data"));
        frame = new Frame(moved);
        frame.driver("org.h2.Driver", new OsgiDataSourceFactory(new org.h2.Driver()));

        StoreService second = frame.service(Map.of());

        frame.openStore();
        second.stop();
    }
}
