package dev.corpkit.bench;

import dev.corpkit.simulator.callbacks.Push;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Sends callbacks at a fixed rate, whether the former are answered or not. */
final class SteadyLoad {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final AtomicInteger refused = new AtomicInteger();

    /** Returns once all are answered. */
    Latencies send(List<Push> pushes, int perSecond) {
        long[] nanos = new long[pushes.size()];
        CompletableFuture<?>[] answers = new CompletableFuture<?>[pushes.size()];
        long begin = System.nanoTime();
        for (int i = 0; i < pushes.size(); i++) {
            long due = begin + i * Duration.ofSeconds(1).toNanos() / perSecond;
            awaitMoment(due);
            answers[i] = send(pushes.get(i), due, nanos, i);
        }
        CompletableFuture.allOf(answers).join();
        return new Latencies(nanos);
    }

    private CompletableFuture<?> send(Push push, long due, long[] nanos, int place) {
        return http.sendAsync(push.http(PATIENCE), BodyHandlers.ofString()).handle((answer, failure) -> {
            nanos[place] = System.nanoTime() - due;
            if (failure != null || answer.statusCode() != 200) {
                refused.incrementAndGet();
            }
            return null;
        });
    }

    /** How many were not answered with 200. */
    int refused() {
        return refused.get();
    }

    private static void awaitMoment(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
