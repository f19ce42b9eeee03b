package dev.corpkit.corps.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.corpkit.corps.jobs.turn.SyncTurns;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.sync.schedule.SyncSchedule;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.register.ConfigurationRegister;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The component with real threads. */
@Tag("C22")
class NightlyWorkTest {

    private final JpaCorpStore store = MemoryDatabase.open();
    private final SyncTurns turns = new SyncTurns(2, Thread::new);

    @AfterEach
    void close() {
        turns.shutdown();
        store.close();
    }

    /** As if it had started long ago: what is due then is not of an outage. */
    private NightlyWork startedLongAgo() {
        AtomicBoolean started = new AtomicBoolean();
        InstantSource clock =
                () -> started.get() ? Instant.now() : Instant.now().minus(Duration.ofDays(1));
        ScheduleDefaults defaults = new ScheduleDefaults(SyncSchedule.parse("every 6h"), ZoneOffset.UTC);
        NightlyWork work = new NightlyWork(store, store, turns, defaults, clock, Duration.ofMillis(200));
        started.set(true);
        return work;
    }

    private ScheduledCorp due() {
        ScheduledCorp corp = new ScheduledCorp(store, Clock.systemUTC(), "corps.A", null);
        Instant before = Instant.now().minus(Duration.ofHours(7));
        corp.report(before, before);
        return corp;
    }

    @Test
    void dueOrganizationIsSyncedByItself() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        ScheduledCorp corp = due();
        corp.during = asked::countDown;
        NightlyWork work = startedLongAgo();
        try {
            work.bindCorp(corp.service);

            assertThat(asked.await(40, TimeUnit.SECONDS)).isTrue();
            assertThat(work.getSchedules()).hasSize(1);
            assertThat(work.findings()).isEmpty();
        } finally {
            work.close();
        }
        assertThat(corp.clashes).hasValue(0);
    }

    @Test
    void syncThatDoesNotEndIsNotInterruptedAndKeepsNobodyFromClosing() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        ScheduledCorp corp = due();
        corp.during = () -> {
            begun.countDown();
            try {
                go.await();
                ended.countDown();
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted", e);
            }
        };
        NightlyWork work = startedLongAgo();
        work.bindCorp(corp.service);
        assertThat(begun.await(40, TimeUnit.SECONDS)).isTrue();

        assertTimeoutPreemptively(Duration.ofSeconds(20), work::close);

        go.countDown();
        assertThat(ended.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void wrongValuesAreFoundAndTheDefaultsHold() {
        ConfigurationRegister configurations = new ConfigurationRegister();

        ScheduleDefaults read = configurations.read(
                NightlyWork.PID, Map.of("schedule", "nightly", "zone", "Europe/Bärlin"), ScheduleDefaults::of);

        assertThat(read.schedule()).hasToString("daily 02:00-05:00");
        assertThat(configurations.findings())
                .extracting(Finding::place)
                .containsExactlyInAnyOrder(NightlyWork.PID + ".cfg: schedule", NightlyWork.PID + ".cfg: zone");
        assertThat(configurations
                        .read(
                                NightlyWork.PID,
                                Map.of("schedule", " daily 23:00-01:00 ", "zone", "Asia/Shanghai"),
                                ScheduleDefaults::of)
                        .zone())
                .hasToString("Asia/Shanghai");
        assertThat(configurations.findings()).isEmpty();
    }
}
