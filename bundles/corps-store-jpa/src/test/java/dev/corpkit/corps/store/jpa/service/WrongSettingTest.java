package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.testkit.Eventually;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.corps.testkit.database.PostgresServer;
import dev.corpkit.findings.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.ServiceRegistration;
import org.postgresql.osgi.PGDataSourceFactory;

/** A setting of the store's file that makes the store unusable is told under its own field, and never leads to another store. */
@Tag("S2")
class WrongSettingTest {

    private static final String FILE = "dev.corpkit.corps.store.jpa.cfg: ";
    private static final String GOOD = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String OTHER = "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA=";
    private static final String SHORT = "c2l4dGVlbiBieXRlcyEhIQ==";

    @TempDir
    private Path folder;

    private Frame frame;
    private ServiceRegistration<?> h2;

    @BeforeEach
    void start() throws Exception {
        frame = new Frame(folder);
        h2 = driver();
        frame.driver("org.postgresql.Driver", new PGDataSourceFactory());
    }

    private ServiceRegistration<?> driver() {
        return frame.driver("org.h2.Driver", new OsgiDataSourceFactory(new org.h2.Driver()));
    }

    @AfterEach
    void stop() throws Exception {
        frame.close();
    }

    private static Map<String, Object> settings(String... namesAndValues) {
        Map<String, Object> settings = new HashMap<>(Map.of("retrySeconds", 0));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return settings;
    }

    /** The one finding, which is of that field; its value is shown nowhere. */
    private Finding told(StoreService service, String field, String value) {
        Eventually.holds("a finding", () -> !service.findings().isEmpty());
        assertThat(service.findings()).singleElement().satisfies(found -> {
            assertThat(found.place()).isEqualTo(FILE + field);
            assertThat(found.toString()).doesNotContain(value).doesNotContain("..");
            assertThat(found.remedy()).isNotEmpty();
        });
        return service.findings().get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no base 64!", SHORT})
    void aSecretKeyThatIsNoneKeepsTheStoreClosedAndMakesNoKeyFile(String wrong) throws Exception {
        try (LogWatcher logs = LogWatcher.start()) {
            StoreService service = frame.service(settings(".secretKey", wrong));

            frame.awaitTrouble(FILE + ".secretKey: .secretKey holds no key: expected the Base64 of 32 bytes, found ");
            Finding found = told(service, ".secretKey", wrong);
            assertThat(found.remedy()).startsWith("Write the key that this database was filled with");
            assertThat(frame.store()).isNull();
            assertThat(folder.resolve("data/corpkit.key")).doesNotExist();
            assertThat(folder.resolve("data/corpkit.mv.db")).doesNotExist();
            logs.assertNone(wrong);

            service.modified(settings(".secretKey", GOOD));

            frame.openStore();
            service.stop();
        }
    }

    @Test
    void anotherSecretKeyThanTheDatabasesIsToldUnderItsField() throws Exception {
        StoreService first = frame.service(settings(".secretKey", GOOD));
        frame.openStore();
        first.stop();

        StoreService second = frame.service(settings(".secretKey", OTHER));

        frame.awaitTrouble("the secret key in use is not the one it was stored with");
        assertThat(told(second, ".secretKey", OTHER).remedy())
                .startsWith("Where the key was rotated, write the one before as .previousSecretKey or previousKeyFile")
                .contains("All nodes of one database have one key. Copy to this node what a node has that works");
        second.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no base 64!", SHORT, OTHER})
    void anEditToAWrongSecretKeyKeepsTheStoreThatIsOpenEvenOverItsReopening(String wrong) throws Exception {
        StoreService service = frame.service(settings(".secretKey", GOOD));
        CorpStore store = frame.openStore();

        service.modified(settings(".secretKey", wrong));

        Finding found = told(service, ".secretKey", wrong);
        assertThat(found.kind()).isEqualTo("configuration");
        assertThat(found.cause()).contains("goes on");
        assertThat(found.remedy()).startsWith("Put back what stood there").doesNotContain("delete");
        assertThat(frame.store()).isSameAs(store);

        h2.unregister();
        Eventually.holds("closed", () -> frame.store() == null);
        driver();

        frame.openStore().run(tx -> assertThat(tx.orgs().all()).isEmpty());
        frame.awaitNoTrouble();
        told(service, ".secretKey", wrong);
        assertThat(folder.resolve("data/corpkit.key")).doesNotExist();

        service.modified(settings(".secretKey", GOOD));

        Eventually.holds("no finding", () -> service.findings().isEmpty());
        service.stop();
    }

    @Test
    void aKeyFileWithoutAKeyIsToldUnderItsField() throws Exception {
        Path key = Files.writeString(folder.resolve("rubbish"), "s3cret");

        StoreService service = frame.service(settings("keyFile", key.toString()));

        frame.awaitTrouble(FILE + "keyFile: the key file " + key + " holds no key");
        told(service, "keyFile", "s3cret");
        assertThat(key).hasContent("s3cret");
        service.stop();
    }

    @Test
    void aWrongPasswordOfPostgresIsToldUnderUserAndPassword() throws Exception {
        PostgresServer server = PostgresServer.own();
        String url = server.newDatabase();
        String user = "u" + UUID.randomUUID().toString().substring(0, 8);
        Path access = Path.of(query(url, "create role " + user + " login password 'right'; show hba_file"));
        Files.copy(access, folder.resolve("hba"), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                access, "host all " + user + " all scram-sha-256\n" + Files.readString(folder.resolve("hba")));
        query(url, "select pg_reload_conf()");
        String bare = url.replaceFirst("\\?.*", "");
        query(url, "grant all on schema public to " + user + "; select 1");

        StoreService service = frame.service(settings("url", bare, "user", user, ".password", "s3cret"));

        frame.awaitTrouble(FILE + "user, .password: wrong user or password (SQL state 28P01, code 0). Correct user");
        told(service, "user, .password", "s3cret");
        assertThat(service.findings().toString()).doesNotContain(user);

        service.modified(settings("url", bare, "user", user));
        frame.awaitTrouble("wrong user or password (SQL state 08004");
        told(service, "user, .password", user);

        service.modified(settings("url", bare, "user", user, ".password", "right"));
        frame.openStore();
        service.stop();
        server.stop();
    }

    @Test
    void aWrongPasswordOfH2IsToldUnderUserAndPassword() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("own");
        StoreService first = frame.service(settings("url", url, "user", "sa", ".password", "right"));
        frame.openStore();
        first.stop();

        StoreService second = frame.service(settings("url", url, "user", "sa", ".password", "s3cret"));

        frame.awaitTrouble("wrong user or password");
        told(second, "user, .password", "s3cret");
        second.stop();
    }

    @Test
    void aDatabaseThatIsNotThereIsToldUnderTheUrl() throws Exception {
        String url = PostgresServer.shared().newDatabase().replaceFirst("/\\w+\\?", "/n0where?");

        StoreService service = frame.service(settings("url", url));

        frame.awaitTrouble("the database does not exist on that server");
        told(service, "url", "s3cret");
        service.stop();
    }

    @Test
    void whoComesWhileTheDatabaseIsKnownToBeAwayIsToldSoWithinASecond() throws Exception {
        PostgresServer server = PostgresServer.own();
        StoreService service = frame.service(settings("url", server.newDatabase()));
        CorpStore store = frame.openStore();
        server.stop();
        frame.awaitTrouble("the database cannot be reached");

        long begin = System.nanoTime();
        assertThatThrownBy(() -> store.inTransaction(tx -> tx.orgs().all()))
                .hasMessage(frame.trouble().orElseThrow());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));

        server.start();
        frame.awaitNoTrouble();
        store.run(tx -> assertThat(tx.orgs().all()).isEmpty());
        service.stop();
        server.stop();
    }

    private static String query(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet all = statement.getResultSet()) {
                all.next();
                return all.getString(1);
            }
        }
    }
}
