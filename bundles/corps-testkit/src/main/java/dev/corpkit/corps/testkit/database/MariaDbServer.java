package dev.corpkit.corps.testkit.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB of Debian's packages. For root it runs as the user {@code mysql}. Anybody on this machine may connect without a
 * password while the tests run.
 */
public final class MariaDbServer {

    /** Who may do everything in it. */
    public static final String USER = "corpkit";

    private static final String OWNER = "mysql";
    private static final String READY = "ready for connections";

    private final Path server;
    private final Path folder;
    private final int port;
    private final List<String> options;
    private @Nullable Process process;

    private MariaDbServer(List<String> options) {
        this.options = options;
        server = Programs.find("MariaDB", Stream.of(Path.of("/usr/sbin/mariadbd"), Path.of("/usr/bin/mariadbd")));
        folder = Programs.folder("corpkit-mdb", OWNER);
        port = Programs.freePort();
    }

    /** The one of this JVM, started at the first call. */
    public static MariaDbServer shared() {
        return Shared.SERVER;
    }

    /**
     * One of a test's own, which it stops and starts.
     *
     * @param options of the server, such as {@code --max-allowed-packet=1M}
     */
    public static MariaDbServer own(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--innodb-flush-log-at-trx-commit=2");
        return new MariaDbServer(all).make();
    }

    /** JDBC URL of a new, empty database for {@link #USER}, without a password. */
    public String newDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        run("create database " + name);
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

    private MariaDbServer make() {
        Programs.run(with(
                "/usr/bin/mariadb-install-db",
                "--no-defaults",
                "--datadir=" + data(),
                "--auth-root-authentication-method=normal",
                "--skip-test-db"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stop-mariadb"));
        start();
        run("create user " + USER + "@'%'; grant all on *.* to " + USER + "@'%' with grant option");
        return this;
    }

    /** Starts it, at first or after {@link #stop()}; returns when it answers. */
    public void start() {
        List<String> command = with(
                server.toString(),
                "--no-defaults",
                "--datadir=" + data(),
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=" + folder.resolve("socket"),
                "--pid-file=" + folder.resolve("pid"));
        command.addAll(options);
        process = Programs.start(command, READY);
    }

    /** Kills it: all connections break. What it said is committed stays, for the machine runs on. */
    public void stop() {
        if (process != null) {
            Programs.kill(process);
        }
    }

    private void end() {
        stop();
        Programs.delete(folder);
    }

    /** Runs statements as root, who is let through where it is read-only. */
    public void run(String sql) {
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
        static final MariaDbServer SERVER = new MariaDbServer(List.of("--innodb-flush-log-at-trx-commit=0")).make();
    }
}
