package dev.corpkit.corps.jobs.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import dev.corpkit.corps.api.CorpSchedule;
import dev.corpkit.corps.api.CorpSchedules;
import dev.corpkit.corps.jobs.element.LiveElements;
import dev.corpkit.corps.jobs.turn.SyncTurns;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.TaskDatabase;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.findings.configuration.Configurations;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Syncs organizations by their schedules for as long as there is a store; elements come and go. */
@Component(
        service = {CorpSchedules.class, FindingSource.class},
        immediate = true, // works by itself, whether anybody asks or not
        configurationPid = NightlyWork.PID)
@Designate(ocd = NightlyConfig.class)
public final class NightlyWork implements CorpSchedules, FindingSource {

    /** Configuration PID. */
    public static final String PID = "dev.corpkit.corps.jobs.schedule";

    private static final Duration FIRST_LOOK = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final LiveElements elements = new LiveElements();
    private final SyncTurns turns;
    private final Scheduler scheduler;
    private final CalmThreads timer = new CalmThreads("corpkit-schedule-plan", 1);
    private final ScheduleList list;
    private final OverdueSyncs overdue;

    /** Begins. */
    @Activate
    public NightlyWork(
            @Reference CorpStore store,
            @Reference TaskDatabase database,
            @Reference SyncTurns turns,
            @Reference Configurations configurations,
            Map<String, Object> configuration) {
        this(
                store,
                database,
                turns,
                configurations.read(PID, configuration, ScheduleDefaults::of),
                InstantSource.system(),
                FIRST_LOOK);
    }

    NightlyWork(
            CorpStore store,
            TaskDatabase database,
            SyncTurns turns,
            ScheduleDefaults defaults,
            InstantSource clock,
            Duration firstLook) {
        this.turns = turns;
        Schedules schedules = new Schedules(elements, defaults);
        PastSyncs past = new PastSyncs(store);
        SyncTask task = new SyncTask(schedules, past, turns, clock);
        scheduler = TaskTable.scheduler(database, task.task(), UUID.randomUUID().toString(), turns.atOnce());
        SyncPlanner planner = new SyncPlanner(new StoredTasks(scheduler, database), schedules, past, clock);
        list = new ScheduleList(schedules, past, planner);
        overdue = new OverdueSyncs(schedules, past, clock);
        scheduler.start();
        timer.scheduleWithFixedDelay(
                planner::look, firstLook.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindCorp(QywxProxyCorp corp) {
        elements.add(corp);
    }

    void unbindCorp(QywxProxyCorp corp) {
        elements.remove(corp);
    }

    @Override
    public List<CorpSchedule> getSchedules() {
        return list.getSchedules();
    }

    @Override
    public String about() {
        return "nightly syncs";
    }

    @Override
    public List<Finding> findings() {
        return overdue.findings();
    }

    /** Begins nothing more; waits some seconds for what is under way, which ends by itself and counts if it ends well. */
    @Deactivate
    public void close() {
        timer.shutdown();
        turns.dropScheduled();
        scheduler.stop();
    }
}
