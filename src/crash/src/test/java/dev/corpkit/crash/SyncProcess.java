package dev.corpkit.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.provider.Provider;
import dev.corpkit.simulator.world.Enterprise;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A {@link SyncProgram} in a process of its own. */
final class SyncProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int KILLED = 128 + 9;

    private final String name = "sync-" + UUID.randomUUID();
    private final Process process;
    private final Thread listener;
    private final PrintStream orders;
    private final BlockingQueue<Said> lines = new LinkedBlockingQueue<>();

    /** Begins to start one whose clock is ahead. */
    SyncProcess(String database, Provider provider, Enterprise enterprise, Duration ahead) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                SyncProgram.class.getName(),
                database + "&ApplicationName=" + name,
                provider.wecom.baseUri().toString(),
                provider.suite.suiteId(),
                provider.suite.secret(),
                enterprise.corpId(),
                ahead.toString());
        try {
            process = new ProcessBuilder(command)
                    .redirectError(Redirect.appendTo(
                            Path.of("target", "sync-process.log").toFile()))
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        listener = new Thread(this::listen, "sync-process");
        listener.setDaemon(true);
        listener.start();
    }

    /** Waits until it has opened the database. */
    SyncProcess awaitReady() throws InterruptedException {
        assertThat(next().line()).isEqualTo("READY");
        return this;
    }

    /** Syncs an organization. */
    SyncTrace sync(String fullName) throws InterruptedException {
        long begin = order(fullName);
        List<Said> said = new ArrayList<>();
        Said next;
        do {
            next = next();
            said.add(next);
        } while (!next.isLast());
        return new SyncTrace(said, begin, next.nanos(), false);
    }

    /** Begins a sync and is killed in it; where the sync is over before its moment, nothing is killed. */
    SyncTrace kill(String fullName, KillMoment moment) throws InterruptedException {
        long begin = order(fullName);
        long end = moment.end(new Said(KillMoment.BEGIN, begin));
        List<Said> said = new ArrayList<>();
        for (Said next = before(end); next != null; next = before(end)) {
            said.add(next);
            if (next.isLast()) {
                return new SyncTrace(said, begin, next.nanos(), false);
            }
            end = Math.min(end, moment.end(next));
        }
        process.destroyForcibly();
        long killed = System.nanoTime();
        assertThat(process.waitFor()).as("exit code of SIGKILL").isEqualTo(KILLED);
        listener.join();
        lines.drainTo(said);
        return new SyncTrace(said, begin, killed, true);
    }

    /** Waits until PostgreSQL has ended its sessions too: what had come there to be committed is committed then. */
    void awaitDisconnected(DataSource database) {
        String sql = "select count(*), pg_sleep(0.01) from pg_stat_activity where application_name = ?";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            int sessions;
            do {
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    sessions = row.getInt(1);
                }
            } while (sessions > 0);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private long order(String fullName) {
        long begin = System.nanoTime();
        orders.println(fullName);
        return begin;
    }

    private @Nullable Said before(long end) throws InterruptedException {
        return lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private Said next() throws InterruptedException {
        Said next = lines.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(next).as("what a process says within " + PATIENCE).isNotNull();
        return next;
    }

    private void listen() {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                lines.add(new Said(line, System.nanoTime()));
            }
        } catch (IOException killed) {
            // What it said before counts.
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
