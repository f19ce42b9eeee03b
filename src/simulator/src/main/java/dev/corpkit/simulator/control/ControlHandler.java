package dev.corpkit.simulator.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.corpkit.simulator.http.Reply;
import dev.corpkit.simulator.json.StrictJson;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** {@code /_sim/…}: JSON in, JSON out; 400 with {@code error} for what cannot be done, 404 with the routes there are. */
public final class ControlHandler implements HttpHandler {
    public static final String CONTEXT = "/_sim/";

    private static final Map<String, Boolean> GOODBYE = Map.of("shutdown", true);

    private final ControlRoutes routes = new ControlRoutes();
    private final Runnable shutdown;

    /** {@code shutdown} is run after the answer has been sent. */
    public ControlHandler(Controls controls, Runnable shutdown) {
        new WorldControls(controls).addTo(routes);
        new AppControls(controls).addTo(routes);
        new ChangeControls(controls).addTo(routes);
        new CallbackControls(controls).addTo(routes);
        new CallbackWayControls(controls).addTo(routes);
        new FaultControls(controls).addTo(routes);
        new ConnectionControls(controls).addTo(routes);
        routes.post("/_sim/shutdown", request -> GOODBYE);
        this.shutdown = shutdown;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        Optional<ControlRoutes.Match> match =
                routes.match(method, exchange.getRequestURI().getPath());
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (match.isEmpty()) {
            send(exchange, 404, Map.of("error", "no such control", "controls", routes.list()));
            return;
        }
        try {
            JsonNode json = StrictJson.MAPPER.readTree(body);
            ControlRequest request = new ControlRequest(match.get().variables(), json);
            Object answer = match.get().route().action().perform(request);
            send(exchange, 200, answer);
            if (answer == GOODBYE) {
                new Thread(shutdown, "simulator-shutdown").start();
            }
        } catch (JsonProcessingException e) {
            send(exchange, 400, Map.of("error", StrictJson.explain(e)));
        } catch (IllegalArgumentException e) {
            send(exchange, 400, Map.of("error", String.valueOf(e.getMessage())));
        }
    }

    private static void send(HttpExchange exchange, int status, Object answer) throws IOException {
        Reply.json(exchange, status, StrictJson.MAPPER.writeValueAsBytes(answer));
    }
}
