package dev.corpkit.corps.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.CorpSchedule;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.ScheduleSetting;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.testkit.FakeClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("C22")
class SyncTaskTest {

    private static final ZoneId UTC = ZoneOffset.UTC;
    private static final String NIGHT = "daily 02:00-05:00";

    private final FakeClock clock = FakeClock.at("2026-11-10T12:00:00Z");
    private final JpaCorpStore store = MemoryDatabase.open();
    private final ScheduleDesk desk = new ScheduleDesk(store, store, clock, NIGHT, UTC);
    private final ScheduledCorp corp = new ScheduledCorp(store, clock, "corps.A", null);

    @AfterEach
    void close() {
        desk.close();
        store.close();
    }

    private Instant plan() {
        corp.report(clock.instant(), clock.instant());
        desk.with(corp).plan();
        return desk.planned(corp);
    }

    private void workAt(Instant moment) {
        clock.advance(Duration.between(clock.instant(), moment));
        desk.work();
    }

    @Test
    void syncBeginsAtItsMomentInTheWindowAndTheNextIsPlanned() {
        Instant due = plan();
        assertThat(due).isBetween(Instant.parse("2026-11-11T02:00:00Z"), Instant.parse("2026-11-11T05:00:00Z"));

        workAt(due.minusSeconds(1));
        assertThat(corp.syncs).hasSize(1);
        workAt(due);

        assertThat(corp.syncs).hasSize(2);
        assertThat(desk.planned(corp)).isEqualTo(due.plus(Duration.ofDays(1)));
    }

    @Test
    void syncSaysThatTheScheduleBeganIt() {
        Instant due = plan();
        List<Actor> actors = new ArrayList<>();
        corp.during = () -> actors.add(Actor.current());

        workAt(due);

        assertThat(actors).containsExactly(Actor.SCHEDULE);
    }

    @Test
    void syncThatWasDoneInTheWindowAlreadyIsNotDoneAgain() {
        Instant due = plan();
        workAt(due.minusSeconds(1));
        corp.syncCorp();

        workAt(due);

        assertThat(corp.syncs).hasSize(2);
        assertThat(desk.planned(corp)).isEqualTo(due.plus(Duration.ofDays(1)));
    }

    @Test
    void failedSyncIsTriedAgainEverLaterAndThenTheNextNight() {
        Instant due = plan();
        corp.during = () -> {
            throw new SyncFailedException("unreachable", new IllegalStateException());
        };
        List<Long> pauses = List.of(10L, 20L, 40L, 80L, 160L);
        for (long minutes : pauses) {
            workAt(due);
            assertThat(desk.planned(corp)).isEqualTo(due.plus(Duration.ofMinutes(minutes)));
            due = desk.planned(corp);
        }
        workAt(due);
        assertThat(corp.attempts).hasValue(6);
        assertThat(desk.planned(corp))
                .isBetween(Instant.parse("2026-11-12T02:00:00Z"), Instant.parse("2026-11-12T05:00:00Z"));
        assertThat(desk.list())
                .extracting(CorpSchedule::note)
                .singleElement()
                .asString()
                .contains("failed 6 times");

        corp.during = () -> {};
        workAt(desk.planned(corp));

        assertThat(desk.list()).extracting(CorpSchedule::note).containsExactly("");
    }

    @Test
    void enterpriseThatHasNotAuthorizedWaitsForTheNextNight() {
        Instant due = plan();
        corp.during = () -> {
            throw new NotAuthorizedException("suspended");
        };

        workAt(due);

        assertThat(desk.planned(corp)).isEqualTo(due.plus(Duration.ofDays(1)));
    }

    @Test
    void missedSyncsAreMadeUpOnceSoonAfterTheStartAndSpread() {
        List<ScheduledCorp> many = IntStream.range(0, 40)
                .mapToObj(i -> new ScheduledCorp(store, clock, "corps.wp" + i, null))
                .toList();
        many.forEach(each -> each.report(clock.instant(), clock.instant()));
        many.forEach(desk::with);
        desk.plan();
        clock.advance(Duration.ofDays(3));
        Instant start = clock.instant();
        try (ScheduleDesk restarted = new ScheduleDesk(store, store, clock, NIGHT, UTC)) {
            many.forEach(restarted::with);
            for (int minute = 0; minute < 40; minute++) {
                restarted.plan();
                restarted.work();
                clock.advance(Duration.ofMinutes(1));
            }
        }

        assertThat(many).allMatch(each -> each.syncs.size() == 2);
        List<Duration> after = many.stream()
                .map(each -> Duration.between(start, each.syncs.get(1)))
                .toList();
        assertThat(after).allMatch(each -> each.toMinutes() >= 1 && each.toMinutes() <= 32);
        assertThat(after.stream().map(each -> each.toMinutes() / 8).distinct()).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void taskOfANodeThatDiedIsTakenOver() throws SQLException {
        Instant due = plan();
        clock.advance(Duration.between(clock.instant(), due));
        pickedByTheDead(clock.instant());

        desk.work();
        desk.bury();
        desk.work();
        assertThat(corp.syncs).as("it may be alive").hasSize(1);
        clock.advance(Duration.ofMinutes(4));
        desk.bury();
        desk.work();

        assertThat(corp.syncs).hasSize(2);
    }

    private void pickedByTheDead(Instant when) throws SQLException {
        try (Connection connection = store.taskConnections().getConnection();
                PreparedStatement pick = connection.prepareStatement(
                        "update corpkit_task set picked = true, picked_by = 'dead', last_heartbeat = ?")) {
            pick.setString(1, when.toString());
            assertThat(pick.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void organizationThatIsNotHereLosesItsTaskUntilItIsHereAgain() {
        Instant due = plan();
        desk.without(corp);

        workAt(due);
        assertThat(desk.planned()).isEmpty();
        desk.with(corp).plan();
        desk.work();

        assertThat(corp.syncs).hasSize(2);
    }

    @Test
    void anotherScheduleMovesTheTaskAndOffTakesItAway() {
        plan();
        corp.setting = new ScheduleSetting("every 6h", "its business file");
        desk.plan();
        assertThat(desk.planned(corp)).isEqualTo("2026-11-10T18:00:00Z");

        corp.setting = new ScheduleSetting("off", "its business file");
        desk.plan();

        assertThat(desk.planned()).isEmpty();
        assertThat(desk.list()).singleElement().satisfies(each -> {
            assertThat(each.next()).isNull();
            assertThat(each.note()).isEqualTo("off by its business file");
            assertThat(each.lastFullSync().getFinishedAt()).isEqualTo("2026-11-10T12:00:00Z");
            assertThat(each.lastWholeSync()).isEqualTo("2026-11-10T12:00:00Z");
        });
    }

    @Test
    void unreadableScheduleOfAnAppLeavesTheProvidersAndIsFound() {
        corp.setting = new ScheduleSetting("nightly", "settings of app app");
        Instant due = plan();

        assertThat(due).isAfter("2026-11-11T01:59:59Z").isBefore("2026-11-11T05:00:01Z");
        assertThat(desk.list()).singleElement().satisfies(each -> {
            assertThat(each.setting().schedule()).isEqualTo(NIGHT);
            assertThat(each.note()).contains("settings of app app", "corps:problems");
        });
        assertThat(desk.findings()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo("configuration");
            assertThat(found.place()).isEqualTo("settings of app app: schedule");
            assertThat(found.cause()).contains("daily 02:00-05:00", "found 'nightly'");
        });
    }
}
