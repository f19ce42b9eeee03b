package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.wecom.client.SuiteCredentials;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParallelCallsTest {

    private static final int CALLS = 12;

    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Semaphore arrived = new Semaphore(0);
    private final Semaphore answers = new Semaphore(0);

    @Test
    void noMoreThanFourCallsOfOneEnterpriseToOnePathAreUnderWayHoweverOftenItsSuiteIsOpen() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(CALLS);
        try (Scene scene = new Scene()) {
            List<QywxProxyClient> clients = List.of(scene.client(), again(scene), again(scene));
            scene.wecom.always("user/get", () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                arrived.release();
                answers.acquireUninterruptibly();
                now.decrementAndGet();
                return FakeWeCom.json(FakeWeCom.golden("user/get"));
            });
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                QywxProxyClient client = clients.get(i % clients.size());
                all.add(executor.submit(() -> client.getUser().get("woSIMAAAA02")));
            }
            for (int answered = 0; answered < CALLS; answered++) {
                assertThat(arrived.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
                answers.release();
            }
            for (Future<?> one : all) {
                one.get(30, TimeUnit.SECONDS);
            }
        } finally {
            executor.shutdownNow();
        }
        assertThat(most.get()).isBetween(1, 4);
    }

    private static QywxProxyClient again(Scene scene) {
        return scene.nodes
                .get(0)
                .open(new SuiteCredentials(Scene.SUITE, "SECRET-SUITE-SECRET"))
                .client(Scene.CORP);
    }
}
