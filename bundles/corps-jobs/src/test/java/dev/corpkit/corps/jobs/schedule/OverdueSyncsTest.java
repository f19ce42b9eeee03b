package dev.corpkit.corps.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.jobs.element.LiveElements;
import dev.corpkit.corps.sync.schedule.SyncSchedule;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.findings.Finding;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C22")
class OverdueSyncsTest {

    private final FakeClock clock = FakeClock.at("2026-11-10T03:00:00Z");
    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final LiveElements elements = new LiveElements();
    private final OverdueSyncs overdue = new OverdueSyncs(
            new Schedules(elements, new ScheduleDefaults(SyncSchedule.parse("daily 02:00-05:00"), ZoneOffset.UTC)),
            new PastSyncs(store),
            clock);

    private ScheduledCorp corp(String fullName, @Nullable String schedule) {
        ScheduledCorp corp = new ScheduledCorp(store, clock, fullName, schedule);
        elements.add(corp.service);
        return corp;
    }

    @Test
    void syncOlderThanThePeriodAndADayIsOverdue() {
        corp("corps.A", null).syncCorp();
        corp("corps.B", "every 6h").syncCorp();
        corp("corps.C", "off").syncCorp();

        clock.advance(Duration.ofHours(29));
        assertThat(overdue.findings()).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(overdue.findings()).extracting(Finding::place).containsExactly("app/corps.B");
        clock.advance(Duration.ofHours(18));

        assertThat(overdue.findings()).extracting(Finding::place).containsExactly("app/corps.A", "app/corps.B");
        assertThat(overdue.findings().get(0)).satisfies(found -> {
            assertThat(found.kind()).isEqualTo("sync");
            assertThat(found.since()).isEqualTo("2026-11-12T03:00:00Z");
            assertThat(found.cause()).contains("2026-11-10T03:00:00Z", "daily 02:00-05:00");
            assertThat(found.remedy()).contains("corps:sync corps.A", "corps:schedule");
        });
    }

    @Test
    void howTheNewestSyncCameOutIsJudgedElsewhere() {
        ScheduledCorp corp = corp("corps.A", null);
        corp.syncCorp();
        clock.advance(Duration.ofDays(2));
        corp.outcome = Outcome.FAILED;
        corp.syncCorp();
        assertThat(overdue.findings()).isEmpty();

        clock.advance(Duration.ofDays(2));
        assertThat(overdue.findings()).hasSize(1);
    }

    @Test
    void neverSyncedIsOverdueAPeriodAndADayAfterTheStart() {
        corp("corps.A", null);
        clock.advance(Duration.ofHours(47));
        assertThat(overdue.findings()).isEmpty();

        clock.advance(Duration.ofHours(1));
        assertThat(overdue.findings())
                .singleElement()
                .satisfies(found -> assertThat(found.cause()).contains("No full sync has ever ended"));
    }
}
