package dev.corpkit.corps.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PgBouncer of Debian's packages before a {@link PostgresServer}, with as few connections as make clients share them. */
public final class PgBouncer implements AutoCloseable {

    private static final String OWNER = "postgres";
    private static final String READY = "process up";

    private final Path folder;
    private final int port;
    private final Process process;

    /**
     * Starts one.
     *
     * @param mode its {@code pool_mode}: {@code session}, {@code transaction} or {@code statement}
     */
    public PgBouncer(PostgresServer server, String mode) {
        Path program = Programs.find("PgBouncer", Stream.of(Path.of("/usr/sbin/pgbouncer")));
        folder = Programs.folder("corpkit-pgb", OWNER);
        port = Programs.freePort();
        List<String> command = new ArrayList<>(List.of(program.toString()));
        if (Programs.ROOT) {
            command.add("--user=" + OWNER);
        }
        command.add(write(server, mode).toString());
        process = Programs.start(command, READY);
    }

    /** The URL of a database behind it in place of the server's own. */
    public String through(PostgresServer server, String url) {
        return url.replace(":" + server.port() + "/", ":" + port + "/");
    }

    private Path write(PostgresServer server, String mode) {
        try {
            return Files.writeString(
                    folder.resolve("pgbouncer.ini"),
                    String.join(
                            "\n",
                            "[databases]",
                            "* = host=127.0.0.1 port=" + server.port() + " user=" + PostgresServer.USER,
                            "[pgbouncer]",
                            "listen_addr = 127.0.0.1",
                            "listen_port = " + port,
                            "unix_socket_dir =",
                            "auth_type = any",
                            "pool_mode = " + mode,
                            "default_pool_size = 3",
                            ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Programs.kill(process);
        Programs.delete(folder);
    }
}
