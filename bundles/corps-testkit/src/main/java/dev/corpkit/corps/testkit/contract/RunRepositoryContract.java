package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Finished runs. */
public abstract class RunRepositoryContract extends RepositoryContract {

    private static final Instant START = Instant.parse("2026-11-01T08:00:00.123456789Z");

    @Test
    void whatWasInsertedIsRead() {
        ScopeRow scope = new ScopeRow(List.of("2", "7"), List.of("ZhangSan", "odd\nid", "back\\nslash"), List.of("1"));
        SyncReport report = new SyncReport(
                "run1",
                org.fullName(),
                Outcome.PARTIAL,
                START,
                START.plusNanos(1),
                42,
                Map.of(SyncCount.MEMBERS_ADDED, 10_000, SyncCount.HELD, 3),
                List.of("member a held: 超过", ""),
                List.of("user/list of department 7 failed:\r\n\t60003", "second"));

        write(tx -> tx.runs().insert(org, new RunRow(RunRow.Kind.REGISTRATION, report, scope, true)));

        RunRow read = one(tx -> tx.runs().last(org)).orElseThrow();
        assertThat(read.scope()).isEqualTo(scope);
        assertThat(read.kind()).isEqualTo(RunRow.Kind.REGISTRATION);
        assertThat(read.steady()).isTrue();
        assertThat(read.report()).usingRecursiveComparison().isEqualTo(report);
    }

    @Test
    void theNewestIsTheOneInsertedLast() {
        write(tx -> tx.runs().insert(org, run("z", Outcome.COMPLETE)));
        write(tx -> tx.runs().insert(org, run("b", Outcome.COMPLETE)));
        write(tx -> tx.runs().insert(org, run("c", Outcome.PARTIAL)));
        write(tx -> tx.runs().insert(org, run("a", Outcome.PARTIAL)));

        assertThat(one(tx -> tx.runs().last(org)).orElseThrow().report().getRunId())
                .isEqualTo("a");
        assertThat(one(tx -> tx.runs().lastComplete(org)).orElseThrow().report().getRunId())
                .isEqualTo("b");
        assertThat(list(tx -> tx.runs().list(org, 3)))
                .extracting(run -> run.report().getRunId())
                .containsExactly("a", "c", "b");
        assertThat(list(tx -> tx.runs().list(org, 100))).hasSize(4);
    }

    @Test
    void registrationIsNeitherTheLastSyncNorTheLastCompleteOne() {
        write(tx -> tx.runs().insert(org, run("r0", RunRow.Kind.REGISTRATION, Outcome.COMPLETE)));
        assertThat(one(tx -> tx.runs().lastComplete(org))).isEmpty();
        assertThat(one(tx -> tx.runs().lastSync(org))).isEmpty();
        write(tx -> {
            tx.runs().insert(org, run("s1", Outcome.COMPLETE));
            tx.runs().insert(org, run("s2", Outcome.PARTIAL));
            for (int i = 1; i < 30; i++) {
                tx.runs().insert(org, run("r" + i, RunRow.Kind.REGISTRATION, Outcome.COMPLETE));
            }
        });

        assertThat(id(one(tx -> tx.runs().lastComplete(org)))).isEqualTo("s1");
        assertThat(id(one(tx -> tx.runs().lastSync(org)))).isEqualTo("s2");
        assertThat(id(one(tx -> tx.runs().last(org)))).isEqualTo("r29");
    }

    @Test
    void theLastSeeingOneIsTheNewestWhoseScopeIsNotEmpty() {
        write(tx -> tx.runs().insert(org, run("blind", Outcome.PARTIAL)));
        assertThat(one(tx -> tx.runs().lastSeeing(org))).isEmpty();
        List<ScopeRow> scopes = List.of(
                new ScopeRow(List.of("1"), List.of(), List.of()),
                new ScopeRow(List.of(), List.of("a"), List.of()),
                new ScopeRow(List.of(), List.of(), List.of("7")));
        for (ScopeRow scope : scopes) {
            SyncReport report = run("of " + scope, Outcome.PARTIAL).report();
            write(tx -> tx.runs().insert(org, new RunRow(RunRow.Kind.REGISTRATION, report, scope, false)));
            write(tx -> tx.runs().insert(org, run("blind after " + scope, Outcome.PARTIAL)));
            assertThat(one(tx -> tx.runs().lastSeeing(org)).orElseThrow().scope())
                    .isEqualTo(scope);
        }
    }

    @Test
    void severalOfOneTransactionKeepTheirOrder() {
        write(tx -> {
            tx.runs().insert(org, run("b", Outcome.COMPLETE));
            tx.runs().insert(org, run("a", Outcome.COMPLETE));
        });

        assertThat(one(tx -> tx.runs().last(org)).orElseThrow().report().getRunId())
                .isEqualTo("a");
    }

    @Test
    void noRunIsNone() {
        assertThat(one(tx -> tx.runs().last(org))).isEmpty();
        assertThat(one(tx -> tx.runs().lastComplete(org))).isEmpty();
        assertThat(list(tx -> tx.runs().list(org, 5))).isEmpty();
    }

    @Test
    void insertOfAnExistingOneFails() {
        write(tx -> tx.runs().insert(org, run("a", Outcome.COMPLETE)));

        assertThatThrownBy(() -> write(tx -> tx.runs().insert(org, run("a", Outcome.PARTIAL))))
                .isInstanceOf(StoreException.class);
    }

    @Test
    void organizationsNeverMix() {
        write(tx -> tx.runs().insert(org, run("a", Outcome.COMPLETE)));
        write(tx -> tx.runs().insert(neighbour, run("a", Outcome.PARTIAL)));

        assertThat(one(tx -> tx.runs().last(org)).orElseThrow().report().getOutcome())
                .isEqualTo(Outcome.COMPLETE);
        assertThat(one(tx -> tx.runs().lastComplete(neighbour))).isEmpty();
        assertThat(list(tx -> tx.runs().list(namesake, 5))).isEmpty();
    }

    @Test
    void aScopeOfManyMembersIsKept() {
        List<String> members = IntStream.range(0, 50_000)
                .mapToObj(i -> "woAJ2GCAAAXtWyujaWJHDDGi0mAC" + i)
                .toList();
        ScopeRow scope = new ScopeRow(List.of(), members, List.of());

        write(tx -> tx.runs()
                .insert(
                        org,
                        new RunRow(RunRow.Kind.SYNC, run("a", Outcome.COMPLETE).report(), scope, true)));

        assertThat(one(tx -> tx.runs().last(org)).orElseThrow().scope()).isEqualTo(scope);
    }

    private static String id(Optional<RunRow> run) {
        return run.orElseThrow().report().getRunId();
    }

    private RunRow run(String id, Outcome outcome) {
        return run(id, RunRow.Kind.SYNC, outcome);
    }

    private RunRow run(String id, RunRow.Kind kind, Outcome outcome) {
        SyncReport report =
                new SyncReport(id, org.fullName(), outcome, START, START, 0, Map.of(), List.of(), List.of());
        return new RunRow(kind, report, ScopeRow.EMPTY, false);
    }
}
