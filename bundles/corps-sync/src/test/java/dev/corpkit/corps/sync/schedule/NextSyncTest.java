package dev.corpkit.corps.sync.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C22")
class NextSyncTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static NextSync at(String schedule, double place) {
        return new NextSync(SyncSchedule.parse(schedule), BERLIN, place);
    }

    private static Instant next(NextSync sync, String last, String now) {
        return sync.after(Optional.of(Instant.parse(last)), Instant.parse(now));
    }

    @Test
    void dueIsThePlaceInTheWindowThatFollowsTheLastSync() {
        NextSync middle = at("daily 02:00-05:00", 0.5);

        assertThat(next(middle, "2026-11-10T02:31:00Z", "2026-11-10T10:00:00Z")).isEqualTo("2026-11-11T02:30:00Z");
        assertThat(next(middle, "2026-11-10T02:31:00Z", "2026-11-11T01:30:00Z")).isEqualTo("2026-11-11T02:30:00Z");
    }

    @Test
    void syncWithinTheWindowCountsWhoeverAskedForIt() {
        NextSync late = at("daily 02:00-05:00", 0.9);

        assertThat(late.isDone(
                        Optional.of(Instant.parse("2026-11-11T01:00:00Z")), Instant.parse("2026-11-11T02:00:00Z")))
                .isTrue();
        assertThat(next(late, "2026-11-11T01:00:00Z", "2026-11-11T02:00:00Z")).isEqualTo("2026-11-12T03:42:00Z");
        assertThat(next(late, "2026-11-11T00:59:59Z", "2026-11-11T02:00:00Z")).isEqualTo("2026-11-11T03:42:00Z");
    }

    @Test
    void missedNightsAreOwedOnceHoweverManyTheyAre() {
        NextSync middle = at("daily 02:00-05:00", 0.5);
        Instant now = Instant.parse("2026-11-20T09:00:00Z");

        Instant due = next(middle, "2026-11-10T02:31:00Z", now.toString());

        assertThat(due).isEqualTo("2026-11-20T02:30:00Z");
        assertThat(middle.after(Optional.of(now), now)).isEqualTo("2026-11-21T02:30:00Z");
    }

    @Test
    void neverSyncedIsNotMissed() {
        NextSync middle = at("daily 02:00-05:00", 0.5);

        assertThat(middle.after(Optional.empty(), Instant.parse("2026-11-10T02:00:00Z")))
                .isEqualTo("2026-11-10T02:30:00Z");
        assertThat(middle.after(Optional.empty(), Instant.parse("2026-11-10T10:00:00Z")))
                .isEqualTo("2026-11-11T02:30:00Z");
        assertThat(at("every 6h", 0.5).after(Optional.empty(), Instant.parse("2026-11-10T10:00:00Z")))
                .isEqualTo("2026-11-10T13:00:00Z");
    }

    @Test
    void windowMayCrossMidnight() {
        NextSync late = at("daily 22:00-02:00", 0.75);

        assertThat(next(late, "2026-11-10T00:01:00Z", "2026-11-10T22:30:00Z")).isEqualTo("2026-11-11T00:00:00Z");
        assertThat(next(late, "2026-11-10T21:30:00Z", "2026-11-10T23:30:00Z")).isEqualTo("2026-11-12T00:00:00Z");
    }

    @Test
    void everySoManyHoursCountsFromTheLastSync() {
        NextSync every = at("every 6h", 0.5);

        assertThat(next(every, "2026-11-10T03:10:00Z", "2026-11-10T04:00:00Z")).isEqualTo("2026-11-10T09:10:00Z");
        assertThat(every.isDone(
                        Optional.of(Instant.parse("2026-11-10T03:10:00Z")), Instant.parse("2026-11-10T09:09:00Z")))
                .isTrue();
        assertThat(every.isDone(
                        Optional.of(Instant.parse("2026-11-10T03:10:00Z")), Instant.parse("2026-11-10T09:10:00Z")))
                .isFalse();
    }

    /** On 29 March 2026 02:00 becomes 03:00. */
    @Test
    void windowThatSummerTimeShortensOrSwallowsIsStillThere() {
        String last = "2026-03-28T03:00:00Z";
        String evening = "2026-03-28T20:00:00Z";

        assertThat(next(at("daily 02:00-05:00", 0), last, evening)).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(next(at("daily 02:00-05:00", 0.5), last, evening)).isEqualTo("2026-03-29T02:00:00Z");
        assertThat(next(at("daily 02:15-02:45", 0), last, evening)).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(next(at("daily 02:15-02:45", 0.5), last, evening)).isEqualTo("2026-03-29T01:15:00Z");
        assertThat(next(at("daily 02:30-03:10", 0.5), last, evening)).isEqualTo("2026-03-29T01:05:00Z");
    }

    /** On 25 October 2026 03:00 becomes 02:00: the hour from 02:00 comes twice. */
    @Test
    void windowInTheHourThatComesTwiceIsOne() {
        NextSync middle = at("daily 02:00-02:30", 0.5);

        assertThat(next(middle, "2026-10-24T01:00:00Z", "2026-10-24T20:00:00Z")).isEqualTo("2026-10-25T00:15:00Z");
        assertThat(next(middle, "2026-10-25T00:16:00Z", "2026-10-25T01:15:00Z")).isEqualTo("2026-10-26T01:15:00Z");
        assertThat(next(at("daily 02:00-05:00", 0.5), "2026-10-24T01:00:00Z", "2026-10-24T20:00:00Z"))
                .isEqualTo("2026-10-25T02:00:00Z");
    }

    @Test
    void thousandOrganizationsSpreadEvenlyOverTheWindow() {
        int[] perQuarter = new int[12];
        Instant begin = Instant.parse("2026-11-11T01:00:00Z");
        IntStream.range(0, 1200)
                .mapToObj(i -> NextSync.of(SyncSchedule.parse("daily 02:00-05:00"), BERLIN, "app/corps.wp" + i))
                .map(sync -> next(sync, "2026-11-10T03:00:00Z", "2026-11-10T20:00:00Z"))
                .forEach(due -> perQuarter[(int) (Duration.between(begin, due).toMinutes() / 15)]++);

        assertThat(IntStream.of(perQuarter).boxed().toList()).allMatch(count -> count > 60 && count < 140);
    }

    @Test
    void placeFollowsFromTheNameOnEveryNode() {
        SyncSchedule daily = SyncSchedule.parse("daily 02:00-05:00");

        assertThat(NextSync.of(daily, BERLIN, "app/corps.A").place())
                .isEqualTo(NextSync.of(daily, BERLIN, "app/corps.A").place())
                .isBetween(0.0, 0.9999999);
    }
}
