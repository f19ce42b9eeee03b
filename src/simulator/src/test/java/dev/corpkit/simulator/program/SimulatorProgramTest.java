package dev.corpkit.simulator.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SimulatorProgramTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return new SimulatorProgram(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(List.of(args));
    }

    private void assertRefused(String message, String... args) {
        err.reset();
        assertThat(run(args)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("simulator: ")
                .contains(message);
    }

    @Test
    void helpIsPrintedAndExitsFine() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--enterprise-file FILE");
    }

    @Test
    void badArgumentsExitWith2AndAReadableMessage() {
        assertRefused("unknown option --prot", "--prot", "1");
        assertRefused("--port needs a value", "--port");
        assertRefused("--port: x is not in 0..65535", "--port", "x");
        assertRefused("members=many is not a number", "--enterprise", "members=many");
        assertRefused("color=red is not one of", "--enterprise", "color=red");
        assertRefused("departments is not in", "--enterprise", "departments=0");
        assertRefused("scope=some is neither all nor partial", "--enterprise", "scope=some");
        assertRefused("--suite needs ID:SECRET", "--suite", "dk1");
        assertRefused("--callback needs ID,URL,TOKEN,KEY", "--callback", "dk1,http://h");
        assertRefused("--callback: encodingAESKey", "--callback", "dk1,http://h,t,k");
        assertRefused("no suite dk1", "--callback", "dk1,http://h,t," + "k".repeat(43));
        assertRefused("suite id must be dk", "--suite", "ww1:s");
        assertRefused("none.json: cannot be read", "--enterprise-file", "none.json");
        assertRefused("exists already", "--enterprise", "members=1", "--enterprise", "members=1");
    }

    @Test
    void aSecretIsNotRepeatedInAMessage() {
        assertRefused("--suite", "--suite", "hush");
        assertThat(err.toString(StandardCharsets.UTF_8)).doesNotContain("hush");
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void theProgramServesUntilItIsShutDownByTheControlApi(@TempDir Path folder) throws Exception {
        Path portFile = folder.resolve("port");
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(
                    () -> run("--port-file", portFile.toString(), "--suite", "dk01:s", "--enterprise", "members=3"));
            while (!Files.exists(portFile)) {
                watch.take().reset();
            }
            String base = "http://127.0.0.1:" + Files.readString(portFile).strip() + "/_sim/";
            assertThat(call("GET", base + "suites")).contains("\"dk01\"");
            assertThat(call("GET", base + "corps")).contains("\"members\":3");
            call("POST", base + "shutdown");
            assertThat(exit.get()).isZero();
        }
    }

    private static String call(String method, String uri) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
