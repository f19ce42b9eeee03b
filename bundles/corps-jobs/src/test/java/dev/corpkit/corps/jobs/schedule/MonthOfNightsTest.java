package dev.corpkit.corps.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.testkit.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thirty days of two nodes that share a database, with restarts, nights that both missed, and a change of the clocks. */
@Tag("C22")
class MonthOfNightsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final int DAYS = 30;
    private static final Duration STEP = Duration.ofMinutes(10);
    private static final Duration LONG_ENOUGH = Duration.ofHours(1);
    private static final String PROVIDER = "daily 02:00-05:00";

    private final JpaCorpStore store = MemoryDatabase.open();
    private final List<Down> downs = new ArrayList<>();
    private final @Nullable ScheduleDesk[] nodes = new ScheduleDesk[2];
    private final List<ScheduledCorp> corps = new ArrayList<>();
    private FakeClock clock = FakeClock.at(Instant.EPOCH);
    private boolean nested;

    /** A node does not run from a moment to another; null is both. */
    private record Down(@Nullable Integer node, Instant from, Instant to) {

        boolean is(int asked, Instant now) {
            return (node == null || node == asked) && !now.isBefore(from) && now.isBefore(to);
        }
    }

    @AfterEach
    void close() {
        for (int node = 0; node < nodes.length; node++) {
            stop(node);
        }
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-12", "2026-10-10"}) // the clocks change on 29 March and 25 October
    void eachOrganizationIsSyncedOnceADayAndNoneTwiceAtOnce(LocalDate first) {
        clock = FakeClock.at(first.atTime(12, 0).toInstant(ZoneOffset.UTC));
        Instant begin = clock.instant();
        Instant end = begin.plus(Duration.ofDays(DAYS));
        plan(begin, end);
        organizations();

        run(end, firstMomentOf(first.plusDays(21).atTime(2, 0)));

        assertThat(corps).allMatch(corp -> corp.clashes.get() == 0);
        daily(first, PROVIDER, corps.subList(0, 6));
        daily(first, "daily 02:15-02:45", corps.subList(6, 9));
        daily(first, "daily 02:00-02:30", corps.subList(9, 11));
        daily(first, "daily 22:30-01:00", corps.subList(11, 14));
        corps.subList(14, 16).forEach(MonthOfNightsTest::everySixHours);
        assertThat(corps.get(16).syncs).hasSize(1);
    }

    /** Each node is down now and then; both are for one night, and for two in a row. */
    private void plan(Instant begin, Instant end) {
        Random random = new Random(22);
        for (int node = 0; node < nodes.length; node++) {
            Instant next = begin.plus(Duration.ofHours(5));
            while (next.isBefore(end)) {
                Instant up = next.plus(Duration.ofMinutes(10 + random.nextInt(90)));
                downs.add(new Down(node, next, up));
                next = up.plus(Duration.ofMinutes(120 + random.nextInt(900)));
            }
        }
        downs.add(new Down(null, begin.plus(Duration.ofHours(5 * 24 + 8)), begin.plus(Duration.ofHours(5 * 24 + 21))));
        downs.add(
                new Down(null, begin.plus(Duration.ofHours(12 * 24 + 10)), begin.plus(Duration.ofHours(13 * 24 + 45))));
    }

    private void organizations() {
        List<@Nullable String> schedules = new ArrayList<>();
        schedules.addAll(Collections.nCopies(6, null));
        schedules.addAll(List.of("daily 02:15-02:45", "daily 02:15-02:45", "daily 02:15-02:45"));
        schedules.addAll(List.of("daily 02:00-02:30", "daily 02:00-02:30"));
        schedules.addAll(List.of("daily 22:30-01:00", "daily 22:30-01:00", "daily 22:30-01:00"));
        schedules.addAll(List.of("every 6h", "every 6h", "off"));
        for (String schedule : schedules) {
            ScheduledCorp corp = new ScheduledCorp(store, clock, "corps.wp" + corps.size(), schedule);
            corp.syncCorp();
            corp.during = this::takeTime;
            corps.add(corp);
        }
    }

    /** A sync takes a minute, in which the other node looks, too. */
    private void takeTime() {
        clock.advance(Duration.ofMinutes(1));
        if (!nested) {
            nested = true;
            for (ScheduleDesk node : nodes) {
                if (node != null) {
                    node.work();
                }
            }
            nested = false;
        }
    }

    /** At the beginning of a window somebody syncs one by hand. */
    private void run(Instant end, Instant byHand) {
        for (int step = 0; clock.instant().isBefore(end); step++) {
            clock.advance(STEP);
            for (int turn = 0; turn < nodes.length; turn++) {
                live((step + turn) % nodes.length);
            }
            if (!clock.instant().isBefore(byHand) && clock.instant().isBefore(byHand.plus(STEP))) {
                corps.get(0).syncCorp();
            }
        }
    }

    private void live(int node) {
        if (downs.stream().anyMatch(down -> down.is(node, clock.instant()))) {
            stop(node);
            return;
        }
        ScheduleDesk desk = nodes[node];
        if (desk == null) {
            desk = new ScheduleDesk(store, store, clock, PROVIDER, BERLIN);
            corps.forEach(desk::with);
            nodes[node] = desk;
        }
        desk.plan();
        desk.work();
    }

    private void stop(int node) {
        ScheduleDesk desk = nodes[node];
        if (desk != null) {
            desk.close();
            nodes[node] = null;
        }
    }

    /** From one beginning of the window to the next there is one sync, where any node ran in it or for an hour after it. */
    private void daily(LocalDate first, String schedule, List<ScheduledCorp> those) {
        LocalTime from = LocalTime.parse(schedule.substring(6, 11));
        LocalTime to = LocalTime.parse(schedule.substring(12));
        int nights = 0;
        for (LocalDate day = first.plusDays(1); day.isBefore(first.plusDays(DAYS - 1)); day = day.plusDays(1)) {
            Instant begin = firstMomentOf(day.atTime(from));
            Instant end = firstMomentOf((to.isAfter(from) ? day : day.plusDays(1)).atTime(to));
            Instant next = firstMomentOf(day.plusDays(1).atTime(from));
            boolean owed =
                    isUp(begin, end) || isUp(max(begin, end), max(begin, end).plus(LONG_ENOUGH));
            boolean caughtUp = isUp(next.minus(Duration.ofHours(12)), next);
            boolean possible = Stream.iterate(begin, now -> now.isBefore(next), now -> now.plus(STEP))
                    .anyMatch(now -> isUp(now, now.plus(STEP)));
            nights += owed || caughtUp ? 1 : 0;
            for (ScheduledCorp corp : those) {
                long count = corp.syncs.stream()
                        .filter(moment -> !moment.isBefore(begin) && moment.isBefore(next))
                        .count();
                assertThat(count)
                        .as("%s %s on %s", corp.name(), schedule, day)
                        .isBetween(owed || caughtUp ? 1L : 0L, possible ? 1L : 0L);
            }
        }
        assertThat(nights).isGreaterThanOrEqualTo(DAYS - 8);
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** By looking at each minute: the clocks jump over some local times and show others twice. */
    private static Instant firstMomentOf(LocalDateTime local) {
        Instant moment = local.toInstant(ZoneOffset.ofHours(3));
        while (moment.atZone(BERLIN).toLocalDateTime().isBefore(local)) {
            moment = moment.plus(Duration.ofMinutes(1));
        }
        return moment;
    }

    /** Whether at each moment of a time some node runs; an empty time is none. */
    private boolean isUp(Instant from, Instant to) {
        return from.isBefore(to)
                && Stream.iterate(from, now -> now.isBefore(to), now -> now.plus(STEP))
                        .allMatch(now -> downs.stream().noneMatch(down -> down.is(0, now))
                                || downs.stream().noneMatch(down -> down.is(1, now)));
    }

    private static void everySixHours(ScheduledCorp corp) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < corp.syncs.size(); i++) {
            gaps.add(Duration.between(corp.syncs.get(i - 1), corp.syncs.get(i)));
        }
        assertThat(gaps).hasSizeGreaterThan(DAYS * 4 - 20).allMatch(gap -> gap.compareTo(Duration.ofHours(6)) >= 0);
    }
}
