package dev.corpkit.corps.jobs.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import dev.corpkit.corps.api.CorpSchedule;
import dev.corpkit.corps.jobs.element.LiveElements;
import dev.corpkit.corps.jobs.turn.SyncTurns;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.TaskDatabase;
import dev.corpkit.corps.sync.schedule.SyncSchedule;
import dev.corpkit.findings.Finding;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The scheduled syncs of one node, on a test's clock: plans and works when told to. */
public final class ScheduleDesk implements AutoCloseable {

    private final LiveElements elements = new LiveElements();
    private final SyncTurns turns = new SyncTurns(2, Thread::new);
    private final ManualScheduler scheduler;
    private final SyncPlanner planner;
    private final ScheduleList list;
    private final OverdueSyncs overdue;

    /** Started now. */
    public ScheduleDesk(CorpStore store, TaskDatabase database, Clock clock, String schedule, ZoneId zone) {
        Schedules schedules = new Schedules(elements, new ScheduleDefaults(SyncSchedule.parse(schedule), zone));
        PastSyncs past = new PastSyncs(store);
        SyncTask task = new SyncTask(schedules, past, turns, clock);
        scheduler = (ManualScheduler)
                TaskTable.configured(TestHelper.createManualScheduler(database.taskConnections(), task.task())
                                .clock(following(clock)))
                        .build();
        planner = new SyncPlanner(new StoredTasks(scheduler, database), schedules, past, clock);
        list = new ScheduleList(schedules, past, planner);
        overdue = new OverdueSyncs(schedules, past, clock);
    }

    private static SettableClock following(Clock clock) {
        return new SettableClock() {
            @Override
            public Instant now() {
                return clock.instant();
            }
        };
    }

    /** One came. */
    public ScheduleDesk with(ScheduledCorp corp) {
        elements.add(corp.service);
        return this;
    }

    /** One went. */
    void without(ScheduledCorp corp) {
        elements.remove(corp.service);
    }

    /** Plans what is not planned. */
    public void plan() {
        planner.look();
    }

    /** Does what is due, some of it. */
    public void work() {
        scheduler.runAnyDueExecutions();
    }

    /** Looks for tasks of nodes that died. */
    void bury() {
        scheduler.runDeadExecutionDetection();
    }

    Map<String, ScheduledExecution<String>> planned() {
        return planner.planned();
    }

    Instant planned(ScheduledCorp corp) {
        return planned().get(corp.name()).getExecutionTime();
    }

    List<CorpSchedule> list() {
        return list.getSchedules();
    }

    List<Finding> findings() {
        return overdue.findings();
    }

    /** The node is no more. */
    @Override
    public void close() {
        turns.shutdown();
    }
}
