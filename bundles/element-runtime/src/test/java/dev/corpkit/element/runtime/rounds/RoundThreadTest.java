package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.runtime.stage.FakeInstance;
import dev.corpkit.element.runtime.stage.FakeType;
import dev.corpkit.element.runtime.stage.Stage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Types come and go under live instances, from any thread, without a deadlock. */
@Timeout(60)
class RoundThreadTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path root;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private Stage stage;

    @BeforeEach
    void things() {
        stage = Stage.withThings(root);
        stage.write("demo/app.json", "{}").element("demo/corps/A", Stage.THING, "{\"corpId\": \"c\"}");
    }

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    void whoeverTakesATypeAwayIsHeldUntilItsInstancesAreClosed() {
        RoundThread rounds = new RoundThread(stage.runtime(), executor, LONG);
        rounds.lookNow();
        FakeInstance instance = stage.instance("demo", "corps.A");

        stage.serviceLeaves(12);
        rounds.lookNow();

        assertThat(instance.isClosed()).isTrue();
        rounds.close();
    }

    @Test
    void aTypeTakenAwayByTheCodeOfATypeDoesNotWaitForItself() {
        AtomicReference<RoundThread> rounds = new AtomicReference<>();
        stage.data(3, "odd/Type", "{\"type\": \"things.Meta\"}", null)
                .type(13, "odd.Type", 0, FakeType.making(definition -> {
                    stage.serviceLeaves(12);
                    rounds.get().lookNow();
                    return stage.things().create(definition);
                }))
                .element("demo/corps/B", "{\"type\": \"odd.Type\", \"title\": \"Odd\"}", "{}");
        rounds.set(new RoundThread(stage.runtime(), executor, LONG));

        rounds.get().lookNow();
        rounds.get().lookNow();

        assertThat(stage.status("demo", "corps.A").waitingFor()).isEqualTo("things.Type");
        assertThat(stage.instance("demo", "corps.B")).isNotNull();
        rounds.get().close();
    }

    @Test
    void aTypeThatWaitsForWhoeverTakesItAwayIsGivenUpWaitingFor() {
        CountDownLatch given = new CountDownLatch(1);
        stage.type(12, "things.Type", 0, FakeType.making(definition -> {
            awaitQuietly(given);
            return stage.things().create(definition);
        }));
        RoundThread rounds = new RoundThread(stage.runtime(), executor, Duration.ofMillis(1));

        try (LogWatcher log = LogWatcher.start()) {
            rounds.lookNow();
            log.assertLogged("Instances of a Type that left are still being closed after waitedMs=1");
        }
        given.countDown();
        new RoundThread(stage.runtime(), executor, LONG).close();
    }

    @Test
    void aRoundThatFailsIsNotTheLast() {
        stage.type(12, "things.Type", 0, FakeType.making(definition -> {
            throw new InternalError();
        }));
        RoundThread rounds = new RoundThread(stage.runtime(), executor, LONG);
        rounds.lookNow();

        stage.type(12, "things.Type", 0, stage.things());
        rounds.lookNow();

        assertThat(stage.instance("demo", "corps.A")).isNotNull();
        rounds.close();
    }

    @Test
    void aRoundThatFailsIsAProblemThatIsSaidOnceAndAppsIsThereToTellIt() {
        stage.type(12, "things.Type", 0, FakeType.making(definition -> {
            throw new InternalError("sesame");
        }));
        try (LogWatcher log = LogWatcher.start()) {
            stage.look().look();

            assertThat(stage.services().of(Apps.class)).hasSize(1);
            assertThat(stage.problems())
                    .singleElement()
                    .asString()
                    .startsWith("app of every name: the last look at files and Types: expected one that is finished,"
                            + " found a failure: java.lang.InternalError at ");
            assertThat(log.events())
                    .filteredOn(event -> event.startsWith("ERROR"))
                    .hasSize(1);
        }
        stage.type(12, "things.Type", 0, stage.things()).look();

        assertThat(stage.problems()).isEmpty();
    }

    @Test
    void afterTheEndNothingHappensAnyMore() {
        RoundThread rounds = new RoundThread(stage.runtime(), executor, LONG);
        rounds.lookNow();
        rounds.close();

        rounds.lookSoon();
        rounds.lookNow();
        rounds.close();

        assertThat(stage.runtime().apps().getApps()).isEmpty();
    }

    /** While instances are swapped, a reader finds one at every moment. */
    @Test
    void readersAlwaysFindAnInstanceWhileItIsSwapped() throws Exception {
        RoundThread rounds = new RoundThread(stage.runtime(), executor, LONG);
        rounds.lookNow();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(3);
        List<Future<?>> readings = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            readings.add(readers.submit(() -> {
                while (!done.get()) {
                    assertThat(stage.instance("demo", "corps.A")).isNotNull();
                    assertThat(stage.app("demo").getElements()).hasSize(1);
                }
            }));
        }
        for (int i = 0; i < 50; i++) {
            stage.write("demo/corps/A/A.json", "{\"corpId\": \"c" + i + "\"}");
            rounds.lookNow();
        }
        done.set(true);
        for (Future<?> reading : readings) {
            reading.get();
        }
        readers.shutdown();
        rounds.close();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
