package dev.corpkit.auths.qywxproxy.auto;

import dev.corpkit.corps.store.OutageLog;
import dev.corpkit.element.api.DerivedElement;
import dev.corpkit.element.api.ElementException;
import dev.corpkit.element.api.ElementSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
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
 * Keeps an answer for two seconds, and the last good one for as long as the database fails or is slow: the runtime asks in
 * every round and must not wait. Thread-safe.
 */
final class LastAnswer implements ElementSource {

    private static final Logger LOG = LoggerFactory.getLogger(LastAnswer.class);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final long PATIENCE_MILLIS = 100;

    private final String authFullName;
    private final Supplier<List<DerivedElement>> reading;
    private final InstantSource clock;
    private final Executor readings;

    private @Nullable List<DerivedElement> good;
    private @Nullable CompletableFuture<List<DerivedElement>> underWay;
    private Instant settledAt = Instant.MIN;
    private boolean failing;

    LastAnswer(String authFullName, Supplier<List<DerivedElement>> reading, InstantSource clock, Executor readings) {
        this.authFullName = authFullName;
        this.reading = reading;
        this.clock = clock;
        this.readings = readings;
    }

    @Override
    public synchronized List<DerivedElement> getDerivedElements() {
        if (underWay != null || !isFresh(clock.instant())) {
            read();
        }
        if (good == null) {
            throw new ElementException("The enterprises of " + authFullName
                    + " could not be read from the store yet: see the log and the store's configuration");
        }
        return good;
    }

    /** A clock that was put back makes nothing fresh for longer. */
    private boolean isFresh(Instant now) {
        return !now.isBefore(settledAt) && now.isBefore(settledAt.plus(FRESH));
    }

    private void read() {
        if (underWay == null) {
            underWay = CompletableFuture.supplyAsync(reading, readings);
        }
        try {
            settle(underWay.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            // The next round looks again; until then the last good answer stands.
        } catch (ExecutionException broken) {
            settleWithout(broken.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(List<DerivedElement> answer) {
        good = answer;
        rest();
        failing = false;
    }

    private void settleWithout(Throwable cause) {
        if (!failing) {
            OutageLog.warn(LOG, cause, "Enterprises not read, what was known stays auth={}", authFullName);
        }
        rest();
        failing = true;
    }

    private void rest() {
        underWay = null;
        settledAt = clock.instant();
    }
}
