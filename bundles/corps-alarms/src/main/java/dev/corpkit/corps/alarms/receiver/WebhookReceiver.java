package dev.corpkit.corps.alarms.receiver;

import dev.corpkit.findings.IoFailure;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** Posts messages, signed as Standard Webhooks says. Only an answer 2xx counts; redirects would carry them elsewhere. */
public final class WebhookReceiver implements Receiver {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final WebhookSettings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** To this one. */
    public WebhookReceiver(WebhookSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void tell(AlarmMessage message) throws NotToldException {
        int status = post(message);
        if (status / 100 != 2) {
            throw new NotToldException("answered HTTP " + status);
        }
    }

    private int post(AlarmMessage message) throws NotToldException {
        try {
            return http.send(request(message), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (HttpTimeoutException late) {
            throw new NotToldException("did not answer in time");
        } catch (IOException unsafe) {
            throw new NotToldException("could not be reached (" + IoFailure.inWords(unsafe) + ")");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotToldException("was not asked to the end: this node stops");
        }
    }

    private HttpRequest request(AlarmMessage message) {
        String body = MessageJson.of(message);
        long seconds = message.at().getEpochSecond();
        return HttpRequest.newBuilder(settings.address())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("webhook-id", message.messageId())
                .header("webhook-timestamp", String.valueOf(seconds))
                .header("webhook-signature", WebhookSignature.of(settings.key(), message.messageId(), seconds, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
