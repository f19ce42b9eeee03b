package dev.corpkit.corps.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An answer that is asked for by one thread at a time, and again only when it is some seconds old, however many scrapes there
 * are. Whoever asks waits a bounded time. Thread-safe.
 */
final class Recent<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Recent.class);

    private final Supplier<T> source;
    private final Executor executor;
    private final InstantSource clock;
    private final Duration fresh;
    private final Duration patience;
    private @Nullable CompletableFuture<T> asked;
    private Instant askedAt = Instant.MIN;

    /**
     * Nothing is asked yet.
     *
     * @param fresh for so long an answer is given again
     * @param patience for so long it is waited for
     */
    Recent(Supplier<T> source, Executor executor, InstantSource clock, Duration fresh, Duration patience) {
        this.source = source;
        this.executor = executor;
        this.clock = clock;
        this.fresh = fresh;
        this.patience = patience;
    }

    /** Empty where the source failed or does not answer in time. */
    Optional<T> get() {
        try {
            return Optional.of(asked().get(patience.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            LOG.debug("A scrape could not be answered in full", failed.getCause());
            return Optional.empty();
        } catch (TimeoutException late) {
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<T> asked() {
        Instant now = clock.instant();
        CompletableFuture<T> before = asked;
        boolean again = before == null
                || (before.isDone() && !now.isBefore(askedAt.plus(fresh)))
                || before.isCompletedExceptionally();
        if (!again && before != null) {
            return before;
        }
        CompletableFuture<T> next = CompletableFuture.supplyAsync(source, executor);
        asked = next;
        askedAt = now;
        return next;
    }
}
