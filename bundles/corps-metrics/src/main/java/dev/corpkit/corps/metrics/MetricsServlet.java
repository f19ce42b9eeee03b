package dev.corpkit.corps.metrics;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;

/** Answers a scrape in Prometheus' text format. */
final class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    static final PrometheusTextFormatWriter WRITER = PrometheusTextFormatWriter.create();

    private final transient Supplier<MetricSnapshots> metrics;

    MetricsServlet(Supplier<MetricSnapshots> metrics) {
        this.metrics = metrics;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        WRITER.write(text, metrics.get());
        response.setContentType(WRITER.getContentType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(text.size());
        text.writeTo(response.getOutputStream());
    }
}
