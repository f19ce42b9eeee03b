package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.CorpException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Works on many units at once; the first failure that ends the reading stops those not yet begun. */
final class ParallelCalls {

    private final Executor executor;

    ParallelCalls(Executor executor) {
        this.executor = executor;
    }

    <T> void forEach(Collection<T> units, Consumer<T> work) {
        AtomicBoolean stopped = new AtomicBoolean();
        List<CompletableFuture<Void>> futures = units.stream()
                .map(unit -> CompletableFuture.runAsync(() -> unlessStopped(stopped, unit, work), executor))
                .toList();
        try {
            CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof CorpException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    private static <T> void unlessStopped(AtomicBoolean stopped, T unit, Consumer<T> work) {
        if (stopped.get()) {
            return;
        }
        try {
            work.accept(unit);
        } catch (RuntimeException failed) {
            stopped.set(true);
            throw failed;
        }
    }
}
