package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileAnswersTest {

    private final Scene scene = new Scene();
    private final QywxProxyClient client = scene.client();

    @AfterEach
    void close() {
        scene.close();
    }

    static Stream<Consumer<QywxProxyClient>> readers() {
        return Stream.of(
                client -> client.getDepartment().list(),
                client -> client.getDepartment().simplelist(),
                client -> client.getDepartment().get(1),
                client -> client.getUser().list(1),
                client -> client.getUser().simplelist(1),
                client -> client.getUser().get("woSIMAAAA02"),
                client -> client.getTag().list(),
                client -> client.getTag().get(3),
                client -> client.getAgent().list(),
                client -> client.getAgent().get("1000046"),
                client -> client.getAgent().getAdminList(),
                client -> client.getAgent().getPermissions(),
                client -> client.getExport().getResult("job"),
                client -> client.get("user/list", Map.of("department_id", 1)),
                client -> client.post("user/list", Map.of()));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void anErrorWithEmptyListsIsAnErrorAndNobodyIsGone(Consumer<QywxProxyClient> reader) {
        client.getTag().list();
        scene.wecom.alwaysForAll(refused(60011, "no privilege to access/modify contact/party/agent "));

        assertThatThrownBy(() -> reader.accept(client)).isInstanceOfSatisfying(WeComException.class, refused -> {
            assertThat(refused.getErrcode()).isEqualTo(60011);
            assertThat(refused.getKind()).isEqualTo(Kind.PERMISSION);
            assertThat(refused.getErrmsg())
                    .isEqualTo(
                            "The department, member or agent is outside the visible scope, or the right to it is missing,"
                                    + " hint 170000000000000000000001");
            assertThat(refused).hasMessageContaining(Scene.CORP).hasMessageContaining("scope");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "\"ok\"",
                "{\"errcode\":0,\"department\":\"\"}",
                "{\"errcode\":0,\"department\":7}",
                "{\"errcode\":0,\"department\":[{\"id\":1},{\"id\"",
                "{\"errcode\":0,\"errmsg\":\"ok\"}",
                "{\"errcode\":0,\"department\":null}",
                "{\"errcode\":0,\"department\":{}}",
                "{\"errcode\":\"none\",\"department\":[]}",
                "{\"errcode\":{},\"department\":[]}",
                "{\"errcode\":99999999999,\"department\":[]}",
                "{\"errcode\":0,\"department\":[]} and more"
            })
    void whatIsNoAnswerIsNotBelieved(String body) {
        scene.wecom.always("department/list", body);

        assertThatThrownBy(client.getDepartment()::list).isInstanceOfSatisfying(WeComException.class, failed -> {
            assertThat(failed.getKind()).isEqualTo(Kind.RETRY);
            assertThat(failed.getErrcode()).isEqualTo(WeComException.NO_CODE);
        });
        assertThat(scene.wecom.count("department/list")).isEqualTo(3);
    }

    @Test
    void anAnswerWithoutErrcodeIsGood() {
        scene.wecom.always("department/list", "{\"department\":[]}");

        assertThat(client.getDepartment().list()).isEmpty();
    }

    @Test
    void anErrcodeInQuotesIsAnErrcode() {
        scene.wecom.always("department/list", "{\"errcode\":\"60011\",\"department\":[]}");

        assertThatThrownBy(client.getDepartment()::list)
                .isInstanceOfSatisfying(
                        WeComException.class,
                        refused -> assertThat(refused.getErrcode()).isEqualTo(60011));
    }

    @Test
    void anUnknownErrcodeIsPermanent() {
        scene.wecom.always("department/list", refused(987654, "news"));

        assertThatThrownBy(client.getDepartment()::list)
                .isInstanceOfSatisfying(
                        WeComException.class,
                        refused -> assertThat(refused.getKind()).isEqualTo(Kind.UNKNOWN));
        assertThat(scene.wecom.count("department/list")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 500, 502, 503})
    void aStatusThatIsNoSuccessIsTriedThreeTimes(int status) {
        scene.wecom.always(
                "department/list",
                () -> new MockResponse.Builder()
                        .code(status)
                        .addHeader("Location", scene.wecom.url().resolve("/elsewhere"))
                        .build());

        assertThatThrownBy(client.getDepartment()::list)
                .isInstanceOfSatisfying(
                        WeComException.class,
                        failed -> assertThat(failed.getKind()).isEqualTo(Kind.RETRY))
                .hasMessageContaining("HTTP " + status);
        assertThat(scene.wecom.count("department/list")).isEqualTo(3);
        assertThat(scene.wecom.count("/elsewhere")).isZero();
    }

    @Test
    void pathThatWeComDoesNotKnowIsAnArgumentNotTriedAgain() {
        scene.wecom.always(
                "depratment/list", () -> new MockResponse.Builder().code(404).build());

        assertThatThrownBy(() -> client.get("depratment/list", Map.of()))
                .isInstanceOfSatisfying(
                        WeComException.class,
                        failed -> assertThat(failed.getKind()).isEqualTo(Kind.ARGUMENT))
                .hasMessageContaining("depratment/list")
                .hasMessageContaining("HTTP 404")
                .hasMessageContaining("spelling")
                .hasMessageNotContaining("Try again later");
        assertThat(scene.wecom.count("depratment/list")).isEqualTo(1);
    }

    @Test
    void messageAnswered503WithRetryAfterZeroIsSentOnce() {
        scene.wecom.always(
                "message/send",
                () -> new MockResponse.Builder()
                        .code(503)
                        .addHeader("Retry-After", "0")
                        .build());

        assertThatThrownBy(() -> client.getMessage().send(Map.of("touser", "a")))
                .hasMessageContaining("HTTP 503");
        assertThat(scene.wecom.count("message/send")).isEqualTo(1);
    }

    @Test
    void aCutConnectionIsTriedAgain() {
        scene.wecom.next(
                "department/list",
                () -> new MockResponse.Builder()
                        .body(FakeWeCom.golden("department/list"))
                        .onResponseBody(new SocketEffect.CloseSocket())
                        .build());

        assertThat(client.getDepartment().list()).hasSize(3);
        assertThat(scene.wecom.count("department/list")).isEqualTo(2);
    }

    @Test
    void aHugeAnswerIsRefusedUnread() {
        MockResponse huge = huge(new MockResponse.Builder());
        scene.wecom.always("department/list", () -> huge);

        assertThatThrownBy(client.getDepartment()::list)
                .isInstanceOfSatisfying(
                        WeComException.class,
                        failed -> assertThat(failed.getKind()).isEqualTo(Kind.TOO_LARGE));
        assertThat(scene.wecom.count("department/list")).isEqualTo(1);
    }

    @Test
    void aHugeAnswerThatHidesItsSizeIsCutOff() {
        MockResponse huge = huge(new MockResponse.Builder().code(500).removeHeader("Content-Length"));
        scene.wecom.always("department/list", () -> huge);

        assertThatThrownBy(client.getDepartment()::list)
                .isInstanceOfSatisfying(
                        WeComException.class,
                        failed -> assertThat(failed.getKind()).isEqualTo(Kind.TOO_LARGE));
    }

    private static MockResponse huge(MockResponse.Builder answer) {
        Buffer blanks = new Buffer();
        byte[] mebibyte = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 65; i++) {
            blanks.write(mebibyte);
        }
        return answer.getCode() == 500
                ? answer.chunkedBody(blanks, 1024 * 1024).build()
                : answer.body(blanks).build();
    }
}
