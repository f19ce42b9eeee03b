package dev.corpkit.it.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The distribution as an operator runs it: its start script as a process of its own, spoken to by its shell script. */
public final class RunningDistribution implements AutoCloseable {

    private static final String HTTP_PORT = "CORPKIT_HTTP_PORT";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Distribution distribution;
    private final Map<String, String> environment;
    private final Process process;
    private final URI http;

    private RunningDistribution(Distribution distribution, Map<String, String> environment, Process process, URI http) {
        this.distribution = distribution;
        this.environment = environment;
        this.process = process;
        this.http = http;
    }

    /** Starts it on the scenario's folders; it is ready when its commands answer. */
    public static RunningDistribution start(Distribution distribution, Scratch scratch) throws IOException {
        return start(distribution, scratch, Map.of());
    }

    /** Starts it so that it answers HTTP where it did before. */
    public static RunningDistribution start(Distribution distribution, Scratch scratch, URI http) throws IOException {
        return start(distribution, scratch, Map.of(HTTP_PORT, Integer.toString(http.getPort())));
    }

    /** Starts it so on a JDK and in a locale. */
    public static RunningDistribution start(Distribution distribution, Scratch scratch, Path jdk, String locale)
            throws IOException {
        return start(distribution, scratch, Map.of("JAVA_HOME", jdk.toString(), "LC_ALL", locale));
    }

    private static RunningDistribution start(Distribution distribution, Scratch scratch, Map<String, String> machine)
            throws IOException {
        Map<String, String> environment = new HashMap<>(machine);
        String port = environment.computeIfAbsent(HTTP_PORT, name -> Integer.toString(freePort()));
        environment.putAll(Map.of(
                "CORPKIT_APPS", scratch.apps().toString(),
                "CORPKIT_DATA", scratch.data().toString(),
                "CORPKIT_ETC", scratch.etc().toString(),
                "CORPKIT_LOG", scratch.log().toString()));
        ProcessBuilder builder = new ProcessBuilder(script(distribution, "corpkit-runtime"))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        scratch.log().resolve("console.log").toFile()));
        builder.environment().putAll(environment);
        return new RunningDistribution(
                distribution, environment, builder.start(), URI.create("http://127.0.0.1:" + port));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers HTTP. */
    public URI http() {
        return http;
    }

    /** What a shell command prints. An error if it fails. */
    public String shell(String command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(script(distribution, "corpkit-shell"), command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process shell = builder.start();
            shell.getOutputStream().close();
            String printed;
            try (InputStream in = shell.getInputStream()) {
                printed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            int status = shell.waitFor();
            if (status != 0) {
                throw new AssertionError(command.split(" ", 2)[0] + " ended with " + status + ": " + printed);
            }
            return printed;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Its lines, the heading left out. */
    public List<String> rows(String command) {
        return shell(command).lines().skip(1).toList();
    }

    /** Ends it as a service manager does. */
    public void stop() throws InterruptedException {
        process.destroy();
        ended();
    }

    /** Ends it as a loss of power does. */
    public void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        ended();
    }

    private void ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The runtime does not end");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String script(Distribution distribution, String name) {
        return distribution.home().resolve("bin").resolve(name).toString();
    }
}
