package dev.corpkit.corps.jobs.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("C22")
@Timeout(30)
class SyncTurnsTest {

    private final SyncTurns turns = new SyncTurns(1, Thread::new);
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void end() {
        go.countDown();
        turns.shutdown();
    }

    private void occupy() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        turns.execute(() -> {
            begun.countDown();
            await(go);
            done.add("first");
        });
        await(begun);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Once it waits for its turn. */
    private CompletableFuture<Boolean> waiting(String name) {
        int before = turns.waiting();
        CompletableFuture<Boolean> result = CompletableFuture.supplyAsync(() -> turns.scheduled(() -> done.add(name)));
        while (turns.waiting() == before) {
            Thread.onSpinWait();
        }
        return result;
    }

    @Test
    void whatAnEventAsksForComesBeforeWhatSchedulesDo() throws Exception {
        occupy();
        CompletableFuture<Boolean> night = waiting("night");
        turns.execute(() -> done.add("event"));

        go.countDown();
        night.get();

        assertThat(done).containsExactly("first", "event", "night");
    }

    @Test
    void droppedOnesAreNotBegunAndTheirCallersAreTold() throws Exception {
        occupy();
        CompletableFuture<Boolean> night = waiting("night");

        turns.dropScheduled();

        assertThatThrownBy(night::get).isInstanceOfAny(CancellationException.class, ExecutionException.class);
        go.countDown();
        turns.shutdown();
        assertThat(turns.awaitEnd(Duration.ofSeconds(20))).isTrue();
        assertThat(done).containsExactly("first");
    }

    @Test
    void failureIsThrownAsItIs() {
        assertThatThrownBy(() -> turns.scheduled(() -> {
                    throw new IllegalStateException("so");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("so");
    }
}
