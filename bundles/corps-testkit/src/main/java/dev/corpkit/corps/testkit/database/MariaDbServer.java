package dev.corpkit.corps.testkit.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A MariaDB of Debian's packages. For root it runs as the user {@code mysql}. Anybody on this machine may connect without a
 * password while the tests run.
 */
public final class MariaDbServer {

    /** Who may do everything in it. */
    public static final String USER = "corpkit";

    private static final String OWNER = "mysql";
    private static final String READY = "ready for connections";
    private static final int SECONDS = 120;

    private final Path server;
    private final Path folder;
    private final int port;
    private final Queue<String> said = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ready = new CountDownLatch(1);

    private MariaDbServer() {
        server = Programs.find("MariaDB", Stream.of(Path.of("/usr/sbin/mariadbd"), Path.of("/usr/bin/mariadbd")));
        folder = Programs.folder("corpkit-mdb", OWNER);
        port = Programs.freePort();
    }

    /** The one of this JVM, started at the first call. */
    public static MariaDbServer shared() {
        return Shared.SERVER;
    }

    /** JDBC URL of a new, empty database for {@link #USER}, without a password. */
    public String newDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        client("create database " + name);
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + name + "?user=" + USER;
    }

    /**
     * Makes somebody with a password who may do everything in it.
     *
     * @param password any text; the driver writes it into the statement
     */
    public void newUser(String name, String password) {
        try (Connection connection = DriverManager.getConnection(newDatabase());
                PreparedStatement made = connection.prepareStatement("create user ? identified by ?");
                PreparedStatement allowed = connection.prepareStatement("grant all on *.* to ?")) {
            made.setString(1, name);
            made.setString(2, password);
            made.execute();
            allowed.setString(1, name);
            allowed.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("MariaDB makes no user " + name, e);
        }
    }

    private MariaDbServer start() {
        Programs.run(with(
                "/usr/bin/mariadb-install-db",
                "--no-defaults",
                "--datadir=" + data(),
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        launch();
        client("create user " + USER + "@'%'; grant all on *.* to " + USER + "@'%' with grant option");
        return this;
    }

    private void launch() {
        try {
            Process process = new ProcessBuilder(with(
                            server.toString(),
                            "--no-defaults",
                            "--datadir=" + data(),
                            "--bind-address=127.0.0.1",
                            "--port=" + port,
                            "--socket=" + folder.resolve("socket"),
                            "--pid-file=" + folder.resolve("pid"),
                            "--innodb-flush-log-at-trx-commit=0"))
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-mariadb"));
            Thread listener = new Thread(() -> listen(process), "mariadb-output");
            listener.setDaemon(true);
            listener.start();
            if (!ready.await(SECONDS, TimeUnit.SECONDS) || !process.isAlive()) {
                throw new IllegalStateException("MariaDB did not start; it said:\n" + String.join("\n", said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Also keeps the pipe empty, so that the server never waits for a reader. */
    private void listen(Process process) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (ready.getCount() > 0) {
                    said.add(line);
                }
                if (line.contains(READY)) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            said.add(e.toString());
        }
        ready.countDown();
    }

    private void stop(Process process) {
        process.destroyForcibly();
        try {
            process.waitFor(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Programs.delete(folder);
    }

    private void client(String sql) {
        Programs.run(List.of(
                "/usr/bin/mariadb",
                "--no-defaults",
                "--user=root",
                "--socket=" + folder.resolve("socket"),
                "--execute=" + sql));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static List<String> with(String... command) {
        List<String> whole = new ArrayList<>(List.of(command));
        if (Programs.ROOT) {
            whole.add("--user=" + OWNER);
        }
        return whole;
    }

    private static final class Shared {
        static final MariaDbServer SERVER = new MariaDbServer().start();
    }
}
