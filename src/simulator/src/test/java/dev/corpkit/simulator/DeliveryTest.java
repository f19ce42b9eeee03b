package dev.corpkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.simulator.callbacks.Callbacks;
import dev.corpkit.simulator.callbacks.Delivery;
import dev.corpkit.simulator.callbacks.Disorder;
import dev.corpkit.simulator.callbacks.Tries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private final Simulator simulator = Simulator.builder().later(this::later).start();
    private final Receiver receiver = new Receiver();
    private final Callbacks callbacks = simulator.callbacks();
    private final String suiteId = simulator.world().addSuite("示例应用").suiteId();

    /** Remembers the wait and does not wait. */
    private void later(Duration delay, Runnable task) {
        waits.add(delay);
        CompletableFuture.runAsync(task);
    }

    @BeforeEach
    void listen() {
        callbacks.concurrency(1);
        callbacks.pauseTickets(suiteId);
        callbacks.template(suiteId, receiver.setting);
    }

    @AfterEach
    void close() {
        simulator.close();
        receiver.close();
    }

    private void push(int number) {
        callbacks.pushToTemplate(suiteId, "test", "<xml><InfoType>" + number + "</InfoType></xml>");
    }

    private List<Integer> pushed(int count) {
        receiver.received.clear();
        IntStream.range(0, count).forEach(this::push);
        callbacks.awaitAll(PATIENCE);
        return receiver.infoTypes().stream().map(Integer::valueOf).toList();
    }

    @Test
    void aPushIsTriedThreeTimesFiveSecondsApartThenGivenUp() {
        receiver.answer = text -> "500";
        push(1);
        callbacks.awaitAll(PATIENCE);
        assertThat(waits).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
        assertThat(receiver.received).hasSize(3);
        assertThat(receiver.received.stream().map(Receiver.Received::query).distinct())
                .hasSize(1);
        assertThat(callbacks.errors()).singleElement().satisfies(error -> {
            assertThat(error.outcome()).isEqualTo(Delivery.Outcome.FAILED);
            assertThat(error.tries()).isEqualTo(3);
            assertThat(error.status()).isEqualTo(500);
        });
    }

    @Test
    void theSecondTryCanSucceed() {
        AtomicInteger calls = new AtomicInteger();
        receiver.answer = text -> calls.incrementAndGet() == 1 ? "503" : "success";
        push(1);
        Delivery delivery = callbacks.await(PATIENCE, d -> d.kind().equals("test"));
        assertThat(delivery.outcome()).isEqualTo(Delivery.Outcome.ACCEPTED);
        assertThat(delivery.tries()).isEqualTo(2);
        assertThat(callbacks.errors()).isEmpty();
    }

    @Test
    void noAnswerInTimeIsATryThatFailed() {
        CompletableFuture<String> never = new CompletableFuture<>();
        callbacks.tries(new Tries(2, Duration.ZERO, Duration.ofMillis(50)));
        receiver.answer = text -> never.join();
        push(1);
        Delivery delivery = callbacks.await(PATIENCE, d -> true);
        never.complete("success");
        assertThat(delivery.outcome()).isEqualTo(Delivery.Outcome.FAILED);
        assertThat(delivery.status()).isNull();
        assertThat(delivery.tries()).isEqualTo(2);
    }

    @Test
    void heldPushesGoOutInOrderWhenReleased() {
        callbacks.hold();
        IntStream.range(0, 5).forEach(this::push);
        assertThat(callbacks.pending()).isEqualTo(5);
        assertThatThrownBy(() -> callbacks.awaitAll(Duration.ofMillis(1))).hasMessageContaining("on their way: [test");
        assertThat(receiver.received).isEmpty();
        callbacks.release();
        callbacks.awaitAll(PATIENCE);
        assertThat(receiver.infoTypes()).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void anOldRequestIsReplayedByteForByte() {
        push(1);
        callbacks.awaitAll(PATIENCE);
        callbacks.replay(callbacks.delivered().get(0));
        callbacks.awaitAll(PATIENCE);
        assertThat(receiver.received.get(1)).isEqualTo(receiver.received.get(0));
        assertThat(callbacks.delivered()).hasSize(2);
        callbacks.forget();
        assertThat(callbacks.delivered()).isEmpty();
    }

    @Test
    void duplicatesAndLossAreDrawnFromTheSeed() {
        callbacks.disorder(new Disorder(5, 0.3, 0, 0.2));
        List<Integer> first = pushed(100);
        callbacks.disorder(new Disorder(5, 0.3, 0, 0.2));
        assertThat(pushed(100)).isEqualTo(first);
        assertThat(first.stream().distinct().count()).isBetween(60L, 95L);
        assertThat(first.size()).isGreaterThan((int) first.stream().distinct().count() + 10);
        assertThat(callbacks.delivered()).anyMatch(d -> d.outcome() == Delivery.Outcome.LOST);
        callbacks.disorder(Disorder.NONE);
        assertThat(pushed(5)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void reorderedPushesAllArrive() {
        Simulator patient = Simulator.start();
        try (patient) {
            String suite = patient.world().addSuite("示例应用").suiteId();
            patient.callbacks().concurrency(1);
            patient.callbacks().pauseTickets(suite);
            patient.callbacks().template(suite, receiver.setting);
            patient.callbacks().disorder(new Disorder(5, 0, 0.3, 0));
            patient.callbacks().hold();
            List<String> sent = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                sent.add(Integer.toString(i));
                patient.callbacks().pushToTemplate(suite, "test", "<xml><InfoType>" + i + "</InfoType></xml>");
            }
            patient.callbacks().release();
            patient.callbacks().awaitAll(PATIENCE);
            assertThat(receiver.infoTypes()).isNotEqualTo(sent).containsExactlyInAnyOrderElementsOf(sent);
        }
    }

    @Test
    void severalPushesGoToOneAddressAtOnce() {
        CyclicBarrier four = new CyclicBarrier(4);
        receiver.answer = text -> {
            try {
                four.await(10, TimeUnit.SECONDS);
                return "success";
            } catch (Exception e) {
                return "500";
            }
        };
        callbacks.concurrency(4);
        IntStream.range(0, 8).forEach(this::push);
        callbacks.awaitAll(PATIENCE);
        assertThat(callbacks.errors()).isEmpty();
        assertThat(waits).isEmpty();
    }

    @Test
    void withoutAnAddressNothingIsPushed() {
        callbacks.withoutTemplate(suiteId);
        push(1);
        callbacks.pushTicket(suiteId);
        assertThat(callbacks.pending()).isZero();
        assertThat(callbacks.delivered()).isEmpty();
    }
}
