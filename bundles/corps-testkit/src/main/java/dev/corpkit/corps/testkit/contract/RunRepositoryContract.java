package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncItem;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreException;
import java.time.Duration;
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
                        List.of("user/list of department 7 failed:\r\n\t60003", "second"),
                        Map.of(
                                SyncProgress.Phase.SCOPE,
                                Duration.ofNanos(1),
                                SyncProgress.Phase.APPLY,
                                Duration.ofDays(2)),
                        List.of(
                                new SyncItem(SyncItem.Fate.HELD, "roleMember", "a 7", "超过\n\"20 %\""),
                                new SyncItem(SyncItem.Fate.FAILED, "reading", "", "60003")))
                .of("registration", new Actor("张三", "asked\nthem"));

        write(tx -> tx.runs()
                .insert(org, new RunRow(RunRow.Kind.REGISTRATION, report, scope, true, new RunRow.Loss(7, 400))));

        RunRow read = one(tx -> tx.runs().last(org)).orElseThrow();
        assertThat(read.scope()).isEqualTo(scope);
        assertThat(read.kind()).isEqualTo(RunRow.Kind.REGISTRATION);
        assertThat(read.steady()).isTrue();
        assertThat(read.loss()).isEqualTo(new RunRow.Loss(7, 400));
        assertThat(read.report()).usingRecursiveComparison().isEqualTo(report);
    }

    @Test
    void eachIsFoundByItsId() {
        write(tx -> tx.runs().insert(org, run("a", Outcome.COMPLETE)));
        write(tx -> tx.runs().insert(org, run("A", RunRow.Kind.TAKE_BACK, Outcome.FAILED)));

        RunRow found = one(tx -> tx.runs().find(org, "A")).orElseThrow();
        assertThat(found.kind()).isEqualTo(RunRow.Kind.TAKE_BACK);
        assertThat(found.report().getOutcome()).isEqualTo(Outcome.FAILED);
        assertThat(found.loss()).isEqualTo(RunRow.Loss.NONE);
        assertThat(one(tx -> tx.runs().find(org, "b"))).isEmpty();
        assertThat(one(tx -> tx.runs().find(neighbour, "a"))).isEmpty();
    }

    @Test
    void aFailedOneIsTheLastButNotTheLastSync() {
        write(tx -> tx.runs().insert(org, run("a", Outcome.PARTIAL)));
        write(tx -> tx.runs().insert(org, run("b", Outcome.FAILED)));

        assertThat(id(one(tx -> tx.runs().last(org)))).isEqualTo("b");
        assertThat(id(one(tx -> tx.runs().lastSync(org)))).isEqualTo("a");
    }

    @Test
    void theNewestSyncOfEachOrganizationIsTold() {
        write(tx -> List.of(org, neighbour, namesake).forEach(tx.orgs()::lock));
        write(tx -> {
            tx.runs().insert(org, run("a", Outcome.COMPLETE));
            tx.runs().insert(org, run("b", Outcome.FAILED));
            tx.runs().insert(org, run("c", RunRow.Kind.EVENTS, Outcome.COMPLETE));
            tx.runs().insert(neighbour, run("d", Outcome.PARTIAL));
            tx.runs().insert(namesake, run("e", RunRow.Kind.REJECTION, Outcome.COMPLETE));
        });

        Map<OrgKey, RunRow> newest = read(tx -> tx.runs().newestSyncs());

        assertThat(newest.get(org).report().getRunId()).isEqualTo("b");
        assertThat(newest.get(neighbour).report().getRunId()).isEqualTo("d");
        assertThat(newest).doesNotContainKey(namesake);
    }

    @Test
    void aCancelledSyncIsKeptAsSuchAndIsTheNewestButIsNotJudged() {
        write(tx -> List.of(org, neighbour).forEach(tx.orgs()::lock));
        RunRow run = run("b", Outcome.FAILED);
        RunRow cancelled = new RunRow(run.kind(), run.report().cancelled(), run.scope(), run.steady());
        write(tx -> {
            tx.runs().insert(org, run("a", Outcome.COMPLETE));
            tx.runs().insert(org, cancelled);
            tx.runs().insert(neighbour, cancelled);
        });

        assertThat(one(tx -> tx.runs().last(org)).orElseThrow().report().isCancelled())
                .isTrue();
        assertThat(one(tx -> tx.runs().lastSync(org)).orElseThrow().report().isCancelled())
                .isFalse();
        Map<OrgKey, RunRow> newest = read(tx -> tx.runs().newestSyncs());
        assertThat(newest.get(org).report().getRunId()).isEqualTo("b");
        Map<OrgKey, RunRow> judged = read(tx -> tx.runs().judgedSyncs());
        assertThat(judged.get(org).report().getRunId()).isEqualTo("a");
        assertThat(judged).doesNotContainKey(neighbour);
    }

    @Test
    void lossesAreSummedByOrganization() {
        write(tx -> List.of(org, neighbour, namesake).forEach(tx.orgs()::lock));
        write(tx -> {
            tx.runs().insert(org, lossy("a", 0, new RunRow.Loss(1000, 5000)));
            tx.runs().insert(org, lossy("b", 1, new RunRow.Loss(30, 400)));
            tx.runs().insert(org, lossy("c", 2, new RunRow.Loss(4, 390)));
            tx.runs().insert(org, lossy("d", 3, new RunRow.Loss(0, 410)));
            tx.runs().insert(neighbour, lossy("a", 1, new RunRow.Loss(0, 7)));
            tx.runs().insert(namesake, lossy("a", 1, new RunRow.Loss(1, 1)));
        });

        Map<OrgKey, RunRow.Loss> losses = read(tx -> tx.runs().losses(START));

        assertThat(losses)
                .containsEntry(org, new RunRow.Loss(34, 410))
                .containsEntry(namesake, new RunRow.Loss(1, 1))
                .doesNotContainKey(neighbour);
        assertThat(this.<Map<OrgKey, RunRow.Loss>>read(tx -> tx.runs().losses(START.plusSeconds(3))))
                .doesNotContainKeys(org, namesake);
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
    void theNewestSyncMayBeAFailedOne() {
        assertThat(one(tx -> tx.runs().newestSync(org))).isEmpty();
        write(tx -> {
            tx.runs().insert(org, run("s1", Outcome.COMPLETE));
            tx.runs().insert(org, run("s2", Outcome.FAILED));
            tx.runs().insert(org, run("e1", RunRow.Kind.EVENTS, Outcome.COMPLETE));
            tx.runs().insert(neighbour, run("s3", Outcome.COMPLETE));
        });

        assertThat(id(one(tx -> tx.runs().newestSync(org)))).isEqualTo("s2");
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
            write(tx -> tx.runs().insert(org, run("blind " + scope, Outcome.PARTIAL)));
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

    private RunRow lossy(String id, int second, RunRow.Loss loss) {
        SyncReport report = new SyncReport(
                id,
                org.fullName(),
                Outcome.PARTIAL,
                START,
                START.plusSeconds(second),
                0,
                Map.of(),
                List.of(),
                List.of());
        return new RunRow(RunRow.Kind.EVENTS, report, ScopeRow.EMPTY, false, loss);
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
