package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.CorpKitContainer;
import java.net.http.HttpResponse;
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
