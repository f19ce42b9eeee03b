package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.store.move.Moved;
import dev.corpkit.corps.store.move.Moved.Table;
import dev.corpkit.corps.store.move.StoreMove;
import dev.corpkit.corps.testkit.Eventually;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.osgi.PGDataSourceFactory;

/** Everything moves from the H2 file to a server by one command, or nothing does (contract row S7). */
@Tag("S7")
class StoreMoveTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final int ROWS = 520;

    @TempDir
    private Path folder;

    private Frame frame;
    private StoreService service;
    private CorpStore store;

    @BeforeEach
    void start() throws Exception {
        frame = new Frame(folder);
        frame.driver("org.h2.Driver", new OsgiDataSourceFactory(new org.h2.Driver()));
        frame.driver("org.postgresql.Driver", new PGDataSourceFactory());
        frame.driver("org.mariadb.jdbc.Driver", new MariaDbDataSourceFactory());
        service = frame.service(named(""));
        store = frame.openStore();
        store.run(tx -> tx.suiteTickets().save(new SuiteTicketRow("suite", "ticket-s3cret", NOW)));
    }

    @AfterEach
    void stop() throws Exception {
        service.stop();
        frame.close();
    }

    private static Stream<String> servers() {
        return Stream.of(
                PostgresServer.shared().newDatabase(), MariaDbServer.shared().newDatabase());
    }

    @ParameterizedTest
    @MethodSource("servers")
    void everyRowOfEveryTableMovesAndTheStoreGoesOnThere(String url) throws Exception {
        Map<String, Long> rows = GeneratedRows.in(h2(), ROWS);
        try (LogWatcher logs = LogWatcher.start()) {
            service.modified(named(url));

            Moved planned = move().plan();
            assertThat(store.inTransaction(tx -> tx.suiteTickets().find("suite"))
                            .isPresent())
                    .as("the file is in use until the move")
                    .isTrue();
            Moved moved = move().move();

            assertThat(moved.tables()).isEqualTo(planned.tables()).hasSizeGreaterThan(25);
            assertThat(moved.tables()).extracting(Table::name).containsAll(rows.keySet());
            assertThat(moved.tables())
                    .filteredOn(table -> rows.containsKey(table.name()))
                    .allSatisfy(table -> assertThat(table.rows()).isEqualTo(rows.get(table.name())));
            logs.assertNone("s3cret");
        }
        frame.awaitNoTrouble();
        store.run(tx -> assertThat(tx.suiteTickets().find("suite").orElseThrow().ticket())
                .isEqualTo("ticket-s3cret"));
        assertThat(frame.store()).isNotNull();
        assertThat(count(url, "corpkit_member")).isEqualTo(ROWS);
        assertThat(folder.resolve("data/corpkit.mv.db")).doesNotExist();
        assertThat(folder.resolve("data/corpkit.mv.db.moved")).exists();
        assertThat(service.findings()).isEmpty();
        assertANewCallbackGetsANumberOfItsOwn();
    }

    private void assertANewCallbackGetsANumberOfItsOwn() {
        store.run(tx -> tx.callbacks().insert(CallbackRow.arrived("suite", "wx1", "kind", "m", "new", NOW, NOW)));
        store.run(tx ->
                assertThat(tx.callbacks().newest("suite", 1).get(0).digest()).isEqualTo("new"));
    }

    @Test
    void theFileIsNotOpenedAgainWhateverTheConfigurationSays() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        service.modified(named(url));
        move().move();
        frame.awaitNoTrouble();
        service.stop();

        service = frame.service(named(""));
        frame.awaitTrouble("was open here last");
        service.stop();

        service = frame.service(named("jdbc:h2:file:" + folder.resolve("data/corpkit")));
        frame.awaitTrouble("was moved to another");
        assertThat(folder.resolve("data/corpkit.mv.db")).doesNotExist();
        service.stop();

        service = frame.service(named(url));
        frame.awaitNoTrouble();
    }

    @Test
    void aTargetThatIsInUseIsRefusedAndTheStoreGoesOn() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        service.modified(named(url));
        move().plan(); // makes the tables
        execute(url, "insert into corpkit_user_source (corp_id) values ('wx1')");

        assertThatThrownBy(() -> move().move())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("corpkit_user_source of the target has rows")
                .hasMessageContaining("Name an empty database");

        assertTheFileGoesOn();
        assertThat(frame.trouble()).isEmpty();
    }

    @Test
    void aRowThatTheServerRefusesMovesNothing() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        try (Connection connection = h2();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into corpkit_user_source (corp_id) values ('s3cret' || char(0))");
        }
        service.modified(named(url));

        assertThatThrownBy(() -> move().move())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Moving the store")
                .hasMessageNotContaining("s3cret");

        frame.awaitNoTrouble();
        assertTheFileGoesOn();
        assertThat(count(url, "corpkit_suite_ticket")).isZero();
    }

    @Test
    void aCopyThatIsNotTheSameMovesNothing() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        service.modified(named(url));
        move().plan(); // makes the tables
        execute(
                url,
                "create function shorten() returns trigger language plpgsql as"
                        + " $$ begin new.received_at := rtrim(new.received_at, 'Z'); return new; end $$;"
                        + " create trigger shorten before insert on corpkit_suite_ticket"
                        + " for each row execute function shorten()");

        assertThatThrownBy(() -> move().move())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("The copy of the table corpkit_suite_ticket is not the same");

        frame.awaitNoTrouble();
        assertTheFileGoesOn();
        assertThat(count(url, "corpkit_suite_ticket")).isZero();
    }

    @Test
    void withoutAServerInTheConfigurationItSaysWhatToWrite() {
        assertThatThrownBy(() -> move().plan())
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("dev.corpkit.corps.store.jpa.cfg names no PostgreSQL or MariaDB to move to")
                .hasMessageContaining("Write url, user and .password");
    }

    @Test
    void theServerIsInUseWhenTheCommandEnds() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        service.modified(named(url));

        move().move();

        assertThat(frame.store()).isNotNull();
        assertThat(frame.trouble()).isEmpty();
        store.run(tx -> tx.suiteTickets().save(new SuiteTicketRow("later", "ticket", NOW)));
        assertThat(count(url, "corpkit_suite_ticket")).isEqualTo(2);
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

    private Connection h2() throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("data/corpkit"));
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

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
