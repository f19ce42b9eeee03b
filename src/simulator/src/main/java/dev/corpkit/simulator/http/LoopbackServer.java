package dev.corpkit.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An HTTP server that only this machine can reach; a failing handler gives a 500 instead of a hanging caller. */
public final class LoopbackServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
    private static final int THREADS = 64;
    private static final int BACKLOG = 256;

    static {
        // Without it each answer waits 40 ms for the client's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;

    /** Port 0 takes a free one; nobody is answered before {@link #start}. */
    public LoopbackServer(int port) {
        try {
            byte[] loopback = {127, 0, 0, 1};
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(loopback), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1 port " + port + ": " + e.getMessage(), e);
        }
        AtomicInteger count = new AtomicInteger();
        threads = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "simulator-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
    }

    /** By their paths. */
    public void start(Map<String, HttpHandler> handlers) {
        handlers.forEach((context, handler) -> server.createContext(context, guarded(handler)));
        server.createContext("/", exchange -> Reply.empty(exchange, 404));
        server.start();
    }

    private static HttpHandler guarded(HttpHandler handler) {
        return exchange -> {
            try {
                handler.handle(exchange);
            } catch (RuntimeException e) {
                LOG.error("Failed path={}", exchange.getRequestURI().getPath(), e);
                internalError(exchange);
            }
        };
    }

    private static void internalError(HttpExchange exchange) throws IOException {
        if (exchange.getResponseCode() == -1) {
            Reply.empty(exchange, 500);
        } else {
            exchange.close();
        }
    }

    /** {@code http://127.0.0.1:port}. */
    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
