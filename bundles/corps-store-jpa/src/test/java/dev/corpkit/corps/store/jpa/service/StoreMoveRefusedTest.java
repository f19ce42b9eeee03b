package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.store.move.Moved;
import dev.corpkit.corps.store.move.StoreMove;
import dev.corpkit.corps.testkit.Eventually;
import dev.corpkit.corps.testkit.database.PostgresServer;
import dev.corpkit.findings.Finding;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.osgi.PGDataSourceFactory;

/** A move to a server that would not open the store ends with the H2 file in use (contract row S7). */
@Tag("S7")
class StoreMoveRefusedTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");

    @TempDir
    private Path folder;

    private final AtomicInteger opened = new AtomicInteger();
    private volatile int refused = -1;
    private Frame frame;
    private StoreService service;
    private CorpStore store;

    @BeforeEach
    void start() throws Exception {
        frame = new Frame(folder);
        frame.driver("org.h2.Driver", new OsgiDataSourceFactory(new org.h2.Driver()));
        frame.driver("org.postgresql.Driver", new PGDataSourceFactory() {
            @Override
            public DataSource createDataSource(Properties properties) throws SQLException {
                if (opened.incrementAndGet() == refused) {
                    throw new SQLException("refused, s3cret", "28P01");
                }
                return super.createDataSource(properties);
            }
        });
        service = frame.service(named(""));
        store = frame.openStore();
        store.run(tx -> tx.suiteTickets().save(new SuiteTicketRow("suite", "ticket-s3cret", NOW)));
    }

    @AfterEach
    void stop() throws Exception {
        service.stop();
        frame.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherKeyThanThatOfTheFileClosesAndMovesNothing(boolean inConfiguration) throws Exception {
        String url = PostgresServer.shared().newDatabase();
        Map<String, Object> other = named(url);
        String field = inConfiguration ? ".secretKey" : "keyFile";
        Path otherFile = folder.resolve("other.key");
        other.put(field, inConfiguration ? "B".repeat(42) + "A=" : otherFile.toString());
        service.modified(other);

        for (Supplier<Moved> call : List.<Supplier<Moved>>of(() -> move().plan(), () -> move().move())) {
            assertThatThrownBy(call::get)
                    .isInstanceOf(StoreException.class)
                    .hasMessageStartingWith("Nothing was moved: dev.corpkit.corps.store.jpa.cfg: " + field + ": ")
                    .hasMessageContaining("as before (keyFile = " + folder.resolve("data/corpkit.key")
                            + "), and rotate it afterwards")
                    .hasMessageNotContaining("BBBB");
        }

        assertTheFileGoesOn();
        assertThat(frame.trouble()).isEmpty();
        assertThat(otherFile).doesNotExist();
        assertThat(folder.resolve("data/corpkit.store")).content().contains("jdbc:h2: in this folder");
    }

    @Test
    void anotherKeyWithTheOneOfTheFileAsThePreviousMovesAndRotates() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        Map<String, Object> rotating = named(url);
        rotating.put(".secretKey", "B".repeat(42) + "A=");
        rotating.put("previousKeyFile", folder.resolve("data/corpkit.key").toString());
        service.modified(rotating);

        move().move();

        store.run(tx -> assertThat(tx.suiteTickets().find("suite").orElseThrow().ticket())
                .isEqualTo("ticket-s3cret"));
        Eventually.holds(
                "rotated",
                () -> service.findings().stream().map(Finding::cause).anyMatch(cause -> cause.contains("was rotated")));
    }

    @Test
    void aServerThatDoesNotOpenAfterTheCopyLeavesTheFileInUse() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        service.modified(named(url));
        refused = 2; // the first is for the copy

        assertThatThrownBy(() -> move().move())
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith("Everything was copied to jdbc:postgresql://")
                .hasMessageContaining("which does not open: ")
                .hasMessageContaining("The data is in both")
                .hasMessageContaining("was not renamed")
                .hasMessageContaining("drop the tables");

        frame.awaitNoTrouble();
        assertTheFileGoesOn();
        assertThat(count(url, "corpkit_suite_ticket")).isOne();
        assertThat(folder.resolve("data/corpkit.store")).content().contains("jdbc:h2: in this folder");
        service.stop();
        service = frame.service(named(url));
        store = frame.openStore();
        assertTheFileGoesOn();
    }

    @Test
    void aWrongPasswordIsToldByItsFieldAndTheCommandToRepeat() throws Exception {
        service.modified(named(PostgresServer.shared().newDatabase()));
        refused = 1;

        assertThatThrownBy(() -> move().move())
                .isInstanceOf(StoreException.class)
                .hasMessageStartingWith(
                        "Nothing was moved: dev.corpkit.corps.store.jpa.cfg: user, .password: wrong user")
                .hasMessageEndingWith("Mend it and call store:move again.")
                .hasMessageNotContaining("by itself");

        assertTheFileGoesOn();
        assertThat(frame.trouble()).isEmpty();
    }

    private void assertTheFileGoesOn() {
        Eventually.holds(
                "the file goes on",
                () -> store.inTransaction(tx -> tx.suiteTickets().find("suite").isPresent()));
        assertThat(folder.resolve("data/corpkit.mv.db")).exists();
    }

    private StoreMove move() {
        return frame.context().getService(frame.context().getServiceReference(StoreMove.class));
    }

    private static Map<String, Object> named(String url) {
        Map<String, Object> settings = new HashMap<>(Map.of("retrySeconds", 0));
        if (!url.isEmpty()) {
            settings.put("url", url);
        }
        return settings;
    }

    private static long count(String url, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
