package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.api.CorpSyncHook;
import dev.corpkit.corps.qywxproxy.event.CommitFeed;
import dev.corpkit.corps.qywxproxy.event.CommitListener;
import dev.corpkit.corps.qywxproxy.hook.HookRegister;
import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.sync.LeaseWait;
import dev.corpkit.corps.sync.ProviderAlarm;
import dev.corpkit.corps.sync.ProviderLimits;
import dev.corpkit.corps.sync.ProviderWatch;
import dev.corpkit.corps.sync.SyncEngine;
import dev.corpkit.element.api.ElementDefinition;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Wires organizations to the store and the engine of this node. */
@Component(service = {CorpRuntime.class, ProviderWatch.class})
public final class RunningSystem implements CorpRuntime, ProviderWatch, AutoCloseable {

    private final CorpStore store;
    private final SyncEngine engine;
    private final AnswerLimits answers;
    private final Threads threads;
    private final Clock clock;
    private final HookRegister hooks = new HookRegister();
    private final CommitFeed commits = new CommitFeed();

    /** On a store. */
    @Activate
    public RunningSystem(@Reference CorpStore store, @Reference CorpRuntimeSettings settings) {
        this(
                store,
                Clock.systemUTC(),
                Threads.start(settings.parallelRuns(), settings.parallelCalls()),
                settings.limits(),
                settings.answers());
    }

    /** Without Declarative Services: on a store, with the default numbers of threads. To be closed after use. */
    public static RunningSystem on(CorpStore store, Clock clock) {
        return new RunningSystem(
                store,
                clock,
                Threads.start(CorpRuntimeConfig.PARALLEL_RUNS, CorpRuntimeConfig.PARALLEL_CALLS),
                ProviderLimits.DEFAULT,
                AnswerLimits.DEFAULT);
    }

    RunningSystem(CorpStore store, Clock clock, Threads threads, ProviderLimits limits, AnswerLimits answers) {
        this.answers = answers;
        this.store = store;
        this.clock = clock;
        this.threads = threads;
        this.engine = new SyncEngine(
                store,
                clock,
                () -> UUID.randomUUID().toString(),
                NodeName.ofThisProcess(),
                LeaseWait.every(Duration.ofMillis(500)),
                limits,
                commits);
    }

    /** A hook came, or its properties changed; organizations ask it from their next question on. */
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            updated = "addHook",
            unbind = "removeHook")
    public void addHook(CorpSyncHook hook, Map<String, ?> properties) {
        hooks.put(hook, properties);
    }

    /** A hook went. */
    public void removeHook(CorpSyncHook hook) {
        hooks.remove(hook);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "removeListener")
    void addListener(CommitListener listener) {
        commits.add(listener);
    }

    void removeListener(CommitListener listener) {
        commits.remove(listener);
    }

    @Override
    public CorpContext open(ElementDefinition definition) {
        return new CorpContext(definition, answers, store, engine, threads, clock, hooks, commits);
    }

    @Override
    public ProviderAlarm providerAlarm() {
        return engine.providerAlarm();
    }

    /** Stops the threads. */
    @Deactivate
    @Override
    public void close() {
        threads.close();
    }
}
