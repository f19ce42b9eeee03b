package dev.corpkit.corps.alarms.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.corpkit.corps.store.alarm.AlarmRow;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FoldedFinding;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F5")
class WebhookReceiverTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00.5Z");
    private static final byte[] KEY = "SECRET-KEY-OF-THE-WEBHOOK-32-BYTE".getBytes(StandardCharsets.UTF_8);

    private final Map<String, String> got = new ConcurrentHashMap<>();
    private HttpServer server;
    private volatile int status = 204;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        got.put("path", exchange.getRequestURI().toString());
        exchange.getRequestHeaders()
                .forEach((name, values) -> got.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
        got.put("body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.getResponseHeaders().add("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Test
    void messagesAreSignedAsStandardWebhooksSays() throws Exception {
        receiver().tell(message());

        assertThat(got.get("webhook-id")).isEqualTo("msg_1");
        assertThat(got.get("webhook-timestamp")).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        String signed = "msg_1." + NOW.getEpochSecond() + "." + got.get("body");
        assertThat(got.get("webhook-signature"))
                .isEqualTo("v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    /** The example of the specification's own libraries. */
    @Test
    void theSignatureIsThatOfOtherImplementations() {
        byte[] key =
                WebhookSettings.key("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();
        assertThat(WebhookSignature.of(key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void theBodySaysWhatBeganAndWhatIsSolved() throws Exception {
        receiver().tell(message());
        JsonNode body = new ObjectMapper().readTree(got.get("body"));
        assertThat(body.get("type").asText()).isEqualTo("corpkit.alarms");
        assertThat(body.get("data").get("text").asText()).isEqualTo("CorpKit (east): 1 alarm, 1 solved");
        assertThat(body.get("data").get("begun").get(0).get("cause").asText()).isEqualTo("没有 suite ticket.");
        assertThat(body.get("data").get("begun").get(0).get("urgency").asText()).isEqualTo("warning");
        assertThat(body.get("data").get("solved").get(0).get("kind").asText()).isEqualTo("heldRemovals");
    }

    @Test
    void onlyAnAnswerOf2xxCountsAndARedirectIsNotFollowed() {
        status = 503;
        assertThatThrownBy(() -> receiver().tell(message()))
                .isInstanceOf(NotToldException.class)
                .hasMessage("answered HTTP 503");
        status = 307;
        assertThatThrownBy(() -> receiver().tell(message())).hasMessage("answered HTTP 307");
        assertThat(got.get("path")).isEqualTo("/SECRET-PATH");
    }

    @Test
    void aReceiverThatIsNotThereIsTriedLaterAndNothingSecretIsTold() {
        WebhookReceiver receiver = receiver();
        server.stop(0);
        assertThatThrownBy(() -> receiver.tell(message()))
                .isInstanceOf(NotToldException.class)
                .hasNoCause()
                .satisfies(failed -> assertThat(failed.getMessage()).doesNotContain("SECRET", "127.0.0.1"));
        assertThat(new WebhookSettings(URI.create("https://example.com/SECRET"), KEY).toString())
                .doesNotContain("SECRET");
    }

    private WebhookReceiver receiver() {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/SECRET-PATH");
        return new WebhookReceiver(new WebhookSettings(address, KEY));
    }

    static AlarmMessage message() {
        List<FoldedFinding> begun = FoldedFinding.fold(List.of(
                new Finding(Urgency.WARNING, "suiteTicket", "suite dkA", "没有 suite ticket.", "Push one.", NOW, 1)));
        AlarmRow solved =
                new AlarmRow("webhook", "id", "heldRemovals", "organization a/corps.A", "They wait.", NOW, NOW);
        return new AlarmMessage("msg_1", NOW, "east", begun, List.of(solved));
    }
}
