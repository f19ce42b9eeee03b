package dev.corpkit.corps.metrics;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Findings;
import dev.corpkit.wecom.client.WeComCalls;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a scrape is answered with, the store up or down. Thread-safe. */
final class Metrics {

    /** Several scrapers at once ask the database once. */
    static final Duration FRESH = Duration.ofSeconds(5);

    /** Sources of findings may ask the database for each organization: never as often as somebody scrapes. */
    static final Duration FRESH_FINDINGS = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final InstantSource clock;
    private final Supplier<@Nullable WeComCalls> calls;
    private final Recent<StoreReading> store;
    private final Recent<List<Finding>> findings;

    /**
     * Metrics.
     *
     * @param store null while it is not open
     * @param calls null while nothing calls WeCom
     */
    Metrics(
            Supplier<@Nullable CorpStore> store,
            Supplier<@Nullable WeComCalls> calls,
            Findings findings,
            Executor executor,
            InstantSource clock) {
        this.clock = clock;
        this.calls = calls;
        this.store = new Recent<>(() -> reading(store.get()), executor, clock, FRESH, PATIENCE);
        this.findings = new Recent<>(findings::all, executor, clock, FRESH_FINDINGS, PATIENCE);
    }

    private static StoreReading reading(@Nullable CorpStore open) {
        if (open == null) {
            throw new StoreException("The store is not open");
        }
        return open.inTransaction(StoreReading::of);
    }

    MetricSnapshots now() {
        Optional<StoreReading> read = store.get();
        WeComCalls counted = calls.get();
        return Snapshots.of(
                clock.instant(),
                read,
                counted == null ? List.of() : counted.counts(),
                findings.get().orElse(List.of()));
    }
}
