package dev.corpkit.wecom.client.token;

import dev.corpkit.corps.api.CorpException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Of the threads that want the same work at the same time one does it, and the others get its outcome, failures included. */
public final class SingleFlight<K, V> {

    private final Map<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();

    /**
     * Does the work, or waits for whoever is doing it for this key.
     *
     * @throws CorpException if the thread is interrupted while it waits; its flag stays set
     */
    public V run(K key, Supplier<V> work) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> theirs = flights.putIfAbsent(key, mine);
        if (theirs != null) {
            return outcome(theirs);
        }
        try {
            V value = work.get();
            mine.complete(value);
            return value;
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
            throw failed;
        } finally {
            flights.remove(key, mine);
        }
    }

    private static <V> V outcome(CompletableFuture<V> flight) {
        try {
            return flight.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CorpException("Stopped while waiting for a token", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new CorpException("The thread that fetched the token failed", failed.getCause());
        }
    }
}
