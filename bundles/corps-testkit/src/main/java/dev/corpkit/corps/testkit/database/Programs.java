package dev.corpkit.corps.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the machine, run to their end, and what a server needs of the machine. */
final class Programs {

    static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private static final int MINUTES = 2;

    private Programs() {}

    /** Fails with the output if the program fails. */
    static void run(List<String> command) {
        try {
            Path output = Files.createTempFile("corpkit-program", ".log");
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            String said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("This failed: " + String.join(" ", command) + "\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("This could not be started: " + String.join(" ", command), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a program that runs on; returns when it has written a line with some words, and fails if it ends before. */
    static Process start(List<String> command, String ready) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .start();
            Output output = new Output(process, ready);
            if (!output.isReady(MINUTES) || !process.isAlive()) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "This did not start: " + String.join(" ", command) + "\n" + output.text());
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException("This could not be started: " + String.join(" ", command), e);
        }
    }

    /** As a crash does. */
    static void kill(Process process) {
        process.destroyForcibly();
        process.onExit().orTimeout(MINUTES, TimeUnit.MINUTES).join();
    }

    /** The first of some paths that exists, or an error that says how to install what is missing. */
    static Path find(String what, Stream<Path> candidates) {
        return candidates
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(what + " is not installed on this machine, and the store's"
                        + " tests need it. Run src/checks/install-databases once; it installs both databases"));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new folder of a user of the machine, who is told apart from us only when we are root. */
    static Path folder(String prefix, String owner) {
        try {
            Path folder = Files.createTempDirectory(prefix);
            if (ROOT) {
                run(List.of("chown", owner, folder.toString()));
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
