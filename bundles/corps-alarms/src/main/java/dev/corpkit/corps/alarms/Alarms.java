package dev.corpkit.corps.alarms;

import dev.corpkit.corps.alarms.told.OwnAlarms;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OutageLog;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.findings.Findings;
import dev.corpkit.findings.configuration.Configurations;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells alarms for as long as this node runs; the store comes and goes. */
@Component(
        service = {},
        immediate = true, // looks by itself; nobody's reference would start it
        configurationPid = Alarms.PID)
@Designate(ocd = AlarmsConfig.class)
public final class Alarms {

    /** Configuration PID. */
    public static final String PID = "dev.corpkit.corps.alarms";

    /** What this node told of its store. */
    private static final String TOLD = "alarms-told.json";

    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    private final AtomicReference<@Nullable CorpStore> store = new AtomicReference<>();
    private final AlarmWatch watch;
    private final ScheduledExecutorService thread;
    private final ServiceRegistration<FindingSource> source;

    /** Starts looking, after a first pause: at a start everything comes in its own time. */
    @Activate
    public Alarms(
            BundleContext context,
            @Reference Findings findings,
            @Reference Configurations configurations,
            Map<String, Object> configuration) {
        AlarmSettings settings = configurations.read(PID, configuration, AlarmSettings::of);
        watch = new AlarmWatch(
                findings,
                store::get,
                new OwnAlarms(file(context)),
                settings,
                settings.receivers(),
                InstantSource.system(),
                UUID.randomUUID().toString());
        thread = Executors.newSingleThreadScheduledExecutor(Alarms::thread);
        long pause = settings.pause().toSeconds();
        thread.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.SECONDS);
        // By hand: as a service of this component it would be asked for by the findings that it waits for.
        source = context.registerService(FindingSource.class, watch, null);
    }

    /** In the data folder; a framework may empty the folders of its bundles at a start. */
    private static Path file(BundleContext context) {
        String data = context.getProperty("corpkit.data");
        return data == null ? context.getDataFile(TOLD).toPath() : Path.of(data, TOLD);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "corpkit-alarms");
        thread.setDaemon(true);
        return thread;
    }

    /** Whatever goes wrong, it looks again. */
    private void look() {
        try {
            watch.look();
        } catch (RuntimeException failed) {
            OutageLog.warn(LOG, failed, "A look for alarms failed");
        }
    }

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC, unbind = "closed")
    void opened(CorpStore came) {
        store.set(came);
    }

    void closed(CorpStore gone) {
        store.compareAndSet(gone, null);
    }

    /** Ends looking. */
    @Deactivate
    public void close() {
        source.unregister();
        thread.shutdownNow();
    }
}
