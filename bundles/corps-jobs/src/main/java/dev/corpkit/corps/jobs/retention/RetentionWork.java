package dev.corpkit.corps.jobs.retention;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.findings.configuration.Configurations;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every few minutes whether the hour of {@link Retention} is over, for as long as there is a store. */
@Component(
        service = {},
        immediate = true, // works by itself; nobody's reference would start it
        configurationPid = RetentionWork.PID)
@Designate(ocd = RetentionConfig.class)
public final class RetentionWork {

    /** Configuration PID. */
    public static final String PID = "dev.corpkit.corps.jobs.retention";

    private static final Logger LOG = LoggerFactory.getLogger(RetentionWork.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Retention retention;
    private final ScheduledExecutorService timer;

    /** Begins some minutes after the start. */
    @Activate
    public RetentionWork(
            @Reference CorpStore store, @Reference Configurations configurations, Map<String, Object> configuration) {
        this(store, configurations.read(PID, configuration, Ages::of), BETWEEN_LOOKS);
    }

    RetentionWork(CorpStore store, Ages ages, Duration betweenLooks) {
        retention = new Retention(store, Clock.systemUTC(), UUID.randomUUID().toString(), ages);
        timer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "corpkit-retention");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(
                retention::round, betweenLooks.toMillis(), betweenLooks.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins nothing more and waits some seconds for the batch under way, which is not interrupted. */
    @Deactivate
    public void close() {
        retention.stop();
        timer.shutdown();
        try {
            if (!timer.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Old rows are still being deleted; a batch is whole or not done");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
