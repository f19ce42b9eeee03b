package dev.corpkit.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/** Calls a simulator over HTTP as any client would. */
final class Caller {
    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI base;

    Caller(URI base) {
        this.base = base;
    }

    /** Parameters in pairs. */
    JsonNode get(String path, Object... parameters) {
        return json(send("GET", "/cgi-bin/" + path + query(parameters), ""));
    }

    /** Parameters in pairs; the body with single quotes for double ones. */
    JsonNode post(String path, String body, Object... parameters) {
        return json(send("POST", "/cgi-bin/" + path + query(parameters), body.replace('\'', '"')));
    }

    JsonNode control(String method, String path, String body) {
        return json(send(method, "/_sim/" + path, body.replace('\'', '"')));
    }

    HttpResponse<byte[]> send(String method, String pathAndQuery, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(pathAndQuery))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        return parse(new String(response.body(), StandardCharsets.UTF_8));
    }

    static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String query(Object... parameters) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (int i = 0; i < parameters.length; i += 2) {
            query.add(parameters[i] + "=" + URLEncoder.encode(parameters[i + 1].toString(), StandardCharsets.UTF_8));
        }
        return query.toString();
    }
}
