package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.jpa.database.StoreUrl;
import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import dev.corpkit.corps.testkit.database.Relay;
import dev.corpkit.findings.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.osgi.PGDataSourceFactory;

/** A database that fails and returns: the trouble is told, the store comes back by itself, and nothing acknowledged is lost. */
@Tag("S4")
class StoreComesBackTest {

    private static MariaDbServer mariaDb;

    @TempDir
    private Path folder;

    private Frame frame;

    @BeforeAll
    static void startMariaDb() {
        mariaDb = MariaDbServer.own();
    }

    @AfterAll
    static void stopMariaDb() {
        mariaDb.stop();
    }

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

    /** A cause that begins and ends. */
    private interface Fault {

        void begin() throws Exception;

        void end() throws Exception;
    }

    private void comesBack(Map<String, Object> configuration, String told, Fault fault) throws Exception {
        Map<String, Object> settings = new HashMap<>(configuration);
        settings.put("retrySeconds", 0);
        settings.put("connectionTimeoutMillis", 250);
        StoreService service = frame.service(settings);
        try (Writer writer = new Writer(frame.openStore())) {
            writer.awaitProgress();
            fault.begin();
            frame.awaitTrouble(told);
            writer.awaitFailure();
            assertThat(service.findings()).extracting(Finding::kind).contains("store");
            PlainWords.assertPlain(service.findings());
            assertThat(frame.store()).isNotNull();

            fault.end();

            frame.awaitNoTrouble();
            writer.awaitProgress();
            assertThat(service.findings()).isEmpty();
            writer.assertNothingLost();
        }
        service.stop();
    }

    @Test
    void postgresThatCrashesAndStartsAgain() throws Exception {
        PostgresServer server = PostgresServer.own();

        comesBack(settings(server.newDatabase()), "cannot be reached", new Fault() {
            @Override
            public void begin() {
                server.stop();
            }

            @Override
            public void end() {
                server.start();
            }
        });
        server.stop();
    }

    /** As after a failover and back: connections that were made meanwhile stay read-only for as long as they live. */
    @Test
    void postgresThatIsReadOnlyForATime() throws Exception {
        String url = PostgresServer.shared().newDatabase();
        String database = url.replaceFirst(".*/(\\w+)\\?.*", "$1");

        comesBack(settings(url), "the database is read-only", new Fault() {
            @Override
            public void begin() throws SQLException {
                execute(url, "alter database " + database + " set default_transaction_read_only = on");
                execute(
                        url,
                        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()"
                                + " and datname = '" + database + "'");
            }

            @Override
            public void end() throws SQLException {
                String other = PostgresServer.shared().newDatabase();
                execute(other, "alter database " + database + " reset default_transaction_read_only");
            }
        });
    }

    /** As when its machine loses the network: connections stay open, and nothing comes over them. */
    @Test
    void postgresThatFallsSilent() throws Exception {
        PostgresServer server = PostgresServer.shared();
        try (Relay relay = new Relay(server.port())) {
            String url = server.newDatabase().replace(":" + server.port() + "/", ":" + relay.port() + "/");

            comesBack(settings(url), "has not answered", new Fault() {
                @Override
                public void begin() throws IOException {
                    relay.fallSilent();
                }

                @Override
                public void end() throws IOException {
                    relay.listen();
                }
            });
        }
    }

    @Test
    void mariaDbThatIsKilledAndStartsAgain() throws Exception {
        comesBack(settings(mariaDb.newDatabase()), "cannot be reached", new Fault() {
            @Override
            public void begin() {
                mariaDb.stop();
            }

            @Override
            public void end() {
                mariaDb.start();
            }
        });
    }

    @Test
    void mariaDbThatIsReadOnlyForATime() throws Exception {
        String url = withoutRights();

        comesBack(settings(url), "the database is read-only", new Fault() {
            @Override
            public void begin() {
                mariaDb.run("set global read_only = on");
            }

            @Override
            public void end() {
                mariaDb.run("set global read_only = off");
            }
        });
    }

    /** As after a failover and back: connections that were made meanwhile stay read-only for as long as they live. */
    @Test
    void mariaDbWhoseConnectionsStayReadOnly() throws Exception {
        String url = withoutRights();

        comesBack(settings(url), "the database is read-only", new Fault() {
            @Override
            public void begin() {
                mariaDb.run("set global init_connect = 'set session transaction read only'; kill user app");
            }

            @Override
            public void end() {
                mariaDb.run("set global init_connect = ''");
            }
        });
    }

    /** A thread that is interrupted while it reads closes the file under H2, which then closes the database. */
    @Test
    void h2WhoseFileWasClosed() throws Exception {
        StoreService service = frame.service(Map.of("retrySeconds", 0));
        try (Writer writer = new Writer(frame.openStore())) {
            writer.awaitProgress();

            closeFiles();

            writer.awaitProgress();
            frame.awaitNoTrouble();
            writer.assertNothingLost();
        }
        service.stop();
    }

    private void closeFiles() throws SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("data/corpkit").toAbsolutePath();
        execute(url, "shutdown immediately");
    }

    /** Whoever has all rights writes on a read-only MariaDB, too. */
    private static String withoutRights() {
        String url = mariaDb.newDatabase();
        String database = url.replaceFirst(".*/(\\w+)\\?.*", "$1");
        mariaDb.run("create user if not exists app; grant all on " + database + ".* to app");
        return url.replace("user=" + MariaDbServer.USER, "user=app");
    }

    private static Map<String, Object> settings(String url) {
        return Map.of("url", StoreUrl.parse(url).url());
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
