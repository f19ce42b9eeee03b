package dev.corpkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.jobs.schedule.ScheduleDesk;
import dev.corpkit.corps.jobs.schedule.ScheduledCorp;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.provider.Databases;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes that share a database sync each organization once a night, also in the nights in which the clocks change. */
@Tag("C22")
class ScheduledSyncsOnDatabasesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String NIGHT = "daily 02:00-03:00";
    private static final int CORPS = 8;

    private enum Kind {
        H2(Databases::memory),
        POSTGRES(Databases::postgres),
        MARIADB(Databases::mariaDb);

        private final Supplier<DataSource> database;

        Kind(Supplier<DataSource> database) {
            this.database = database;
        }
    }

    private final TimeZone zone = TimeZone.getDefault();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @BeforeEach
    void inBerlin() {
        TimeZone.setDefault(TimeZone.getTimeZone(BERLIN));
    }

    @AfterEach
    void back() {
        TimeZone.setDefault(zone);
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void eachOrganizationIsSyncedOnceANightByOneOfTwoNodes(Kind kind) throws Exception {
        DataSource database = kind.database.get();
        for (String evening : List.of("2026-03-28T20:00:00Z", "2026-10-24T20:00:00Z")) {
            FakeClock clock = FakeClock.at(evening);
            try (JpaCorpStore one = Databases.store(database);
                    JpaCorpStore other = Databases.store(database);
                    ScheduleDesk here = new ScheduleDesk(one, one, clock, NIGHT, BERLIN);
                    ScheduleDesk there = new ScheduleDesk(other, other, clock, NIGHT, BERLIN)) {
                List<ScheduledCorp> corps = IntStream.range(0, CORPS)
                        .mapToObj(i -> new ScheduledCorp(one, clock, "corps." + evening.charAt(6) + i, null))
                        .toList();
                corps.forEach(corp -> {
                    corp.syncCorp();
                    here.with(corp);
                    there.with(corp);
                });
                here.plan();
                nights(2, clock, here, there);

                assertThat(corps).allMatch(corp -> corp.clashes.get() == 0);
                assertThat(corps).allSatisfy(corp -> assertThat(corp.syncs).hasSize(3));
                assertThat(corps)
                        .allSatisfy(corp -> assertThat(corp.syncs.subList(1, 3))
                                .allSatisfy(end ->
                                        assertThat(end.atZone(BERLIN).getHour()).isBetween(2, 4)));
            }
        }
    }

    /** Both look at the same moments, at once. */
    private void nights(int count, FakeClock clock, ScheduleDesk... nodes) throws Exception {
        Instant end = clock.instant().plus(Duration.ofDays(count));
        while (clock.instant().isBefore(end)) {
            clock.advance(Duration.ofMinutes(15));
            List<Callable<Boolean>> works = List.of(work(nodes[0]), work(nodes[1]));
            for (Future<Boolean> each : threads.invokeAll(works)) {
                each.get();
            }
        }
    }

    private static Callable<Boolean> work(ScheduleDesk node) {
        return () -> {
            node.plan();
            node.work();
            return true;
        };
    }
}
