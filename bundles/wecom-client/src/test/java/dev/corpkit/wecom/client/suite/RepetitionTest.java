package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepetitionTest {

    private final Scene scene = new Scene();
    private final QywxProxyClient client = scene.client();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6000, 45033})
    void whatPassesIsTriedThreeTimesWithGrowingPauses(int errcode) {
        scene.wecom.always("department/list", refused(errcode, "busy"));

        assertThatThrownBy(client.getDepartment()::list)
                .isInstanceOfSatisfying(
                        WeComException.class, busy -> assertThat(busy.getKind()).isEqualTo(Kind.RETRY));
        assertThat(scene.wecom.count("department/list")).isEqualTo(3);
        assertThat(scene.pauses).hasSize(2);
        assertThat(scene.pauses.get(0)).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(scene.pauses.get(1)).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
    }

    @Test
    void theThirdTryMaySucceed() {
        scene.wecom.next("department/list", refused(-1, "busy")).next("department/list", refused(6000, "conflict"));

        assertThat(client.getDepartment().list()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {45009, 60011, 60111, 45029, 40058, 81026})
    void whatStaysIsNotRepeated(int errcode) {
        scene.wecom.always("department/list", refused(errcode, "no"));

        assertThatThrownBy(client.getDepartment()::list).isInstanceOf(WeComException.class);
        assertThat(scene.wecom.count("department/list")).isEqualTo(1);
        assertThat(scene.pauses).isEmpty();
    }

    @Test
    void aRateLimitSaysWhenItsWindowOpens() {
        scene.wecom.always("department/list", refused(45009, "api freq out of limit"));

        assertThatThrownBy(client.getDepartment()::list)
                .isInstanceOfSatisfying(
                        WeComException.class,
                        limited -> assertThat(limited.getKind()).isEqualTo(Kind.RATE_LIMIT))
                .hasMessageContaining("60 seconds");
    }

    static Stream<MockResponse> noAnswers() {
        return Stream.of(
                new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build(),
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build(),
                new MockResponse.Builder().code(502).build(),
                FakeWeCom.json("{\"errcode\":0,"));
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void aMessageWhoseFateIsUnknownIsNotSentAgain(MockResponse noAnswer) {
        scene.wecom.always("message/send", () -> noAnswer);

        assertThatThrownBy(() -> client.getMessage().send(Map.of("touser", "a")))
                .isInstanceOfSatisfying(
                        WeComException.class, lost -> assertThat(lost.getKind()).isEqualTo(Kind.RETRY));
        assertThatThrownBy(() -> client.post("message/send", Map.of("touser", "a")))
                .isInstanceOf(WeComException.class);
        assertThat(scene.wecom.count("message/send")).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("noAnswers")
    void aReadingWithoutAnAnswerIsRepeated(MockResponse noAnswer) {
        scene.wecom.next("agent/get_permissions", () -> noAnswer);

        assertThat(client.getAgent().getPermissions()).hasSize(2);
    }

    @Test
    void aMessageThatWeComDidNotActOnIsSentAgain() {
        scene.wecom.next("message/send", refused(-1, "busy")).next("message/send", refused(45033, "concurrent"));

        assertThat(client.getMessage().send(Map.of("touser", "a"))).containsEntry("msgid", "SIMMSG1");
        assertThat(scene.wecom.count("message/send")).isEqualTo(3);
    }

    @Test
    void aMessageOnAReusedConnectionThatBreaksIsNotSentTwice() {
        client.getMessage().send(Map.of("touser", "a"));
        scene.wecom.next(
                "message/send",
                () -> new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build());

        assertThatThrownBy(() -> client.getMessage().send(Map.of("touser", "a")))
                .isInstanceOf(WeComException.class);
        assertThat(scene.wecom.count("message/send")).isEqualTo(2);
    }

    @Test
    void anInterruptedThreadStopsAndStaysInterrupted() {
        client.getTag().list();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(client.getDepartment()::list).hasMessageContaining("Stopped");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }
}
