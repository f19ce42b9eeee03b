package dev.corpkit.corps.jobs.schedule;

import dev.corpkit.corps.api.ScheduleSetting;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.sync.schedule.SyncSchedule;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.FindingSource;
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

/**
 * Finds organizations whose last complete sync is older than their schedule's period and a day: whoever leaves may go unnoticed
 * there. Those that never had one are told of as unread, not as overdue. Finds settings of apps that are no schedule, too.
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
        Map<OrgKey, Instant> complete =
                past.lastComplete(planned.stream().map(HeldSchedule::org).toList());
        return Stream.concat(
                        planned.stream()
                                .flatMap(
                                        each -> Optional.ofNullable(complete.get(each.org()))
                                                .flatMap(last -> overdue(each, last))
                                                .stream()),
                        all.stream()
                                .map(HeldSchedule::unreadable)
                                .filter(Objects::nonNull)
                                .distinct()
                                .map(this::unreadable))
                .toList();
    }

    private Optional<Finding> overdue(HeldSchedule held, Instant last) {
        Instant since = last.plus(held.schedule().period()).plus(GRACE);
        if (since.isAfter(clock.instant())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                Urgency.WARNING,
                "sync",
                held.name(),
                "The last complete sync ended at " + last.truncatedTo(ChronoUnit.SECONDS) + ", though the schedule is "
                        + held.schedule() + ": who left since may not be noticed.",
                "See what the last ones met with corps:runs " + held.org().fullName()
                        + ", and when the next is due with corps:schedule.",
                since,
                1));
    }

    private Finding unreadable(ScheduleSetting setting) {
        return new Finding(
                Urgency.WARNING,
                "configuration",
                setting.origin() + ": schedule",
                "Expected " + SyncSchedule.EXPECTED
                        + ", found another text. The provider's schedule holds for the app's organizations.",
                "Correct app.json; an edit is read at once.",
                startedAt,
                1);
    }
}
