package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.CorpKitContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.Test;

/** The distribution answers HTTP on this machine's own address only. */
public class HttpIT extends CorpKitContainer {

    @Test
    public void whereNothingIsRegisteredNothingIsFound() {
        eventually(() -> assertThat(get("/").statusCode()).isEqualTo(404));
        assertThat(http().getHost()).isEqualTo("127.0.0.1");
        assertThat(http().getPort()).isPositive();
    }

    @Test
    public void noPathLeadsFromTheCallbacksDoorToTheOperators() {
        eventually(() -> assertThat(get("/system/health.json").statusCode()).isEqualTo(200));
        assertThat(operators().getPort()).isNotEqualTo(http().getPort());
        assertThat(operators().getHost()).isEqualTo("127.0.0.1");

        for (String path : List.of(
                "/system/health.json",
                "/system/health",
                "/system/metrics",
                "/qywx/../system/health.json",
                "/qywx/..;/system/metrics",
                "/qywx/%2e%2e/system/health.json",
                "/qywx/%2E%2E%2Fsystem/metrics",
                "//system/health.json",
                "/./system/health.json",
                "/system;x=1/health.json",
                "/%73ystem/metrics")) {
            assertThat(answer(http(), path)).as(path).startsWith("HTTP/1.1 4");
        }
        assertThat(answer(operators(), "/qywx/dkNOBODY")).startsWith("HTTP/1.1 404");
    }

    @Test
    public void healthIsJsonOrTextWithoutParametersThatCostOrMislead() {
        eventually(() ->
                assertThat(get("/system/health.json?tags=corpkit").statusCode()).isEqualTo(200));
        assertThat(get("/system/health.txt").statusCode()).isEqualTo(200);

        for (String off : List.of("jsonp", "html", "verbose.txt", "JSONP")) {
            assertThat(get("/system/health." + off).statusCode()).as(off).isEqualTo(404);
        }
        assertThat(get("/system/health/corpkit.html").statusCode()).isEqualTo(404);
        for (String off : List.of(
                "timeout=1",
                "format=html",
                "callback=alert",
                "hcDebug=true",
                "forceInstantExecution=true",
                "httpStatus=CRITICAL:200",
                "tags=corpkit&timeout=1")) {
            assertThat(get("/system/health.json?" + off).statusCode()).as(off).isEqualTo(400);
        }
    }

    @Test
    public void theOperatorsDoorSendsNoRequestBack() {
        for (String path : List.of("/system/health.json", "/system/metrics")) {
            eventually(() -> assertThat(get(path).statusCode()).isEqualTo(200));
            assertThat(answer(operators(), "TRACE", path))
                    .as(path)
                    .startsWith("HTTP/1.1 405")
                    .doesNotContain("Host: corpkit");
        }
    }

    private static String answer(URI door, String path) {
        return answer(door, "GET", path);
    }

    /** The answer to a path that no client would leave as it is. */
    private static String answer(URI door, String method, String path) {
        try (Socket socket = new Socket(door.getHost(), door.getPort())) {
            String request = method + " " + path + " HTTP/1.1\r\nHost: corpkit\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    public void healthChecksAreReadAsJsonAndByNoPageOfElsewhere() {
        eventually(() -> {
            HttpResponse<String> health = get("/system/health.json?tags=corpkit");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
            assertThat(health.headers().map()).doesNotContainKey("access-control-allow-origin");
            assertThat(health.body()).contains("\"overallResult\"", "CorpKit elements");
        });
    }

    @Test
    public void metricsAreAnsweredInPrometheusFormat() {
        eventually(() -> {
            HttpResponse<String> metrics = get("/system/metrics");
            assertThat(metrics.statusCode()).isEqualTo(200);
            assertThat(metrics.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
            assertThat(metrics.body()).contains("# TYPE corpkit_store_up gauge", "corpkit_store_up 1.0");
        });
    }
}
