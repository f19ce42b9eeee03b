package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.WeComSuite;
import dev.corpkit.wecom.client.token.Pause;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two runtimes over one store, before a WeCom that keeps its own rules; they wait as in earnest. */
class TwoRuntimesTest {

    private static final int THREADS_EACH = 25;

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final Simulator wecom = Simulator.builder().clock(clock).start();
    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final dev.corpkit.simulator.world.Suite template = wecom.world().addSuite("示例应用");
    private final String corpId =
            wecom.world().addEnterprise(EnterpriseShape.of("示例企业", 200, 20, 7)).corpId();
    private final List<Suites> runtimes = new ArrayList<>();
    private final WeComSuite one = runtime("node1");
    private final WeComSuite two = runtime("node2");
    private final ExecutorService executor = Executors.newFixedThreadPool(2 * THREADS_EACH);

    private WeComSuite runtime(String node) {
        Pause pause = length -> TimeUnit.MILLISECONDS.sleep(length.toMillis());
        Settings settings = Settings.withDefaults(wecom.baseUri().toString());
        Suites suites = new Suites(settings, store, clock, new Random(1), pause, node);
        runtimes.add(suites);
        return suites.open(new SuiteCredentials(template.suiteId(), template.secret()));
    }

    @BeforeEach
    void authorize() {
        one.acceptTicket(wecom.console().suiteTicket(template.suiteId()));
        one.authorize(wecom.console().authorize(template.suiteId(), corpId));
        wecom.console().goLive(corpId);
        clients().forEach(client -> client.getDepartment().list());
        assertThat(wecom.calls().of("gettoken")).isEqualTo(1);
    }

    @AfterEach
    void close() {
        executor.shutdownNow();
        runtimes.forEach(Suites::close);
        wecom.close();
    }

    private List<QywxProxyClient> clients() {
        return Stream.of(one, two).map(suite -> suite.client(corpId)).toList();
    }

    /** All threads call at once. */
    private List<Future<Integer>> calls() {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> all = new ArrayList<>();
        for (QywxProxyClient client : clients()) {
            for (int i = 0; i < THREADS_EACH; i++) {
                all.add(executor.submit(() -> {
                    start.await();
                    return client.getDepartment().list().size();
                }));
            }
        }
        start.countDown();
        return all;
    }

    private static void assertAllSucceed(List<Future<Integer>> calls) throws Exception {
        for (Future<Integer> call : calls) {
            assertThat(call.get(60, TimeUnit.SECONDS)).isPositive();
        }
    }

    @Test
    @Tag("A10")
    void fiftyThreadsOnTwoRuntimesThatMeetAnExpiredTokenCauseOneGettoken() throws Exception {
        wecom.console().expireToken(corpId);

        assertAllSucceed(calls());

        assertThat(wecom.calls().of("gettoken")).isEqualTo(2);
    }

    @Test
    @Tag("A8")
    void callsUnderWayOnTwoRuntimesSurviveAResetWhoseEventComesLater() throws Exception {
        String authCode = wecom.console().resetSecret(corpId);
        List<Future<Integer>> calls = calls();
        while (wecom.calls().of("gettoken") < 2) {
            Thread.onSpinWait();
        }

        AuthorizationRow reset = two.authorize(authCode);
        assertAllSucceed(calls);

        assertThat(reset.status()).isEqualTo(Status.ACTIVE);
        assertThat(reset.nextPermanentCode()).isNull();
        assertThat(wecom.calls().of("gettoken"))
                .as("the first, the old code once, the new code once")
                .isEqualTo(3);
    }

    @Test
    @Tag("A8")
    void aResetWhoseEventComesFirstCostsOneGettokenOnAllRuntimes() throws Exception {
        String authCode = wecom.console().resetSecret(corpId);
        two.authorize(authCode);

        assertAllSucceed(calls());

        assertThat(wecom.calls().of("gettoken")).isEqualTo(2);
    }
}
