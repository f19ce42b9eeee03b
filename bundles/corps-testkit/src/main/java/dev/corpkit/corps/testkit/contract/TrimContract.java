package dev.corpkit.corps.testkit.contract;

import static dev.corpkit.corps.testkit.contract.Histories.dept;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.HistoryRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That what is old is deleted, of all organizations, in pieces. All is older here than in any other test. */
public abstract class TrimContract extends RepositoryContract {

    private static final ScopeRow SEEING = new ScopeRow(List.of("1"), List.of(), List.of());

    private static Instant at(long second) {
        return Instant.parse("1990-11-01T08:00:00.123456789Z").plusSeconds(second);
    }

    /** Other tests here trim whatever is there. */
    @AfterEach
    void leaveNothing() {
        write(tx -> List.of(org, neighbour, namesake).forEach(tx.orgs()::erase));
    }

    @Test
    void historyIsTrimmedByAgeAndItsHorizonNoted() {
        for (OrgKey key : List.of(org, neighbour)) {
            history(key, 1, 10);
        }

        assertThat(trim(tx -> tx.history().trim(at(7), 1000))).isEqualTo(12);

        for (OrgKey key : List.of(org, neighbour)) {
            assertThat(revisions(key)).containsExactly(7L, 8L, 9L, 10L);
            assertThat(org(key).historyFrom()).isEqualTo(at(6));
        }
    }

    @Test
    void anOrganizationOfWhichNothingIsOldKeepsAll() {
        history(org, 1, 3);
        write(tx -> tx.orgs().lock(neighbour));

        assertThat(trim(tx -> tx.history().trim(at(1), 1000))).isZero();

        assertThat(revisions(org)).hasSize(3);
        assertThat(org(org).historyFrom()).isNull();
        assertThat(org(neighbour).historyFrom()).isNull();
    }

    @Test
    void allOfAnOrganizationMayGo() {
        history(org, 1, 3);

        assertThat(trim(tx -> tx.history().trim(at(100), 1000))).isEqualTo(3);

        assertThat(revisions(org)).isEmpty();
        assertThat(org(org).historyFrom()).isEqualTo(at(3));
        assertThat(org(org).revision()).isEqualTo(3);
    }

    @Test
    void historyGoesInPiecesOfWholeRevisions() {
        write(tx -> {
            tx.orgs().lock(org);
            for (long revision = 1; revision <= 4; revision++) {
                tx.history().append(org, rows(revision, 10));
            }
        });

        assertThat(this.<Integer>read(tx -> tx.history().trim(at(4), 15))).isEqualTo(20);
        assertThat(org(org).historyFrom()).isEqualTo(at(2));
        assertThat(list(tx -> tx.history().ofRun(org, "run3"))).hasSize(10);
        assertThat(this.<Integer>read(tx -> tx.history().trim(at(4), 1))).isEqualTo(10);
        assertThat(this.<Integer>read(tx -> tx.history().trim(at(4), 1))).isZero();

        assertThat(list(tx -> tx.history().ofRun(org, "run4"))).hasSize(10);
    }

    @Test
    void aRevisionIsNotTrimmedBeforeOneThatLooksYoungerBelowIt() {
        write(tx -> {
            tx.orgs().lock(org);
            tx.history().append(org, List.of(aged(1, 1), aged(2, 9), aged(3, 2)));
        });

        assertThat(trim(tx -> tx.history().trim(at(5), 1000))).isEqualTo(1);

        assertThat(revisions(org)).containsExactly(2L, 3L);
    }

    @Test
    void whoTrimsAndWhoWritesNeverWaitForEachOtherInARing() throws Exception {
        List<OrgKey> both = List.of(org, neighbour);

        List<Integer> counts = Together.run(
                4, thread -> () -> thread < 2 ? written(both.get(thread), both.get(1 - thread)) : trimmedBeside(20));

        int rest = trim(tx -> tx.history().trim(at(10_000), 1000));
        assertThat(counts.get(2) + counts.get(3) + rest).isEqualTo(counts.get(0) + counts.get(1));
        assertThat(org(org).historyFrom()).isNotNull();
    }

    private int written(OrgKey first, OrgKey second) {
        int rows = 0;
        for (int i = 0; i < 10; i++) {
            for (OrgKey key : List.of(first, second)) {
                rows += this.<Integer>read(tx -> {
                    List<HistoryRow> some = rows(tx.orgs().nextRevision(key), 5);
                    tx.history().append(key, some);
                    return some.size();
                });
            }
        }
        return rows;
    }

    private int trimmedBeside(int times) {
        return IntStream.range(0, times)
                .map(i -> this.<Integer>read(tx -> tx.history().trim(at(10_000), 7)))
                .sum();
    }

    @Test
    void plansAreTrimmedByAge() {
        write(tx -> Stream.of(org, neighbour).forEach(key -> {
            tx.orgs().lock(key);
            IntStream.range(0, 5).forEach(i -> tx.plans().insert(key, plan(key, i)));
        }));

        trim(tx -> tx.plans().trim(at(3), 2));

        for (OrgKey key : List.of(org, neighbour)) {
            assertThat(list(tx -> tx.plans().list(key, 10)))
                    .extracting(PlanRow::planId)
                    .containsExactly("run4", "run3");
            assertThat(one(tx -> tx.plans().find(key, "run4")).orElseThrow().changes())
                    .hasSize(1);
            assertThat(one(tx -> tx.plans().find(key, "run0"))).isEmpty();
        }
    }

    @Test
    void runsAreTrimmedByAge() {
        for (OrgKey key : List.of(org, neighbour)) {
            runs(key, IntStream.range(0, 10).mapToObj(i -> sync(i, Outcome.COMPLETE, SEEING)));
        }

        assertThat(trim(tx -> tx.runs().trim(at(4), 3))).isEqualTo(8);

        for (OrgKey key : List.of(org, neighbour)) {
            assertThat(list(tx -> tx.runs().list(key, 20))).hasSize(6);
            assertThat(one(tx -> tx.runs().find(key, "run3"))).isEmpty();
        }
    }

    @Test
    void theLastCompleteSyncStaysWithAllAfterIt() {
        runs(
                org,
                Stream.of(
                        sync(0, Outcome.COMPLETE, SEEING),
                        sync(1, Outcome.COMPLETE, SEEING),
                        sync(2, Outcome.PARTIAL, SEEING),
                        sync(3, Outcome.FAILED, SEEING)));

        assertThat(trim(tx -> tx.runs().trim(at(100), 1000))).isEqualTo(1);

        assertThat(list(tx -> tx.runs().list(org, 10))).hasSize(3);
    }

    @Test
    void theLastThatDidNotFailAndTheLastThatSawStay() {
        runs(
                org,
                Stream.of(
                        sync(0, Outcome.FAILED, ScopeRow.EMPTY),
                        sync(1, Outcome.PARTIAL, SEEING),
                        sync(2, Outcome.PARTIAL, ScopeRow.EMPTY),
                        sync(3, Outcome.FAILED, ScopeRow.EMPTY)));
        runs(neighbour, Stream.of(sync(0, Outcome.FAILED, ScopeRow.EMPTY), sync(1, Outcome.FAILED, ScopeRow.EMPTY)));

        assertThat(trim(tx -> tx.runs().trim(at(100), 1000))).isEqualTo(2);

        assertThat(list(tx -> tx.runs().list(org, 10))).hasSize(3);
        assertThat(list(tx -> tx.runs().list(neighbour, 10))).hasSize(1);
    }

    @Test
    void runsAfterATrimAreStillTheNewest() {
        runs(org, IntStream.range(0, 3).mapToObj(i -> sync(i, Outcome.COMPLETE, SEEING)));
        trim(tx -> tx.runs().trim(at(100), 1000));

        runs(org, Stream.of(sync(7, Outcome.COMPLETE, SEEING)));

        assertThat(list(tx -> tx.runs().list(org, 10)))
                .extracting(run -> run.report().getRunId())
                .containsExactly("run7", "run2");
    }

    /** Until nothing is left to trim, each time in a transaction of its own. */
    private int trim(ToIntFunction<StoreTransaction> step) {
        int all = 0;
        int some;
        do {
            some = this.<Integer>read(step::applyAsInt);
            all += some;
        } while (some > 0);
        return all;
    }

    private void history(OrgKey key, long first, long last) {
        write(tx -> {
            tx.orgs().lock(key);
            for (long revision = first; revision <= last; revision++) {
                assertThat(tx.orgs().nextRevision(key)).isEqualTo(revision);
                tx.history().append(key, rows(revision, 1));
            }
        });
    }

    private static List<HistoryRow> rows(long revision, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new HistoryRow(
                        revision, at(revision), HistoryRow.Cause.SYNC, "run" + revision, dept("d" + i, null, "name")))
                .toList();
    }

    private static HistoryRow aged(long revision, long second) {
        return new HistoryRow(
                revision, at(second), HistoryRow.Cause.SYNC, "run" + revision, dept("d" + revision, null, "name"));
    }

    private List<Long> revisions(OrgKey key) {
        return list(tx -> IntStream.range(0, 12)
                .mapToObj(i -> tx.history().ofRun(key, "run" + i))
                .flatMap(List::stream)
                .map(HistoryRow::revision)
                .toList());
    }

    private OrgRow org(OrgKey key) {
        return one(tx -> tx.orgs().find(key)).orElseThrow();
    }

    private void runs(OrgKey key, Stream<RunRow> runs) {
        write(tx -> {
            tx.orgs().lock(key);
            runs.forEach(run -> tx.runs().insert(key, run));
        });
    }

    private static RunRow sync(int second, Outcome outcome, ScopeRow scope) {
        Instant at = at(second);
        SyncReport report =
                new SyncReport("run" + second, "corps.A", outcome, at, at, 0, Map.of(), List.of(), List.of());
        return new RunRow(RunRow.Kind.SYNC, report, scope, false);
    }

    private static PlanRow plan(OrgKey key, int second) {
        return new PlanRow(
                sync(second, Outcome.COMPLETE, SEEING),
                new PlanRow.Basis(0, ""),
                at(second),
                PlanRow.State.OPEN,
                List.of(dept("1", null, key.toString())),
                List.of());
    }
}
