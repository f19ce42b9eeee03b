package dev.corpkit.simulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.corpkit.simulator.api.ApiCall;
import dev.corpkit.simulator.api.ApiException;
import dev.corpkit.simulator.api.Endpoint;
import dev.corpkit.simulator.api.WecomApi;
import dev.corpkit.simulator.faults.Disturbances;
import dev.corpkit.simulator.faults.Effect;
import dev.corpkit.simulator.faults.Fault;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code /cgi-bin/…}: HTTP 200 with errcode for everything known, 404 without body for the rest (probe). */
public final class WecomHandler implements HttpHandler {
    public static final String CONTEXT = "/cgi-bin/";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final WecomApi api;
    private final Disturbances disturbances;

    public WecomHandler(WecomApi api, Disturbances disturbances) {
        this.api = api;
        this.disturbances = disturbances;
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
        disturbances.calls().count(path, corpId);
        Optional<Integer> refusal = disturbances.limits().enter(path, corpId);
        try {
            if (refusal.isPresent()) {
                send(exchange, api.error(endpoint.get(), call, new ApiException(refusal.get(), "simulated limit")));
            } else {
                answer(exchange, endpoint.get(), call, corpId);
            }
        } finally {
            disturbances.limits().leave(path, corpId);
        }
    }

    private void answer(HttpExchange exchange, Endpoint endpoint, ApiCall call, @Nullable String corpId)
            throws IOException {
        Effect effect = disturbances
                .faults()
                .strike(call.path(), corpId, call.parameters())
                .map(Fault::effect)
                .orElse(null);
        if (effect instanceof Effect.Refusal refusal) {
            refuse(exchange, endpoint, call, refusal);
            return;
        }
        if (effect instanceof Effect.Late late) {
            Reply.pause(late.delay());
        }
        ApiCall answered = effect instanceof Effect.Another another ? call.asking(another.query()) : call;
        ObjectNode answer = api.answer(endpoint, answered);
        disturbances.afterCalls().called(call.path(), corpId);
        if (effect instanceof Effect.Lists lists) {
            shorten(answer, lists.left());
        }
        if (effect instanceof Effect.Drip drip) {
            Reply.drip(exchange, MAPPER.writeValueAsBytes(answer), drip.pace());
        } else {
            send(exchange, answer);
        }
    }

    /** The lists of an answer; what their items hold stays whole. */
    private static void shorten(JsonNode answer, Effect.Part left) {
        for (JsonNode field : answer) {
            if (field instanceof ArrayNode list) {
                int kept = left.of(list.size());
                while (list.size() > kept) {
                    list.remove(list.size() - 1);
                }
            } else {
                shorten(field, left);
            }
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

    private void refuse(HttpExchange exchange, Endpoint endpoint, ApiCall call, Effect.Refusal refusal)
            throws IOException {
        if (refusal instanceof Effect.Errcode refused) {
            send(exchange, api.error(endpoint, call, new ApiException(refused.code(), "simulated fault")));
        } else if (refusal instanceof Effect.HttpStatus status) {
            Reply.empty(exchange, status.code());
        } else if (refusal instanceof Effect.Given given) {
            send(exchange, given.answer());
        } else if (refusal instanceof Effect.Raw raw) {
            Reply.text(exchange, raw.contentType(), raw.text());
        } else if (refusal instanceof Effect.Html) {
            Reply.html(exchange);
        } else {
            Reply.cut(exchange);
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
