package dev.corpkit.corps.jobs.schedule;

import dev.corpkit.corps.api.ScheduleSetting;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.sync.schedule.SyncSchedule;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
import dev.corpkit.findings.ShownValue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds organizations for which no full sync, however it came out but for cancelled ones, has ended for their schedule's period and a day: nothing is
 * brought in there. How the newest one came out is judged by {@link dev.corpkit.corps.jobs.finding.OrganizationFindings}. Finds
 * settings of apps that are no schedule, too.
 */
final class OverdueSyncs implements FindingSource {

    private static final Duration GRACE = Duration.ofDays(1);

    private final Schedules schedules;
    private final PastSyncs past;
    private final InstantSource clock;
    private final Instant startedAt;

    OverdueSyncs(Schedules schedules, PastSyncs past, InstantSource clock) {
        this.schedules = schedules;
        this.past = past;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    @Override
    public List<Finding> findings() {
        Collection<HeldSchedule> all = schedules.all();
        List<HeldSchedule> planned =
                all.stream().filter(each -> !each.schedule().isOff()).toList();
        Map<OrgKey, RunRow> newest = past.judged();
        return Stream.concat(
                        planned.stream().flatMap(each -> overdue(each, newest.get(each.org())).stream()),
                        all.stream()
                                .map(HeldSchedule::unreadable)
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(this::unreadable))
                .toList();
    }

    private Optional<Finding> overdue(HeldSchedule held, @Nullable RunRow run) {
        SyncReport newest = run == null ? null : run.report();
        Instant since = (newest == null ? startedAt : newest.getFinishedAt())
                .plus(held.schedule().period())
                .plus(GRACE);
        if (since.isAfter(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Urgency.WARNING,
                "sync",
                held.name(),
                (newest == null
                                ? "No full sync has ever ended"
                                : "The last full sync ended at "
                                        + newest.getFinishedAt().truncatedTo(ChronoUnit.SECONDS) + " ("
                                        + newest.getOutcome() + ")")
                        + ", though the schedule is " + held.schedule() + ": who left since may not be noticed.",
                "See with corps:schedule when the next is due, and sync it now with corps:sync "
                        + held.org().fullName() + ".",
                since,
                1));
    }

    private Finding unreadable(ScheduleSetting setting) {
        return new Finding(
                Urgency.WARNING,
                "configuration",
                setting.origin() + ": schedule",
                "Expected " + SyncSchedule.EXPECTED + ", found " + ShownValue.of(setting.schedule())
                        + ". The provider's schedule holds for the app's organizations.",
                "Correct app.json; an edit is read at once.",
                startedAt,
                1);
    }
}
