package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import dev.corpkit.findings.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.osgi.PGDataSourceFactory;

/** Why the store does not open is told exactly, with what to do; and it opens by itself once that is done. */
@Tag("S2")
class StoreNotOpenedTest {

    private static final String SECRET = "s3cret";

    @TempDir
    private Path folder;

    private Frame frame;

    @BeforeEach
    void start() throws Exception {
        frame = new Frame(folder);
        frame.driver("org.h2.Driver", new OsgiDataSourceFactory(new org.h2.Driver()));
        frame.driver("org.postgresql.Driver", new PGDataSourceFactory());
        frame.driver("org.mariadb.jdbc.Driver", new MariaDbDataSourceFactory());
    }

    @AfterEach
    void stop() throws Exception {
        frame.close();
    }

    /** What mends it. */
    private interface Mending {
        void mend() throws Exception;
    }

    private void told(Map<String, Object> settings, String cause, String remedy, Mending mending) throws Exception {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("retrySeconds", 0);
        try (LogWatcher logs = LogWatcher.start()) {
            StoreService service = frame.service(all);
            frame.awaitTrouble(cause);
            assertThat(frame.trouble().orElseThrow()).contains(cause, remedy).doesNotContain(SECRET);
            assertThat(service.findings()).singleElement().satisfies(found -> {
                assertThat(found.urgency()).isEqualTo(Finding.Urgency.BROKEN);
                assertThat(found.cause()).contains(cause);
                assertThat(found.remedy()).contains(remedy);
            });
            PlainWords.assertPlain(frame.trouble().orElseThrow());
            PlainWords.assertPlain(service.findings());
            logs.assertLogged(cause);
            logs.assertNone(SECRET);
            assertThat(frame.store()).isNull();

            mending.mend();

            frame.openStore();
            frame.awaitNoTrouble();
            service.stop();
        }
    }

    /** A store was open with these, so that there is something to lose. */
    private void openedBefore(Map<String, Object> settings) throws Exception {
        StoreService service = frame.service(settings);
        frame.openStore();
        service.stop();
    }

    private Path data(String name) {
        return folder.resolve("data").resolve(name);
    }

    @Test
    void aLostKey() throws Exception {
        openedBefore(Map.of());
        Path away = folder.resolve("away");
        Files.move(data("corpkit.key"), away);

        told(Map.of(), "There is no secret key here", "put back that line or file from the backup", () -> {
            assertThat(data("corpkit.key")).doesNotExist();
            Files.move(away, data("corpkit.key"));
        });
    }

    @Test
    void anotherKey() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        openedBefore(Map.of("url", url));
        Path away = folder.resolve("away");
        Files.move(data("corpkit.key"), away);
        Files.writeString(data("corpkit.key"), "A".repeat(43) + "=");

        told(Map.of("url", url), "the secret key in use is not the one", "Copy to this node", () -> {
            Files.delete(data("corpkit.key"));
            Files.move(away, data("corpkit.key"));
        });
    }

    @Test
    void anEmptyFileWhereADatabaseWas() throws Exception {
        openedBefore(Map.of());
        byte[] database = Files.readAllBytes(data("corpkit.mv.db"));
        Files.write(data("corpkit.mv.db"), new byte[0]);

        told(
                Map.of(),
                "corpkit.mv.db is empty (0 bytes)",
                "Restore it from the backup",
                () -> Files.write(data("corpkit.mv.db"), database));
    }

    @Test
    void noFileWhereADatabaseWas() throws Exception {
        openedBefore(Map.of());
        Path away = folder.resolve("away");
        Files.move(data("corpkit.mv.db"), away);

        told(
                Map.of(),
                "corpkit.mv.db is gone",
                "Restore it from the backup",
                () -> Files.move(away, data("corpkit.mv.db")));
    }

    @Test
    void aDatabaseThatDoesNotRun() throws Exception {
        PostgresServer server = PostgresServer.own();
        String url = server.newDatabase() + "&password=" + SECRET;
        server.stop();

        told(
                Map.of("url", url, ".password", SECRET),
                "the database cannot be reached",
                "Start it, or correct dev.corpkit.corps.store.jpa.cfg: url.",
                server::start);
        server.stop();
    }

    @Test
    void aDatabaseThatIsNotThere() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        String name = "n" + UUID.randomUUID().toString().replace("-", "");
        String wrong = url.replaceFirst("/\\w+\\?", "/" + name + "?");

        told(
                Map.of("url", wrong),
                "the database does not exist on that server",
                "Create it, or correct dev.corpkit.corps.store.jpa.cfg: url",
                () -> execute(url, "create database " + name));
    }

    @Test
    void aWrongPassword() throws Exception {
        MariaDbServer server = MariaDbServer.shared();
        String user = "u" + UUID.randomUUID().toString().substring(0, 8);
        server.newUser(user, "right");
        String url = server.newDatabase().replaceFirst("\\?.*", "");

        told(
                Map.of("url", url, "user", user, ".password", SECRET),
                "dev.corpkit.corps.store.jpa.cfg: user, .password: wrong user or password (SQL state 28000, code 1045)",
                "Correct user and .password",
                () -> server.run("set password for " + user + " = password('" + SECRET + "')"));
    }

    @Test
    void aPostgresUserWhoMayNotMakeTables() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        String user = "u" + UUID.randomUUID().toString().substring(0, 8);
        execute(url, "create role " + user + " login; revoke all on schema public from public");

        told(
                Map.of("url", url.replace("user=" + PostgresServer.USER, "user=" + user)),
                "the database refused the user that right",
                "make it the owner of the database",
                () -> execute(url, "grant all on schema public to " + user));
    }

    @Test
    void aMariaDbUserWhoMayNotMakeTables() throws Exception {
        MariaDbServer server = MariaDbServer.shared();
        String url = server.newDatabase();
        String database = url.replaceFirst(".*/(\\w+)\\?.*", "$1");
        String user = "u" + UUID.randomUUID().toString().substring(0, 8);
        server.run("create user " + user + "; grant select on " + database + ".* to " + user);

        told(
                Map.of("url", url.replace("user=" + MariaDbServer.USER, "user=" + user)),
                "the database refused the user that right",
                "grant all on that database",
                () -> server.run("grant all on " + database + ".* to " + user));
    }

    @Test
    void tablesOfANewerVersion() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        openedBefore(Map.of("url", url));
        execute(
                url,
                "insert into corpkit_schema_history select 99, '99', description, type, 'V99__x.sql', 1, installed_by,"
                        + " installed_on, 1, true from corpkit_schema_history where version = '1'");

        told(
                Map.of("url", url),
                "a newer CorpKit wrote it",
                "Start that version",
                () -> execute(url, "delete from corpkit_schema_history where version = '99'"));
    }

    @Test
    void anEncodingWithoutAllLetters() throws Exception {
        String url = PostgresServer.shared()
                .newDatabase("--encoding=LATIN1", "--template=template0", "--lc-collate=C", "--lc-ctype=C");

        told(Map.of("url", url), "keeps texts as LATIN1", "create database corpkit encoding 'UTF8'", () -> {
            String database = url.replaceFirst(".*/(\\w+)\\?.*", "$1");
            String other = PostgresServer.shared().newDatabase();
            execute(other, "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
            execute(other, "drop database " + database + " with (force)");
            execute(other, "create database " + database + " encoding 'UTF8' template template0");
        });
    }

    @Test
    void aDatabaseThatIsReadOnly() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        openedBefore(Map.of("url", url));
        String database = url.replaceFirst(".*/(\\w+)\\?.*", "$1");
        execute(url, "alter database " + database + " set default_transaction_read_only = on");

        told(
                Map.of("url", url),
                "the database is read-only",
                "end the server's read-only mode",
                () -> execute(
                        PostgresServer.shared().newDatabase(),
                        "alter database " + database + " reset default_transaction_read_only"));
    }

    @Test
    void tablesThatTakeUpperForLowerCase() throws Exception {
        String url = MariaDbServer.shared().newDatabase();
        openedBefore(Map.of("url", url));
        execute(url, "alter table corpkit_member convert to character set utf8mb4 collate utf8mb4_general_ci");

        told(
                Map.of("url", url),
                "corpkit_member compares texts by utf8mb4_general_ci",
                "collate utf8mb4_nopad_bin",
                () -> execute(
                        url, "alter table corpkit_member convert to character set utf8mb4 collate utf8mb4_nopad_bin"));
    }

    @Test
    void anH2ThatIgnoresCase() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("other");
        StoreService service = frame.service(Map.of("url", url + ";IGNORECASE=TRUE", "retrySeconds", 0));
        frame.awaitTrouble("compares texts by VARCHAR_IGNORECASE");
        assertThat(frame.trouble().orElseThrow()).contains("Take IGNORECASE");

        service.modified(Map.of("url", url + "2", "retrySeconds", 0));

        frame.openStore();
        service.stop();
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
