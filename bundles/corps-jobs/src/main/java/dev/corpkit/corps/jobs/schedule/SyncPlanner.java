package dev.corpkit.corps.jobs.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import dev.corpkit.corps.jobs.failure.Complaints;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a task for each organization that is here and has a schedule. All nodes do so: a moment follows from what they all
 * know, and a task that is there stays as it is. Thread-safe.
 */
final class SyncPlanner {

    private static final Logger LOG = LoggerFactory.getLogger(SyncPlanner.class);

    private final SchedulerClient tasks;
    private final Schedules schedules;
    private final PastSyncs past;
    private final InstantSource clock;
    private final Complaints complaints = new Complaints();

    SyncPlanner(SchedulerClient tasks, Schedules schedules, PastSyncs past, InstantSource clock) {
        this.tasks = tasks;
        this.schedules = schedules;
        this.past = past;
        this.clock = clock;
    }

    /** The tasks by their organization, those that are being done included. */
    Map<String, ScheduledExecution<String>> planned() {
        Map<String, ScheduledExecution<String>> planned = new HashMap<>();
        tasks.fetchScheduledExecutionsForTask(
                SyncTask.NAME,
                String.class,
                ScheduledExecutionsFilter.onlyResolved(),
                each -> planned.put(each.getTaskInstance().getId(), each));
        return planned;
    }

    /** To be called every now and then. Never throws. */
    void look() {
        try {
            Map<String, ScheduledExecution<String>> planned = planned();
            schedules.all().forEach(each -> keep(each, planned.get(each.name())));
            complaints.well("Planning syncs");
        } catch (RuntimeException | LinkageError failed) {
            complaints.failed("Planning syncs", failed);
        }
    }

    private void keep(HeldSchedule held, @Nullable ScheduledExecution<String> task) {
        try {
            if (task == null) {
                plan(held);
            } else if (!task.isPicked()) {
                correct(held, task);
            }
        } catch (TaskInstanceException changed) {
            LOG.debug("Another node was faster corp={}", held.name(), changed);
        }
    }

    private void plan(HeldSchedule held) {
        if (!held.schedule().isOff()) {
            tasks.scheduleIfNotExists(new TaskInstance<>(SyncTask.NAME, held.name(), held.basis()), next(held));
        }
    }

    private void correct(HeldSchedule held, ScheduledExecution<String> task) {
        TaskInstanceId id = task.getTaskInstance();
        if (held.schedule().isOff()) {
            tasks.cancel(id);
        } else if (!held.basis().equals(task.getData())) {
            tasks.reschedule(id, next(held), held.basis());
        }
    }

    /** When an organization is due by what is stored now. */
    Instant next(HeldSchedule held) {
        return held.next().after(past.last(held.org()), clock.instant());
    }
}
