package dev.corpkit.corps.testkit.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A PostgreSQL of Debian's packages. It refuses to run as root: for root it runs as the user {@code postgres}. Anybody on this
 * machine may connect without a password while the tests run.
 */
public final class PostgresServer {

    /** Who may do everything in it. */
    public static final String USER = "corpkit";

    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final String OWNER = "postgres";

    private final Path programs;
    private final Path folder;
    private final int port;
    private final String haste;
    private boolean running;

    private PostgresServer(String haste) {
        this.haste = haste;
        programs = programs();
        folder = Programs.folder("corpkit-pg", OWNER);
        port = Programs.freePort();
    }

    /** The one of this JVM, started at the first call. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** One that has written to the disk what it says is committed, as in production; the shared one does not wait for it. */
    public static PostgresServer durable() {
        return new PostgresServer("").make();
    }

    /** One of a test's own, which it stops and starts. */
    public static PostgresServer own() {
        return new PostgresServer("-F").make();
    }

    /**
     * JDBC URL of a new, empty database for {@link #USER}, without a password.
     *
     * @param options more of {@code createdb}, such as {@code --encoding=LATIN1}
     */
    public String newDatabase(String... options) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        List<String> command = new ArrayList<>(List.of(
                programs.resolve("createdb").toString(), "--host=127.0.0.1", "--port=" + port, "--username=" + USER));
        command.addAll(List.of(options));
        command.add(name);
        Programs.run(command);
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name + "?user=" + USER;
    }

    private PostgresServer make() {
        Programs.run(asOwner(
                "initdb",
                "--pgdata=" + data(),
                "--username=" + USER,
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stop-postgresql"));
        start();
        return this;
    }

    /** Starts it, at first or after {@link #stop()}; returns when it answers. */
    public void start() {
        Programs.run(asOwner(
                "pg_ctl",
                "--pgdata=" + data(),
                "--wait",
                "--log=" + folder.resolve("log"),
                "--options=" + haste + " -h 127.0.0.1 -p " + port + " -k " + folder,
                "start"));
        running = true;
    }

    /** Ends it as a crash does: all connections break, and what was under way is lost. */
    public void stop() {
        Programs.run(asOwner("pg_ctl", "--pgdata=" + data(), "--mode=immediate", "stop"));
        running = false;
    }

    /** Its port on the loopback address. */
    public int port() {
        return port;
    }

    private void end() {
        if (running) {
            stop();
        }
        Programs.delete(folder);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private List<String> asOwner(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (Programs.ROOT) {
            command.addAll(List.of("runuser", "-u", OWNER, "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static Path programs() {
        List<Path> versions = List.of();
        if (Files.isDirectory(INSTALLED)) {
            try (Stream<Path> all = Files.list(INSTALLED)) {
                versions = all.sorted(Comparator.reverseOrder()).toList();
            } catch (IOException e) {
                throw new IllegalStateException("Cannot list " + INSTALLED, e);
            }
        }
        return Programs.find("PostgreSQL", versions.stream().map(version -> version.resolve("bin/initdb")))
                .getParent();
    }

    private static final class Shared {
        static final PostgresServer SERVER = own();
    }
}
