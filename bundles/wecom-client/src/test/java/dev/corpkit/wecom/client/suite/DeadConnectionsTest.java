package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.WeComSuite;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a server that closes connections which it seemed to keep: every call arrives, and none twice. */
@Timeout(60)
class DeadConnectionsTest {

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final List<Duration> pauses = new ArrayList<>();
    private Runnable onPause = () -> {};
    private ClosingServer server = new ClosingServer();
    private final Suites suites = new Suites(
            new Settings(Settings.baseUrl(server.url()), Duration.ofSeconds(5), Duration.ofSeconds(5), 4),
            store,
            clock,
            new Random(1),
            this::pause,
            "node1");
    private final WeComSuite suite =
            suites.open(new SuiteCredentials(Scene.SUITE, "SECRET-SUITE-SECRET", "wwPROVIDER", "SECRET-PROVIDER"));
    private final QywxProxyClient client = client();

    private QywxProxyClient client() {
        store.run(tx -> {
            tx.suiteTickets().save(new SuiteTicketRow(Scene.SUITE, Scene.TICKET, clock.instant()));
            tx.authorizations()
                    .save(new AuthorizationRow(
                            Scene.SUITE,
                            Scene.CORP,
                            Scene.CORP,
                            Scene.PERMANENT_CODE,
                            "1000046",
                            ScopeRow.EMPTY,
                            Status.ACTIVE,
                            null,
                            clock.instant(),
                            clock.instant()));
        });
        return suite.client(Scene.CORP);
    }

    private void pause(Duration length) {
        pauses.add(length);
        onPause.run();
    }

    @AfterEach
    void close() {
        suites.close();
        server.close();
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call("message/send", (suite, client) -> client.getMessage().send(Map.of("touser", "a"))),
                call("auth/getuserinfo", (suite, client) -> client.getAuth().getuserinfo("CODE")),
                call("service/v2/get_permanent_code", (suite, client) -> suite.authorize("CODE")),
                call("tag/create", (suite, client) -> client.getTag().create("x")),
                call("export/user", (suite, client) -> client.getExport().user("KEY", 10_000)),
                call(
                        "department/list",
                        (suite, client) -> client.getDepartment().list()));
    }

    private static Arguments call(String path, BiConsumer<WeComSuite, QywxProxyClient> call) {
        return Arguments.of(path, call);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void callOnConnectionThatServerClosedArrivesExactlyOnce(String path, BiConsumer<WeComSuite, QywxProxyClient> call) {
        call.accept(suite, client);
        for (int before = 1; before <= 3; before++) {
            server.closeIdle();
            call.accept(suite, client);
            assertThat(server.count(path)).isEqualTo(before + 1);
        }
        assertThat(pauses).as("no try was lost on a dead connection").isEmpty();
    }

    @Test
    void callOnConnectionThatServerResetArrivesExactlyOnce() {
        client.getMessage().send(Map.of("touser", "a"));
        server.resetIdle();
        client.getMessage().send(Map.of("touser", "b"));

        assertThat(server.count("message/send")).isEqualTo(2);
        assertThat(pauses).isEmpty();
    }

    @Test
    void timeoutThatProxySaysToNobodyIsNotTakenForAnAnswer() throws IOException {
        client.getMessage().send(Map.of("touser", "a"));
        server.timeOutIdle();
        client.getMessage().send(Map.of("touser", "b"));

        assertThat(server.count("message/send")).isEqualTo(2);
        assertThat(pauses).isEmpty();
    }

    @Test
    void manyDeadConnectionsCostOneCallNoTry() throws InterruptedException {
        CountDownLatch together = new CountDownLatch(4);
        List<Thread> threads = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> {
                    together.countDown();
                    client.getDepartment().list(i);
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        server.closeIdle();

        client.getMessage().send(Map.of("touser", "a"));

        assertThat(server.count("message/send")).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void callThatReachedServerWhichHungUpIsNotRepeated() {
        client.getMessage().send(Map.of("touser", "a"));
        server.hangUpOn("message/send");

        assertThatThrownBy(() -> client.getMessage().send(Map.of("touser", "b")))
                .isInstanceOf(WeComException.class)
                .hasMessageContaining("no answer");
        assertThat(server.count("message/send")).isEqualTo(2);
    }

    @Test
    void callThatFoundNobodyListeningIsRepeatedThoughItMayBeSentOnceOnly() {
        client.getMessage().send(Map.of("touser", "a"));
        int port = server.port();
        server.close();
        onPause = () -> server = pauses.size() == 2 ? new ClosingServer(port) : server;

        client.getMessage().send(Map.of("touser", "b"));

        assertThat(server.count("message/send")).isEqualTo(1);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void callThatFindsNobodyListeningFailsAfterThreeTriesAndSaysThatItWasNotSent() {
        client.getMessage().send(Map.of("touser", "a"));
        server.close();

        assertThatThrownBy(() -> client.getMessage().send(Map.of("touser", "b")))
                .isInstanceOf(WeComException.class)
                .hasMessageContaining("not sent: nobody takes connections there")
                .hasMessageContaining("baseUrl");
        assertThat(pauses).hasSize(2);
    }
}
