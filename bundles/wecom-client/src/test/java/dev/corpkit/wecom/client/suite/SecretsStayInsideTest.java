package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.wecom.client.SuiteCredentials;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretsStayInsideTest {

    private final Scene scene = new Scene();
    private LogWatcher log;

    @BeforeEach
    void watch() {
        log = LogWatcher.start();
    }

    @AfterEach
    void close() {
        log.close();
        scene.close();
    }

    static Stream<MockResponse> failures() {
        return Stream.of(
                new MockResponse.Builder()
                        .onResponseStart(SocketEffect.Stall.INSTANCE)
                        .build(),
                new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build(),
                new MockResponse.Builder().code(404).body("SECRET-SUITE-TOKEN").build(),
                new MockResponse.Builder()
                        .code(301)
                        .addHeader("Location", "https://x.example/?t=SECRET-TICKET")
                        .build(),
                new MockResponse.Builder().status("HTTP/9.9 SECRET-TICKET").build(),
                FakeWeCom.json("SECRET-CORP-TOKEN SECRET-PERMANENT-CODE"),
                FakeWeCom.json("{\"access_token\":\"SECRET-CORP-TOKEN\",\"expires_in\":\"SECRET-TICKET\"}"),
                FakeWeCom.json("{\"errcode\":0,\"department\":\"SECRET-CORP-TOKEN\"}"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    @Tag("C19")
    void noFailureOfACallTellsASecret(MockResponse failure) {
        QywxProxyClient client = scene.client();
        scene.wecom.always("department/list", () -> failure);

        assertSafe(catchThrowable(client.getDepartment()::list));
    }

    @Test
    void anErrmsgThatQuotesASecretIsNotTold() {
        scene.wecom.always("department/list", quoting(60011, "SECRET-CORP-TOKEN"));
        assertSafe(catchThrowable(scene.client().getDepartment()::list));
        scene.wecom.always("user/getuserid", quoting(46004, "SECRET-MOBILE"));
        assertSafe(catchThrowable(() -> scene.client().getUser().getuserid("SECRET-MOBILE")));
        scene.wecom.always("service/get_suite_token", quoting(40080, "SECRET-SUITE-SECRET SECRET-TICKET"));
        assertSafe(catchThrowable(() -> scene.suite.refresh(Scene.CORP)));
        scene.wecom.always("service/get_provider_token", quoting(40001, "SECRET-PROVIDER-SECRET"));
        assertSafe(catchThrowable(() -> scene.suite.authUrl(null)));
        scene.wecom.always("gettoken", quoting(40001, Scene.PERMANENT_CODE));
        scene.clock.advance(Duration.ofHours(3));
        assertSafe(catchThrowable(scene.client().getTag()::list));
        assertThat(scene.stored().reason()).contains("40001").doesNotContain("SECRET-");
    }

    static Stream<String> quotes() {
        return Stream.of(
                "no such email a@b.cn",
                "bad content: 张三丰13800001111",
                "invalid userlist woSIMPERSON1",
                "userid not found: zhangs",
                "bad Bob, hint: [13800001111], hint: [11010119900101001X], hint: [170000000000000000000001_Bob]");
    }

    @ParameterizedTest
    @MethodSource("quotes")
    @Tag("C19")
    void noWordOfAnErrmsgIsTold(String errmsg) {
        scene.wecom.always("department/list", FakeWeCom.refused(60111, errmsg));
        scene.wecom.always("tag/list", FakeWeCom.refused(987654, errmsg));
        scene.wecom.always("gettoken", FakeWeCom.refused(40001, errmsg));
        QywxProxyClient client = scene.client();
        Throwable refusedToken = catchThrowable(client.getAgent()::list);
        String reason = String.valueOf(scene.stored().reason());
        scene.authorization(Status.ACTIVE);
        scene.wecom.always("gettoken", FakeWeCom.golden("gettoken"));
        Throwable refused = catchThrowable(client.getDepartment()::list);
        Throwable unknown = catchThrowable(client.getTag()::list);

        assertThat(Stream.of(reason, refusedToken.getMessage(), refused.getMessage(), unknown.getMessage()))
                .allSatisfy(told -> assertThat(told)
                        .contains("hint 170000000000000000000001")
                        .doesNotContain("a@b.cn", "张三", "1380000", "1101011", "PERSON1", "zhangs", "Bob"));
        log.assertNone("a@b.cn", "张三", "1380000", "1101011", "PERSON1", "zhangs", "Bob");
    }

    @Test
    void anErrmsgWithoutAHintIsThePhraseAlone() {
        scene.wecom.always("tag/list", quoting(60111, "Bob"));

        assertThat(catchThrowable(scene.client().getTag()::list))
                .hasMessageContaining("errcode 60111 (The member is unknown")
                .hasMessageNotContaining("hint")
                .hasMessageNotContaining("Bob");
    }

    private static String quoting(int errcode, String secret) {
        return "{\"errcode\":" + errcode + ",\"errmsg\":\"bad " + secret + "\\nforged line\"}";
    }

    @ParameterizedTest
    @MethodSource("failures")
    void noFailureOfGettokenTellsASecret(MockResponse failure) {
        scene.wecom.always("gettoken", () -> failure);

        assertSafe(catchThrowable(scene.client().getDepartment()::list));
        assertThat(String.valueOf(scene.stored().reason())).doesNotContain("SECRET-");
    }

    @Test
    void anUnreachableWeComIsNamedWithoutTheSecretInTheAddress() {
        QywxProxyClient client = scene.client();
        scene.wecom.close();

        Throwable failure = catchThrowable(client.getDepartment()::list);

        assertSafe(failure);
        assertThat(failure)
                .hasMessageContaining("nobody takes connections there")
                .hasMessageContaining("baseUrl");
    }

    @Test
    void aPathOrParameterThatIsRefusedIsNotQuoted() {
        QywxProxyClient client = scene.client();

        assertSafe(catchThrowable(() -> client.get("../SECRET-x", Map.of())));
        assertSafe(catchThrowable(() -> client.get("user/get", Map.of("access_token", "SECRET-CORP-TOKEN"))));
        assertSafe(catchThrowable(() -> client.post("user/get", Map.of("access_token", "SECRET-CORP-TOKEN"))));
    }

    @Test
    void noStringOfAnObjectTellsASecret() {
        scene.client().getDepartment().list();
        scene.suite.refresh(Scene.CORP);

        assertThat(Stream.of(
                        new SuiteCredentials("dk", "SECRET-SUITE-SECRET", "ww", "SECRET-PROVIDER-SECRET"),
                        scene.suite,
                        scene.client(),
                        scene.client().getDepartment(),
                        scene.stored()))
                .noneMatch(object -> object.toString().contains("SECRET-"));
        log.assertNone(Scene.SECRETS);
    }

    private void assertSafe(Throwable failure) {
        assertThat(failure).isNotNull();
        StringWriter told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        assertThat(Scene.SECRETS).noneMatch(told.toString()::contains);
        assertThat(failure.getMessage()).hasLineCount(1);
        log.assertNone(Scene.SECRETS);
    }
}
