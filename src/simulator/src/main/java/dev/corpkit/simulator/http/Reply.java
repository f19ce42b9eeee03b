package dev.corpkit.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Ways to answer an exchange. */
public final class Reply {
    private static final int CUT_AFTER = 10;
    private static final int CUT_LENGTH = 1000;

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
        exchange.getResponseBody().write(" ".repeat(CUT_AFTER).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        exchange.getResponseBody().flush();
        exchange.close();
    }
}
