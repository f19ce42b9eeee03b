package dev.corpkit.corps.sync.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.SyncFailedException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SingleFlightTest {

    private final SingleFlight<String, String> flights = new SingleFlight<>();
    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private static String never() {
        throw new AssertionError("Somebody else works already");
    }

    @Test
    void whoIsInterruptedGivesUpAndStaysInterruptedWhileTheWorkGoesOn() {
        String result = flights.fly("key", () -> {
            Future<Boolean> follower = threads.submit(() -> {
                Thread.currentThread().interrupt();
                assertThatThrownBy(() -> flights.fly("key", SingleFlightTest::never))
                        .isInstanceOf(SyncFailedException.class)
                        .hasMessage("Interrupted while waiting for the run of key, which goes on");
                return Thread.interrupted();
            });
            return "done, interrupted=" + get(follower);
        });
        assertThat(result).isEqualTo("done, interrupted=true");
    }

    @Test
    void whoWaitsGetsAnErrorAsItIs() {
        Error broken = new StackOverflowError();
        AtomicReference<Future<String>> follower = new AtomicReference<>();
        assertThatThrownBy(() -> flights.fly("key", () -> {
                    follower.set(waiting());
                    throw broken;
                }))
                .isSameAs(broken);
        assertThatThrownBy(() -> follower.get().get()).hasCause(broken);
        assertThat(flights.fly("key", () -> "again")).isEqualTo("again");
    }

    /** A call that waits for the flight. */
    private Future<String> waiting() {
        AtomicReference<Thread> thread = new AtomicReference<>();
        Future<String> call = threads.submit(() -> {
            thread.set(Thread.currentThread());
            return flights.fly("key", SingleFlightTest::never);
        });
        while (thread.get() == null || thread.get().getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return call;
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
