package dev.corpkit.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.corpkit.simulator.api.ApiCall;
import dev.corpkit.simulator.api.ApiException;
import dev.corpkit.simulator.api.Endpoint;
import dev.corpkit.simulator.api.WecomApi;
import dev.corpkit.simulator.faults.CallCounts;
import dev.corpkit.simulator.faults.Fault;
import dev.corpkit.simulator.faults.Faults;
import java.io.IOException;
import java.util.Optional;

/** {@code /cgi-bin/…}: HTTP 200 with errcode for everything known, 404 without body for the rest (probe). */
public final class WecomHandler implements HttpHandler {
    public static final String CONTEXT = "/cgi-bin/";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final WecomApi api;
    private final Faults faults;
    private final CallCounts counts;

    public WecomHandler(WecomApi api, Faults faults, CallCounts counts) {
        this.api = api;
        this.faults = faults;
        this.counts = counts;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(CONTEXT.length());
        Optional<Endpoint> endpoint = api.endpoint(path);
        if (endpoint.isEmpty()) {
            Reply.empty(exchange, 404);
            return;
        }
        ApiCall call = read(path, exchange);
        String corpId = api.corpId(call).orElse(null);
        counts.count(path, corpId);
        Optional<Fault> fault = faults.strike(path, corpId, call.query());
        if (fault.isPresent()) {
            fail(exchange, endpoint.get(), call, fault.get());
        } else {
            send(exchange, api.answer(endpoint.get(), call));
        }
    }

    private static ApiCall read(String path, HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        JsonNode json = MissingNode.getInstance();
        boolean malformed = false;
        try {
            json = MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            malformed = true;
        }
        return new ApiCall(
                path,
                exchange.getRequestMethod().equals("POST"),
                QueryString.parse(exchange.getRequestURI()),
                json,
                malformed,
                exchange.getRemoteAddress().getAddress().getHostAddress(),
                "http://127.0.0.1:" + exchange.getLocalAddress().getPort());
    }

    private void fail(HttpExchange exchange, Endpoint endpoint, ApiCall call, Fault fault) throws IOException {
        if (fault.cut()) {
            Reply.cut(exchange);
        } else if (fault.httpStatus() != null) {
            Reply.empty(exchange, fault.httpStatus());
        } else if (fault.errcode() != null) {
            send(exchange, api.error(endpoint, call, new ApiException(fault.errcode(), "simulated fault")));
        }
    }

    /** The headers repeat errcode and errmsg of a failure. */
    private static void send(HttpExchange exchange, ObjectNode answer) throws IOException {
        int errcode = answer.path("errcode").asInt(0);
        if (errcode != 0) {
            exchange.getResponseHeaders().set("error-code", Integer.toString(errcode));
            exchange.getResponseHeaders()
                    .set("error-msg", answer.path("errmsg").asText().strip());
        }
        Reply.json(exchange, 200, MAPPER.writeValueAsBytes(answer));
    }
}
