package dev.corpkit.auths.qywxproxy.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.auths.qywxproxy.callback.DoorAnswer;
import dev.corpkit.auths.qywxproxy.callback.HonestCallbacks;
import dev.corpkit.auths.qywxproxy.outage.UnkeptCallbacks;
import dev.corpkit.corps.testkit.FakeClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Callbacks at a store that blocks. Time passes when the test says so. */
@Tag("A15")
class KeepingThreadsTest {

    private static final int THREADS = 2;
    private static final int QUEUE = 350;
    private static final DoorAnswer SUCCESS = new DoorAnswer(200, "success");

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final BlockedStore store = new BlockedStore();
    private final HonestCallbacks honest = new HonestCallbacks(store, clock);
    private final UnkeptCallbacks unkept = new UnkeptCallbacks(clock);
    private final ExecutorService pool =
            new ThreadPoolExecutor(THREADS, THREADS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE));
    private final Queue<Runnable> patienceEnds = new ConcurrentLinkedQueue<>();
    private final List<Duration> patience = new ArrayList<>();
    private final Queue<DoorAnswer> answers = new ConcurrentLinkedQueue<>();
    private final KeepingThreads threads = new KeepingThreads(pool, this::later, unkept, () -> {});

    private Runnable later(Duration pause, Runnable task) {
        patience.add(pause);
        patienceEnds.add(task);
        return () -> patienceEnds.remove(task);
    }

    @AfterEach
    void end() {
        store.open();
        pool.shutdown();
    }

    @Test
    void threeHundredCallbacksHoldNoThreadOfTheServerAndAreAnsweredWhenPatienceEnds() throws InterruptedException {
        store.block();
        for (int i = 0; i < 300; i++) {
            threads.keep(HonestCallbacks.SUITE, honest.updateUser("user" + i), answers::add);
        }

        assertThat(honest.verification().answer()).as("asks no store").isPresent();
        store.waiting.acquire(THREADS);
        assertThat(answers).as("nobody waited for the store to get here").isEmpty();
        assertThat(patience).hasSize(300).containsOnly(Duration.ofMillis(800));

        patienceEnd();

        assertThat(answers).hasSize(300).containsOnly(DoorAnswer.NOT_KEPT);
        assertThat(unkept.all().get(HonestCallbacks.SUITE).count())
                .as("two have begun and may be kept yet")
                .isEqualTo(300 - THREADS);

        store.open();
        finish();
        assertThat(honest.kept()).hasSize(THREADS);
        assertThat(answers).hasSize(300);
        assertThat(unkept.all().get(HonestCallbacks.SUITE).count()).isEqualTo(300 - THREADS);
    }

    @Test
    void callbackThatFindsNoPlaceIsAnsweredAtOnce() throws InterruptedException {
        store.block();
        for (int i = 0; i < THREADS + QUEUE; i++) {
            threads.keep(HonestCallbacks.SUITE, honest.updateUser("user" + i), answer -> {});
        }
        store.waiting.acquire(THREADS);

        threads.keep(HonestCallbacks.SUITE, honest.createAuth(), answers::add);

        assertThat(answers).containsExactly(DoorAnswer.NOT_KEPT);
        assertThat(unkept.all().get(HonestCallbacks.SUITE).count()).isEqualTo(1);
        assertThat(unkept.all().get(HonestCallbacks.SUITE).authorizes()).isTrue();
    }

    @Test
    void whatIsKeptInTimeIsAnsweredWithSuccessAndNobodyWaitsAnyMore() throws InterruptedException {
        threads.keep(HonestCallbacks.SUITE, honest.updateUser("zhangsan"), answers::add);
        finish();

        assertThat(answers).containsExactly(SUCCESS);
        assertThat(honest.kept()).hasSize(1);
        assertThat(unkept.all()).isEmpty();
        patienceEnd();
        assertThat(answers).hasSize(1);
    }

    @Test
    void whatTheStoreRefusesIsAnsweredAndNoted() throws InterruptedException {
        store.fail();
        threads.keep(HonestCallbacks.SUITE, honest.updateUser("zhangsan"), answers::add);
        finish();

        assertThat(answers).containsExactly(DoorAnswer.NOT_KEPT);
        assertThat(unkept.all().get(HonestCallbacks.SUITE).count()).isEqualTo(1);
        assertThat(unkept.all().get(HonestCallbacks.SUITE).authorizes()).isFalse();
    }

    private void patienceEnd() {
        for (Runnable end = patienceEnds.poll(); end != null; end = patienceEnds.poll()) {
            end.run();
        }
    }

    private void finish() throws InterruptedException {
        pool.shutdown();
        assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    }
}
