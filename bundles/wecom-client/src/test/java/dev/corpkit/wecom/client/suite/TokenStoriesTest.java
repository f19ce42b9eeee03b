package dev.corpkit.wecom.client.suite;

import static dev.corpkit.wecom.client.suite.FakeWeCom.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.TokenKey;
import dev.corpkit.corps.store.TokenRow;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokenStoriesTest {

    private static final TokenKey KEY = TokenKey.corp(Scene.SUITE, Scene.CORP);
    private static final Duration LIFE = Duration.ofSeconds(7200);

    private final Scene scene = new Scene();
    private final QywxProxyClient client = scene.client();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aTokenIsFetchedOnceForManyCalls() {
        client.getDepartment().list();
        scene.clock.advance(LIFE.multipliedBy(74).dividedBy(100));
        client.getTag().list();

        assertThat(scene.wecom.count("gettoken")).isEqualTo(1);
        assertThat(scene.wecom.lastQuery("gettoken", "corpid")).isEqualTo(Scene.CORP);
        assertThat(scene.wecom.lastQuery("gettoken", "corpsecret")).isEqualTo(Scene.PERMANENT_CODE);
    }

    @Test
    void anExpiredTokenCostsOneGettoken() {
        client.getDepartment().list();
        scene.clock.advance(LIFE);
        client.getDepartment().list();
        client.getTag().list();

        assertThat(scene.wecom.count("gettoken")).isEqualTo(2);
    }

    @Test
    void aTokenIsRenewedBeforeItExpires() {
        client.getDepartment().list();
        scene.clock.advance(LIFE.multipliedBy(80).dividedBy(100));
        client.getDepartment().list();

        assertThat(scene.wecom.count("gettoken")).isEqualTo(2);
        assertThat(token().version()).isEqualTo(2);
    }

    @Test
    void fiftyThreadsAtAnExpiredTokenCauseOneGettoken() throws Exception {
        client.getDepartment().list();
        scene.clock.advance(LIFE);
        int threads = 50;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<Future<Integer>> all = new ArrayList<>();
        try {
            for (int i = 0; i < threads; i++) {
                all.add(executor.submit(() -> {
                    start.await();
                    return client.getDepartment().list().size();
                }));
            }
            start.countDown();
            for (Future<Integer> one : all) {
                assertThat(one.get(30, TimeUnit.SECONDS)).isEqualTo(3);
            }
        } finally {
            executor.shutdownNow();
        }

        assertThat(scene.wecom.count("gettoken")).isEqualTo(2);
    }

    @Test
    void aRefusedTokenIsReplacedAndTheCallRepeated() {
        scene.wecom.next("department/list", refused(40014, "invalid access_token"));

        assertThat(client.getDepartment().list()).hasSize(3);
        assertThat(scene.wecom.count("gettoken")).isEqualTo(2);
        assertThat(token().version()).isEqualTo(2);
    }

    @Test
    void aTokenRefusedTwiceIsAnErrorAfterOneRefresh() {
        scene.wecom.always("department/list", refused(42001, "access_token expired"));

        assertThatThrownBy(client.getDepartment()::list).isInstanceOfSatisfying(WeComException.class, refused -> {
            assertThat(refused.getKind()).isEqualTo(Kind.CORP_TOKEN);
            assertThat(refused.getErrcode()).isEqualTo(42001);
            assertThat(refused.getPath()).isEqualTo("department/list");
            assertThat(refused.getErrmsg()).startsWith("The access token was refused as expired");
        });
        assertThat(scene.wecom.count("gettoken")).isEqualTo(2);
        assertThat(scene.wecom.count("department/list")).isEqualTo(2);
    }

    @Test
    void anotherNodeUsesWhatThisOneFetched() {
        client.getDepartment().list();
        scene.node("node2").client(Scene.CORP).getDepartment().list();

        assertThat(scene.wecom.count("gettoken")).isEqualTo(1);
    }

    @Test
    void aNodeWhoseTokenWasRefusedTakesTheNewerOneOfAnotherNode() {
        QywxProxyClient other = scene.node("node2").client(Scene.CORP);
        client.getDepartment().list();
        other.getDepartment().list();
        scene.wecom.next("department/list", refused(40014, "invalid access_token"));
        client.getDepartment().list();
        scene.wecom.next("department/list", refused(40014, "invalid access_token"));
        other.getDepartment().list();

        assertThat(scene.wecom.count("gettoken")).isEqualTo(2);
    }

    @Test
    void whileAnotherNodeFetchesThisOneWaitsAndTakesItsToken() {
        String name = "token:" + Scene.SUITE + "/" + Scene.CORP;
        Lease theirs = scene.store.inTransaction(tx -> tx.leases()
                .acquire(name, "node2", scene.clock.instant(), Duration.ofSeconds(30))
                .orElseThrow());
        scene.onPause(
                2,
                () -> scene.store.run(tx -> {
                    tx.tokens()
                            .save(new TokenRow(
                                    KEY,
                                    "SECRET-THEIRS",
                                    1,
                                    scene.clock.instant(),
                                    scene.clock.instant().plus(LIFE)));
                    tx.leases().release(theirs);
                }));

        client.getDepartment().list();

        assertThat(scene.wecom.count("gettoken")).isZero();
        assertThat(scene.wecom.lastQuery("department/list", "access_token")).isEqualTo("SECRET-THEIRS");
        assertThat(scene.pauses).hasSize(2);
    }

    @Test
    void aNodeThatDiedWhileFetchingIsWaitedForUntilItsLeaseEnds() {
        String name = "token:" + Scene.SUITE + "/" + Scene.CORP;
        scene.store.run(tx -> tx.leases().acquire(name, "node2", scene.clock.instant(), Duration.ofSeconds(30)));

        client.getDepartment().list();

        assertThat(scene.wecom.count("gettoken")).isEqualTo(1);
        assertThat(scene.pauses.stream().mapToLong(Duration::toMillis).sum()).isBetween(30_000L, 31_000L);
    }

    @Test
    void whenRenewalFailsInPassingTheOldTokenGoesOn() {
        client.getDepartment().list();
        scene.clock.advance(LIFE.multipliedBy(90).dividedBy(100));
        scene.wecom.always("gettoken", refused(-1, "system busy"));

        client.getDepartment().list();
        client.getTag().list();

        assertThat(scene.wecom.count("gettoken"))
                .as("three tries, then a minute of peace")
                .isEqualTo(1 + 3);
    }

    @Test
    void whenRenewalFailsAndTheTokenIsOldTheCallFails() {
        client.getDepartment().list();
        scene.clock.advance(LIFE);
        scene.wecom.always("gettoken", refused(-1, "system busy"));

        assertThatThrownBy(client.getDepartment()::list).isInstanceOfSatisfying(WeComException.class, busy -> {
            assertThat(busy.getKind()).isEqualTo(Kind.RETRY);
            assertThat(busy.getPath()).isEqualTo("gettoken");
        });
    }

    private TokenRow token() {
        return scene.store.inTransaction(tx -> tx.tokens().find(KEY).orElseThrow());
    }
}
