package dev.corpkit.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.corpkit.simulator.export.ExportFile;
import dev.corpkit.simulator.export.ExportJobs;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Export files, whole or by {@code Range: bytes=from-to}. */
public final class ExportFileHandler implements HttpHandler {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,9})-(\\d{0,9})");

    private final ExportJobs jobs;

    public ExportFileHandler(ExportJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Optional<ExportFile> file = jobs.file(exchange.getRequestURI().getPath());
        if (file.isEmpty()) {
            Reply.empty(exchange, 404);
            return;
        }
        send(exchange, file.get().content(), exchange.getRequestHeaders().getFirst("Range"));
    }

    private static void send(HttpExchange exchange, byte[] content, @Nullable String range) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        Matcher wanted = RANGE.matcher(range == null ? "" : range);
        if (!wanted.matches()) {
            Reply.bytes(exchange, 200, content);
            return;
        }
        int from = Integer.parseInt(wanted.group(1));
        int last = content.length - 1;
        int to = wanted.group(2).isEmpty() ? last : Math.min(last, Integer.parseInt(wanted.group(2)));
        if (from > to) {
            Reply.empty(exchange, 416);
            return;
        }
        exchange.getResponseHeaders().set("Content-Range", "bytes " + from + "-" + to + "/" + content.length);
        Reply.bytes(exchange, 206, Arrays.copyOfRange(content, from, to + 1));
    }
}
