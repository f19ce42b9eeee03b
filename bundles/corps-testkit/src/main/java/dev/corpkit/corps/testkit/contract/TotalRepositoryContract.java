package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.RefusalRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.store.total.CallbackTotal;
import dev.corpkit.corps.store.total.RefusalTotal;
import dev.corpkit.corps.store.total.SyncTotal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sums over everything; the database may hold rows of other tests. */
public abstract class TotalRepositoryContract extends RepositoryContract {

    private static final Instant THEN = Instant.parse("2031-11-01T08:00:00.000000001Z");

    private final String suite = unique("suite");

    @Test
    void theNewestSyncOfEachOrganizationCountsAndTheNewestGoodOneBehindAFailedOne() {
        String why = unique("errcode 60020 ");
        write(tx -> Stream.of(org, neighbour, namesake).forEach(tx.orgs()::lock));
        write(tx -> {
            tx.runs().insert(org, run("a", RunRow.Kind.SYNC, Outcome.COMPLETE, 11, ""));
            tx.runs().insert(org, run("b", RunRow.Kind.SYNC, Outcome.FAILED, 12, why));
            tx.runs().insert(org, run("c", RunRow.Kind.EVENTS, Outcome.COMPLETE, 13, ""));
            RunRow run = run("d", RunRow.Kind.SYNC, Outcome.FAILED, 13, "");
            tx.runs().insert(org, new RunRow(run.kind(), run.report().cancelled(), run.scope(), run.steady()));
            tx.runs().insert(neighbour, run("a", RunRow.Kind.SYNC, Outcome.PARTIAL, 14, why));
        });

        List<SyncTotal> newest = list(tx -> tx.totals().newestSyncs());
        assertThat(newest)
                .contains(
                        new SyncTotal(Outcome.FAILED, why, true, phases(), THEN.plusSeconds(12)),
                        new SyncTotal(Outcome.PARTIAL, why, true, phases(), THEN.plusSeconds(14)))
                .noneMatch(total -> total.finishedAt().equals(THEN.plusSeconds(13)));
        assertThat(list(tx -> tx.totals().goodSyncs()))
                .contains(THEN.plusSeconds(11), THEN.plusSeconds(14))
                .doesNotContain(THEN.plusSeconds(12), THEN.plusSeconds(13));
        assertThat(this.<Long>read(tx -> tx.totals().organizations())).isGreaterThanOrEqualTo(3);
    }

    @Test
    void callbacksAreCountedByStateWithTheirOldest() {
        write(tx -> {
            tx.callbacks().insert(callback("a", 1));
            tx.callbacks().insert(callback("b", 0));
            tx.callbacks().insert(callback("c", 2).with(CallbackRow.State.FAILED, 1, THEN, null));
        });
        assertThat(list(tx -> tx.totals().callbacks()))
                .filteredOn(total -> total.suiteId().equals(suite))
                .containsExactly(
                        new CallbackTotal(suite, "FAILED", 1, THEN.plusSeconds(2)),
                        new CallbackTotal(suite, "WAITING", 2, THEN));
    }

    @Test
    void refusalsTicketsAndWhatIsHeldAreSummed() {
        long before = this.<Long>read(tx -> tx.totals().held());
        write(tx -> {
            tx.orgs().lock(org);
            tx.refusals().add(new RefusalRow(suite, "STALE", 3, THEN));
            tx.suiteTickets().save(new SuiteTicketRow(suite, "TICKET", THEN));
            tx.held()
                    .replace(
                            org,
                            List.of(
                                    new HeldRow(HeldRow.Kind.MEMBER, "a", "why", "run1"),
                                    new HeldRow(HeldRow.Kind.MEMBER, "b", "why", "run1").reject()));
        });
        assertThat(list(tx -> tx.totals().refusals())).contains(new RefusalTotal(suite, "STALE", 3));
        assertThat(this.<Map<String, Instant>>read(tx -> tx.totals().tickets())).containsEntry(suite, THEN);
        assertThat(this.<Long>read(tx -> tx.totals().held())).isGreaterThan(before);
    }

    private CallbackRow callback(String digest, int second) {
        Instant at = THEN.plusSeconds(second);
        return CallbackRow.arrived(suite, "ww1", "kind", "<xml/>", digest, at, at);
    }

    private static Map<Phase, Duration> phases() {
        return Map.of(Phase.SCOPE, Duration.ofMillis(7), Phase.APPLY, Duration.ofSeconds(2));
    }

    private RunRow run(String id, RunRow.Kind kind, Outcome outcome, int second, String problem) {
        SyncReport report = new SyncReport(
                id,
                org.fullName(),
                outcome,
                THEN,
                THEN.plusSeconds(second),
                0,
                Map.of(),
                List.of(),
                problem.isEmpty() ? List.of() : List.of(problem, "second"),
                phases(),
                List.of());
        return new RunRow(kind, report, ScopeRow.EMPTY, false);
    }
}
