package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.sync.LeaseWait;
import dev.corpkit.corps.sync.SyncEngine;
import dev.corpkit.element.api.ElementDefinition;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** Wires organizations to the store and the engine of this node. */
@Component(service = CorpRuntime.class, configurationPid = "dev.corpkit.corps.qywxproxy")
@Designate(ocd = CorpRuntimeConfig.class)
public final class RunningSystem implements CorpRuntime, AutoCloseable {

    private final CorpStore store;
    private final SyncEngine engine;
    private final Threads threads;
    private final Clock clock;

    /** On a store. */
    @Activate
    public RunningSystem(@Reference CorpStore store, CorpRuntimeConfig config) {
        this(store, Clock.systemUTC(), Threads.start(config.parallelRuns(), config.parallelCalls()));
    }

    /** Without Declarative Services: on a store, with the default numbers of threads. To be closed after use. */
    public static RunningSystem on(CorpStore store, Clock clock) {
        return new RunningSystem(store, clock, Threads.start(2, 8));
    }

    RunningSystem(CorpStore store, Clock clock, Threads threads) {
        this.store = store;
        this.clock = clock;
        this.threads = threads;
        this.engine = new SyncEngine(
                store,
                clock,
                () -> UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                LeaseWait.every(Duration.ofMillis(500)));
    }

    @Override
    public CorpContext open(ElementDefinition definition) {
        return new CorpContext(definition, store, engine, threads, clock);
    }

    /** Stops the threads. */
    @Deactivate
    @Override
    public void close() {
        threads.close();
    }
}
