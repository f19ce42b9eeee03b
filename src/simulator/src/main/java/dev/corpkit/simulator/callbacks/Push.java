package dev.corpkit.simulator.callbacks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One request as it goes out, signed and encrypted: a POST with this body, or a GET where the body is empty. Sent twice, it
 * is the same byte for byte. {@link #to} builds one by hand, honest or forged.
 */
public record Push(URI uri, String body) {

    public static PushBuilder to(CallbackSetting setting) {
        return new PushBuilder(setting);
    }

    /** An honest request for this text. */
    public static Push request(CallbackSetting setting, String receiveId, String text) {
        return to(setting).receiveId(receiveId).message(text);
    }

    public HttpRequest http(Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(timeout);
        if (body.isEmpty()) {
            return request.GET().build();
        }
        return request.header("Content-Type", "text/xml; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
    }

    /** The address with these parameters, in pairs, after those it has. */
    static URI with(URI url, String... parameters) {
        StringBuilder text = new StringBuilder(url.toString());
        char separator = url.getRawQuery() == null ? '?' : '&';
        for (int i = 0; i < parameters.length; i += 2) {
            text.append(separator).append(parameters[i]).append('=');
            text.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8));
            separator = '&';
        }
        return URI.create(text.toString());
    }

    /** The path only: signatures and content stay out of logs. */
    @Override
    public String toString() {
        return "Push[" + uri.getPath() + ", " + body.length() + " characters]";
    }
}
