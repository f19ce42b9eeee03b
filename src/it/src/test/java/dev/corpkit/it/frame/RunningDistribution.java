package dev.corpkit.it.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A distribution as an operator runs it: its start script as a process of its own, spoken to by its shell script. */
public final class RunningDistribution implements AutoCloseable {

    /** The variable that tells it where to answer callbacks. */
    static final String HTTP_PORT = "CORPKIT_HTTP_PORT";

    /** The variable that tells it where to answer operators. */
    static final String OPERATORS_PORT = "CORPKIT_OPERATORS_PORT";

    private static final String JAVA_OPTS = "CORPKIT_JAVA_OPTS";

    /** It lives for seconds, and the second compiler costs more than it brings. */
    static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A request of the moment in which Jetty reads its configuration is never answered. */
    private static final int ANSWER_MILLIS = 20_000;

    private final Installation installation;
    private final Map<String, String> environment;
    private final Process process;

    private RunningDistribution(Installation installation, Map<String, String> environment, Process process) {
        this.installation = installation;
        this.environment = environment;
        this.process = process;
    }

    /** Starts it on the scenario's folders; it is ready when its commands answer. */
    public static RunningDistribution start(Installation installation, Scratch scratch) throws IOException {
        return start(installation, scratch, Map.of());
    }

    /** Starts it so that it answers callbacks where it did before. */
    public static RunningDistribution start(Installation installation, Scratch scratch, URI http) throws IOException {
        return start(installation, scratch, Map.of(HTTP_PORT, Integer.toString(http.getPort())));
    }

    /** Starts it so on a JDK, in a locale of the machine and another one of Java. */
    public static RunningDistribution start(
            Installation installation, Scratch scratch, Path jdk, String locale, Locale ofJava) throws IOException {
        return start(
                installation,
                scratch,
                Map.of(
                        "JAVA_HOME",
                        jdk.toString(),
                        "LC_ALL",
                        locale,
                        JAVA_OPTS,
                        SHORT_LIVED + " -Duser.language=" + ofJava.getLanguage() + " -Duser.country="
                                + ofJava.getCountry()));
    }

    private static RunningDistribution start(Installation installation, Scratch scratch, Map<String, String> machine)
            throws IOException {
        Map<String, String> environment = new HashMap<>(installation.environment(scratch));
        environment.put(JAVA_OPTS, SHORT_LIVED);
        environment.putAll(machine);
        environment.computeIfAbsent(HTTP_PORT, name -> FreePort.next());
        environment.computeIfAbsent(OPERATORS_PORT, name -> FreePort.next());
        ProcessBuilder builder = new ProcessBuilder(installation.runtime())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        scratch.log().resolve("console.log").toFile()));
        builder.environment().putAll(environment);
        return new RunningDistribution(installation, environment, builder.start());
    }

    /** Where it answers callbacks. */
    public URI http() {
        return URI.create("http://127.0.0.1:" + environment.get(HTTP_PORT));
    }

    /** Where it answers operators. */
    public URI operators() {
        return URI.create("http://127.0.0.1:" + environment.get(OPERATORS_PORT));
    }

    /** The health checks' answer. An error until it answers. */
    public String health() throws IOException {
        URLConnection page =
                operators().resolve("/system/health.json?tags=corpkit").toURL().openConnection();
        page.setReadTimeout(ANSWER_MILLIS);
        try (InputStream in = page.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Whether the callbacks' address knows its suites: only then it says, and not Jetty for it, that it has not this one. */
    public boolean isReceiving() throws IOException {
        HttpURLConnection page =
                (HttpURLConnection) http().resolve("/qywx/nosuch").toURL().openConnection();
        page.setReadTimeout(ANSWER_MILLIS);
        return page.getResponseCode() == HttpURLConnection.HTTP_NOT_FOUND
                && "no-store".equals(page.getHeaderField("Cache-Control"));
    }

    /** What a shell command prints. An error if it fails. */
    public String shell(String command) {
        Screen screen = screen(command);
        if (screen.status() != 0) {
            throw new AssertionError(
                    command.split(" ", 2)[0] + " ended with " + screen.status() + ": " + screen.text());
        }
        return screen.text();
    }

    /** What a shell command leaves on the screen, and the status that it ends with. */
    public Screen screen(String command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(installation.shell(command)).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process shell = builder.start();
            String printed;
            try (OutputStream open = shell.getOutputStream(); // Karaf's client leaves at its end
                    InputStream in = shell.getInputStream()) {
                printed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            return new Screen(command, shell.waitFor(), printed);
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
}
