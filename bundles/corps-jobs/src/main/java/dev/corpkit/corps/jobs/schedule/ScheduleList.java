package dev.corpkit.corps.jobs.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import dev.corpkit.corps.api.CorpSchedule;
import dev.corpkit.corps.api.CorpSchedules;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.findings.Count;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells when organizations are synced. Thread-safe. */
final class ScheduleList implements CorpSchedules {

    private final Schedules schedules;
    private final PastSyncs past;
    private final SyncPlanner planner;

    ScheduleList(Schedules schedules, PastSyncs past, SyncPlanner planner) {
        this.schedules = schedules;
        this.past = past;
        this.planner = planner;
    }

    @Override
    public List<CorpSchedule> getSchedules() {
        Collection<HeldSchedule> all = schedules.all();
        Map<OrgKey, SyncReport> newest = past.newest();
        Map<OrgKey, Instant> whole =
                past.lastWhole(all.stream().map(HeldSchedule::org).toList());
        Map<String, ScheduledExecution<String>> planned = planner.planned();
        return all.stream()
                .map(each -> schedule(each, newest.get(each.org()), whole.get(each.org()), planned.get(each.name())))
                .toList();
    }

    private CorpSchedule schedule(
            HeldSchedule held,
            @Nullable SyncReport newest,
            @Nullable Instant whole,
            @Nullable ScheduledExecution<String> task) {
        return new CorpSchedule(
                held.org().appId(),
                held.org().fullName(),
                held.setting(),
                held.zone(),
                newest,
                whole,
                next(held, task),
                note(held, task));
    }

    /** A moment of another schedule is about to be corrected. */
    private @Nullable Instant next(HeldSchedule held, @Nullable ScheduledExecution<String> task) {
        if (held.schedule().isOff() || (task != null && task.isPicked())) {
            return null;
        }
        return task != null && held.basis().equals(task.getData()) ? task.getExecutionTime() : planner.next(held);
    }

    private static String note(HeldSchedule held, @Nullable ScheduledExecution<String> task) {
        if (held.schedule().isOff()) {
            return "off by " + held.setting().origin();
        }
        if (task != null && task.isPicked()) {
            return "being synced, or waiting for its turn";
        }
        if (held.unreadable() != null) {
            return "no schedule in " + held.unreadable().origin() + ": see corps:problems";
        }
        return task == null || task.getConsecutiveFailures() == 0
                ? ""
                : "failed " + Count.of(task.getConsecutiveFailures(), "time") + ", the last time at "
                        + Objects.requireNonNull(task.getLastFailure()).truncatedTo(ChronoUnit.SECONDS)
                        + ": see corps:runs " + held.org().fullName();
    }
}
