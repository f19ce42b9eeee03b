package dev.corpkit.corps.jobs.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import dev.corpkit.corps.jobs.failure.Complaints;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a task for each organization that is here and has a schedule. All nodes do so: a moment follows from what they all
 * know, and a task that is there stays as it is; that of an organization which is neither here nor stored goes. Thread-safe.
 */
final class SyncPlanner {

    private final StoredTasks tasks;
    private final Schedules schedules;
    private final PastSyncs past;
    private final InstantSource clock;
    private final Complaints complaints = new Complaints();

    SyncPlanner(StoredTasks tasks, Schedules schedules, PastSyncs past, InstantSource clock) {
        this.tasks = tasks;
        this.schedules = schedules;
        this.past = past;
        this.clock = clock;
    }

    /** The tasks by their organization, those that are being done included. */
    Map<String, ScheduledExecution<String>> planned() {
        return tasks.planned();
    }

    /** To be called every now and then. Never throws. */
    void look() {
        try {
            Map<String, ScheduledExecution<String>> planned = planned();
            List<HeldSchedule> here = List.copyOf(schedules.all());
            here.forEach(each -> keep(each, planned.get(each.name())));
            dropOfNobody(planned, here);
            complaints.well("Planning syncs");
        } catch (RuntimeException | LinkageError failed) {
            complaints.failed("Planning syncs", failed);
        }
    }

    private void keep(HeldSchedule held, @Nullable ScheduledExecution<String> task) {
        if (task == null) {
            plan(held);
        } else if (!task.isPicked()) {
            correct(held, task);
        }
    }

    /** One without rows whose element is on another node only is planned anew there. */
    private void dropOfNobody(Map<String, ScheduledExecution<String>> planned, List<HeldSchedule> here) {
        Map<String, ScheduledExecution<String>> others = new HashMap<>(planned);
        here.forEach(each -> others.remove(each.name()));
        if (!others.isEmpty()) {
            others.keySet().removeAll(past.stored());
            others.values().stream().filter(task -> !task.isPicked()).forEach(tasks::cancel);
        }
    }

    private void plan(HeldSchedule held) {
        if (!held.schedule().isOff()) {
            tasks.plan(held.name(), held.basis(), next(held));
        }
    }

    private void correct(HeldSchedule held, ScheduledExecution<String> task) {
        if (held.schedule().isOff()) {
            tasks.cancel(task);
        } else if (!held.basis().equals(task.getData())) {
            tasks.move(task, held.basis(), next(held));
        }
    }

    /** When an organization is due by what is stored now. */
    Instant next(HeldSchedule held) {
        return held.next().after(past.last(held.org()), clock.instant());
    }
}
