package dev.corpkit.corps.jobs;

import dev.corpkit.corps.jobs.EventWorker.Pace;
import dev.corpkit.corps.jobs.failure.Patience;
import dev.corpkit.findings.configuration.ConfigurationValues;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * The configuration of {@link EventWorkConfig}, read.
 *
 * @param pace how much at once, and how patiently
 * @param poll between looks for callbacks that are due
 * @param tend between calls of each auth element
 */
record EventWorkSettings(Pace pace, Duration poll, Duration tend) {

    private static final int MOST_AT_ONCE = 100;
    private static final long MINUTE_MILLIS = 60_000;
    private static final DoubleSupplier CHANCE =
            () -> ThreadLocalRandom.current().nextDouble();

    static EventWorkSettings of(ConfigurationValues values) {
        return new EventWorkSettings(
                new Pace(
                        values.count("parallelLanes", EventWorkConfig.PARALLEL_LANES, 1, MOST_AT_ONCE),
                        values.count("parallelSyncs", EventWorkConfig.PARALLEL_SYNCS, 1, MOST_AT_ONCE),
                        patience(values)),
                Duration.ofMillis(values.number("pollMillis", EventWorkConfig.POLL_MILLIS, 50, MINUTE_MILLIS)),
                Duration.ofSeconds(values.number("tendSeconds", EventWorkConfig.TEND_SECONDS, 1, 3600)));
    }

    private static Patience patience(ConfigurationValues values) {
        return new Patience(
                values.count("attempts", EventWorkConfig.ATTEMPTS, 1, 1000),
                Duration.ofSeconds(values.number("firstRetrySeconds", EventWorkConfig.FIRST_RETRY_SECONDS, 1, 3600)),
                Duration.ofMinutes(
                        values.number("longestRetryMinutes", EventWorkConfig.LONGEST_RETRY_MINUTES, 1, 1440)),
                CHANCE);
    }
}
