package dev.corpkit.corps.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.HistoryRow.Cause;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.testkit.DeptBuilder;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.LogWatcher;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final Ages AGES = new Ages(400, 300, 30);

    private final OrgKey org = new OrgKey("app", "corps.A");
    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final FakeClock clock = FakeClock.at(NOW);

    @BeforeEach
    void organization() {
        store.run(tx -> {
            tx.orgs().lock(org);
            for (int days : List.of(500, 350, 200, 10, 1)) {
                tx.runs().insert(org, run(days));
                tx.plans()
                        .insert(
                                org,
                                new PlanRow(
                                        run(days),
                                        new PlanRow.Basis(1, ""),
                                        ago(days),
                                        PlanRow.State.OPEN,
                                        List.of(),
                                        List.of()));
                tx.history().append(org, List.of(change(1000 - days, ago(days), "" + days)));
            }
        });
    }

    @Test
    void whatIsOlderThanItsAgeIsDeletedAndTheRestStays() {
        try (LogWatcher log = LogWatcher.start()) {
            retention("node", AGES).round();
            log.assertLogged("Deleted old history rows=1 days=400 finished=true");
            log.assertLogged("Deleted old runs rows=2 days=300 finished=true");
            log.assertLogged("Deleted old plans rows=3 days=30 finished=true");
        }
        assertThat(kept()).isEqualTo("history 4 runs 3 plans 2");
        Instant from =
                store.inTransaction(tx -> tx.orgs().find(org).orElseThrow().historyFrom());
        assertThat(from).isEqualTo(ago(500));
    }

    @Test
    void zeroOrLessKeepsForEver() {
        retention("node", new Ages(0, -1, 0)).round();
        assertThat(kept()).isEqualTo("history 5 runs 5 plans 5");
    }

    @Test
    void onceAnHourOnOneNode() {
        Retention one = retention("one", AGES);
        Retention two = retention("two", AGES);
        one.round();
        store.run(tx -> tx.history().append(org, List.of(change(1, ago(500), "late"))));

        clock.advance(Duration.ofMinutes(59).plusSeconds(59));
        one.round();
        two.round();
        assertThat(kept()).isEqualTo("history 5 runs 3 plans 2");

        clock.advance(Duration.ofSeconds(1));
        two.round();
        assertThat(kept()).isEqualTo("history 4 runs 3 plans 2");
    }

    @Test
    void manyRowsAreDeletedInBatches() {
        int rows = 3 * Retention.BATCH + 1;
        store.run(tx -> tx.history()
                .append(
                        new OrgKey("app", "corps.B"),
                        IntStream.range(0, rows)
                                .mapToObj(number -> change(number, ago(450), "d" + number))
                                .toList()));
        store.run(tx -> tx.orgs().lock(new OrgKey("app", "corps.B")));
        AtomicInteger transactions = new AtomicInteger();

        new Retention(counting(transactions), clock, "node", new Ages(400, 0, 0)).round();

        assertThat(transactions.get()).isGreaterThan(4);
        List<HistoryRow> left = store.inTransaction(tx -> tx.history().firstAfter(new OrgKey("app", "corps.B"), -1));
        assertThat(left).isEmpty();
    }

    @Test
    void aRoundEndsInTimeAndTheNextGoesOn() {
        CorpStore slow = during(() -> clock.advance(Duration.ofMinutes(6)));
        try (LogWatcher log = LogWatcher.start()) {
            new Retention(slow, clock, "node", new Ages(400, 0, 0)).round();
            assertThat(clock.instant()).isEqualTo(NOW.plus(Duration.ofMinutes(18)));
            log.assertLogged("rows=1");
        }
    }

    @Test
    void whatFailsIsLoggedAndKeepsNothingElseFromBeingDeleted() {
        AtomicInteger transactions = new AtomicInteger();
        CorpStore failing = during(() -> {
            if (transactions.incrementAndGet() == 2) {
                throw new StoreException("the database is gone");
            }
        });
        try (LogWatcher log = LogWatcher.start()) {
            new Retention(failing, clock, "node", AGES).round();
            log.assertLogged("Could not delete all old plans");
        }
        assertThat(kept()).isEqualTo("history 4 runs 3 plans 5");
    }

    @Test
    void aStoreThatCannotSayWhoseTurnItIsEndsTheRound() {
        CorpStore failing = during(() -> {
            throw new StoreException("the database is gone");
        });
        try (LogWatcher log = LogWatcher.start()) {
            new Retention(failing, clock, "node", AGES).round();
            log.assertLogged("Could not find out");
        }
    }

    @Test
    void nothingBeginsAfterTheEnd() {
        Retention retention = retention("node", AGES);
        retention.stop();
        retention.round();
        assertThat(kept()).isEqualTo("history 5 runs 5 plans 5");
    }

    private Retention retention(String node, Ages ages) {
        return new Retention(store, clock, node, ages);
    }

    private CorpStore counting(AtomicInteger transactions) {
        return during(transactions::incrementAndGet);
    }

    /** The store, with something that happens at the begin of each transaction. */
    private CorpStore during(Runnable first) {
        return new CorpStore() {
            @Override
            public <T> T inTransaction(Function<StoreTransaction, T> work) {
                first.run();
                return store.inTransaction(work);
            }
        };
    }

    private String kept() {
        return store.inTransaction(
                tx -> "history " + tx.history().firstAfter(org, -1).size() + " runs "
                        + tx.runs().list(org, 100).size() + " plans "
                        + tx.plans().list(org, 100).size());
    }

    private Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private RunRow run(int days) {
        return new RunRow(
                RunRow.Kind.SYNC,
                new SyncReport(
                        "run" + days,
                        org.fullName(),
                        Outcome.COMPLETE,
                        ago(days),
                        ago(days),
                        1,
                        Map.of(),
                        List.of(),
                        List.of()),
                new ScopeRow(List.of("1"), List.of(), List.of()),
                true);
    }

    private static HistoryRow change(long revision, Instant at, String deptId) {
        return new HistoryRow(
                revision,
                at,
                Cause.SYNC,
                "run",
                new ObjectChange(null, DeptBuilder.dept(deptId).row()));
    }
}
