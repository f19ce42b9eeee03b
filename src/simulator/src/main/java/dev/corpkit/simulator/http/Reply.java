package dev.corpkit.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Ways to answer an exchange. */
public final class Reply {
    private static final int CUT_AFTER = 10;
    private static final int CUT_LENGTH = 1000;

    private static final String PAGE = "<html><body>Please sign in to the network</body></html>";

    private Reply() {}

    public static void json(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        bytes(exchange, status, body);
    }

    public static void bytes(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    public static void empty(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** Promises more than it sends and hangs up. */
    static void cut(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(200, CUT_LENGTH);
        exchange.getResponseBody().write(" ".repeat(CUT_AFTER).getBytes(StandardCharsets.US_ASCII));
        exchange.getResponseBody().flush();
        exchange.close();
    }

    /** A page where JSON is expected. */
    static void html(HttpExchange exchange) throws IOException {
        text(exchange, "text/html; charset=UTF-8", PAGE);
    }

    /** Any text, as UTF-8. */
    static void text(HttpExchange exchange, String contentType, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        bytes(exchange, 200, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A byte at a time, until somebody hangs up. */
    static void drip(HttpExchange exchange, byte[] body, Duration pace) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(200, body.length);
        OutputStream out = exchange.getResponseBody();
        for (byte one : body) {
            out.write(one);
            out.flush();
            pause(pace);
        }
        exchange.close();
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
