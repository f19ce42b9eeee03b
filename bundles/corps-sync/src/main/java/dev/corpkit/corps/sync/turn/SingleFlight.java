package dev.corpkit.corps.sync.turn;

import dev.corpkit.corps.api.SyncFailedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/** Of several calls at once for one key, one works; the others wait and get its result or its exception. Thread-safe. */
public final class SingleFlight<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();

    /** Works, or waits for whoever works on the key already. */
    public V fly(K key, Supplier<V> work) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> flying = flights.putIfAbsent(key, own);
        return flying == null ? lead(key, own, work) : follow(key, flying);
    }

    private V lead(K key, CompletableFuture<V> own, Supplier<V> work) {
        try {
            V result = work.get();
            flights.remove(key, own);
            own.complete(result);
            return result;
        } catch (RuntimeException | Error e) {
            flights.remove(key, own);
            own.completeExceptionally(e);
            throw e;
        }
    }

    private V follow(K key, CompletableFuture<V> flying) {
        try {
            return flying.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SyncFailedException("Interrupted while waiting for the run of " + key + ", which goes on", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) e.getCause();
        }
    }
}
