package dev.corpkit.acceptance;

import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.provider.Databases;
import dev.corpkit.provider.Provider;
import dev.corpkit.provider.ProviderNode;
import java.time.Duration;
import javax.sql.DataSource;

/** A provider with a WeCom, a clock and a database of its own, for one scene after another. */
final class FaultStage implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMillis(250);

    /** Slower than the impatient node waits. */
    static final Duration DRIP = Duration.ofMillis(375);

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final DataSource database = Databases.memory();
    private final Provider provider = new Provider(database, clock);
    private final ProviderNode impatient = provider.node(clock, PATIENCE);

    FakeClock clock() {
        return clock;
    }

    DataSource database() {
        return database;
    }

    Provider provider() {
        return provider;
    }

    /** The same on a node that waits for a silent answer a moment only. */
    ProviderNode impatient() {
        return impatient;
    }

    @Override
    public void close() {
        impatient.close();
        provider.close();
    }
}
