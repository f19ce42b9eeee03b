package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.qywxproxy.api.JsSdkResource;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsSdkTest {

    private static final String PAGE = "https://app.example/page?x=1";

    private final Scene scene = new Scene();
    private final QywxProxyClient client = scene.client();
    private final JsSdkResource jsSdk = client.getJsSdk();

    @AfterEach
    void close() {
        scene.close();
    }

    private static String signature(String ticket, Map<String, Object> signed) throws Exception {
        String text = "jsapi_ticket=" + ticket + "&noncestr=" + signed.get("nonceStr") + "&timestamp="
                + signed.get("timestamp") + "&url=" + PAGE;
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void pageIsSignedForConfigAndForAgentConfig() throws Exception {
        Map<String, Object> config = jsSdk.config(PAGE + "#/route");
        Map<String, Object> agentConfig = jsSdk.agentConfig(PAGE);

        assertThat(config).containsEntry("appId", Scene.CORP);
        assertThat(config.get("signature")).isEqualTo(signature("SECRET-JSAPI-TICKET", config));
        assertThat(agentConfig).containsEntry("corpid", Scene.CORP).containsEntry("agentid", "1000046");
        assertThat(agentConfig.get("signature")).isEqualTo(signature("SECRET-AGENT-TICKET", agentConfig));
        assertThat(scene.wecom.lastQuery("ticket/get", "type")).isEqualTo("agent_config");
        assertThat(config.toString() + agentConfig + jsSdk).doesNotContain("SECRET-");
    }

    @Test
    void ticketIsFetchedOnceInItsLife() {
        IntStream.range(0, 1000).forEach(i -> jsSdk.config(PAGE));
        scene.clock.advance(Duration.ofMinutes(114));
        jsSdk.config(PAGE);
        assertThat(scene.wecom.count("get_jsapi_ticket")).isEqualTo(1);
        assertThat(scene.wecom.count("ticket/get")).isZero();

        scene.clock.advance(Duration.ofMinutes(1));
        jsSdk.config(PAGE);
        assertThat(scene.wecom.count("get_jsapi_ticket")).isEqualTo(2);
    }

    @Test
    void ticketOutlivesTheClientThatFetchedIt() {
        jsSdk.config(PAGE);
        scene.nodes
                .get(0)
                .open(new dev.corpkit.wecom.client.SuiteCredentials(Scene.SUITE, "SECRET-SUITE-SECRET"))
                .client(Scene.CORP)
                .getJsSdk()
                .config(PAGE);

        assertThat(scene.wecom.count("get_jsapi_ticket")).isEqualTo(1);
    }

    @Test
    void rateLimitIsNotMetAgainWithinAMinute() {
        scene.wecom.next("get_jsapi_ticket", refused(45009, "api freq out of limit"));

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> jsSdk.config(PAGE))
                    .isInstanceOfSatisfying(
                            WeComException.class,
                            limited -> assertThat(limited.getKind()).isEqualTo(Kind.RATE_LIMIT));
        }
        assertThat(scene.wecom.count("get_jsapi_ticket")).isEqualTo(1);
        scene.clock.advance(Duration.ofMinutes(1));
        assertThat(jsSdk.config(PAGE)).containsKey("signature");
    }

    @Test
    void heldTicketSignsNothingForWhoMayNotCall() {
        jsSdk.config(PAGE);
        scene.authorization(Status.CANCELLED);
        assertThatThrownBy(() -> jsSdk.config(PAGE)).isInstanceOf(NotAuthorizedException.class);

        scene.authorization(Status.ACTIVE);
        scene.suite.close();
        assertThatThrownBy(() -> jsSdk.config(PAGE)).isInstanceOf(NotAuthorizedException.class);
        assertThatThrownBy(jsSdk::getJsapiTicket).isInstanceOf(NotAuthorizedException.class);
    }

    @Test
    void cancellationForgetsTheTicket() {
        jsSdk.config(PAGE);
        scene.wecom.next("service/v2/get_auth_info", refused(40084, "invalid permanent_code"));
        scene.suite.cancel(Scene.CORP, scene.clock.instant());
        scene.authorization(Status.ACTIVE);
        jsSdk.config(PAGE);

        assertThat(scene.wecom.count("get_jsapi_ticket")).isEqualTo(2);
    }

    @Test
    void addressThatIsNoneAsksForNoTicket() {
        assertThatThrownBy(() -> jsSdk.config("javascript:x")).isInstanceOf(CorpArgumentException.class);
        assertThat(scene.wecom.count()).isZero();
    }

    @Test
    void answerWithoutTicketTellsNone() {
        try (LogWatcher log = LogWatcher.start()) {
            scene.wecom.always("ticket/get", "{\"errcode\":0,\"ticket\":\"SECRET-AGENT-TICKET\"}");

            assertThatThrownBy(() -> jsSdk.agentConfig(PAGE))
                    .isInstanceOf(WeComException.class)
                    .hasMessageNotContaining("SECRET-");
            log.assertNone(Scene.SECRETS);
        }
    }
}
