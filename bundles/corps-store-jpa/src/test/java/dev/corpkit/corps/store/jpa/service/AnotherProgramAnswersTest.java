package dev.corpkit.corps.store.jpa.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.osgi.PGDataSourceFactory;

/** Where a program answers that is no database of the kind that the URL names, nobody is told to start one. */
@Tag("S2")
class AnotherProgramAnswersTest {

    @TempDir
    private Path folder;

    private Frame frame;

    @BeforeEach
    void start() throws Exception {
        frame = new Frame(folder);
        frame.driver("org.postgresql.Driver", new PGDataSourceFactory());
        frame.driver("org.mariadb.jdbc.Driver", new MariaDbDataSourceFactory());
    }

    @AfterEach
    void stop() throws Exception {
        frame.close();
    }

    @Test
    void aPostgresWhereAMariaDbIsSought() throws Exception {
        answeredByAnother(PostgresServer.shared().newDatabase(), "postgresql", "mariadb", "MariaDB");
    }

    @Test
    void aMariaDbWhereAPostgresIsSought() throws Exception {
        answeredByAnother(MariaDbServer.shared().newDatabase(), "mariadb", "postgresql", "PostgreSQL");
    }

    @Test
    void somethingElseThatHangsUp() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread door = new Thread(() -> hangUp(other), "hangs-up");
            door.setDaemon(true);
            door.start();
            String url = "jdbc:postgresql://127.0.0.1:" + other.getLocalPort() + "/corpkit";
            StoreService service = frame.service(Map.of("url", url, "retrySeconds", 0));
            frame.awaitTrouble("something answers there, but not as PostgreSQL does");
            service.stop();
        }
    }

    private static void hangUp(ServerSocket door) {
        try {
            while (true) {
                door.accept().close();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void answeredByAnother(String right, String kind, String sought, String product) throws Exception {
        String wrong = right.replace("jdbc:" + kind, "jdbc:" + sought);
        StoreService service = frame.service(Map.of("url", wrong, "retrySeconds", 0));
        frame.awaitTrouble(
                "dev.corpkit.corps.store.jpa.cfg: url: something answers there, but not as " + product + " does");
        assertThat(frame.trouble().orElseThrow())
                .contains("correct dev.corpkit.corps.store.jpa.cfg: url: its kind, host and port")
                .doesNotContain("Start it");
        PlainWords.assertPlain(service.findings());

        service.modified(Map.of("url", right, "retrySeconds", 0));

        frame.openStore();
        service.stop();
    }
}
