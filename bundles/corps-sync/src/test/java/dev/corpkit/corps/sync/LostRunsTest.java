package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.ActiveRunRow;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.LostRuns;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.sync.turn.KeptLease;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.corps.testkit.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A run whose process ends is recorded, and waiting says for whom (contract row G5). */
@Tag("G5")
class LostRunsTest {

    private static final OrgKey ORG = new OrgKey("app", "corps.A");
    private static final SyncTarget TARGET = new SyncTarget(ORG, "corp", "Title", Mirror.NO_GUARD);
    private static final Instant BEGAN = Instant.parse("2026-11-01T08:00:00Z");
    private static final Instant SEEN = BEGAN.plusSeconds(61);

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final FakeClock clock = FakeClock.at(BEGAN);
    private final List<String> waits = new ArrayList<>();

    @Test
    void aRunThatLostItsProcessIsRecordedAsFailedOnceItsLeaseIsTakenOver() {
        killedRun();
        SyncReport next = sync(node((lease, attempt) -> clock.advance(KeptLease.LENGTH)), SyncProgress.NONE);

        RunRow lost = run("lost");
        assertThat(lost.kind()).isEqualTo(RunRow.Kind.SYNC);
        assertThat(lost.report().getOutcome()).isEqualTo(Outcome.FAILED);
        assertThat(lost.report().getStartedAt()).isEqualTo(BEGAN);
        assertThat(lost.report().isLost()).isTrue();
        assertThat(lost.report().getFinishedAt()).as("last known to go on").isEqualTo(SEEN);
        assertThat(lost.report().getActor()).isEqualTo("alice");
        assertThat(lost.report().getProblems())
                .singleElement()
                .asString()
                .contains("4711@host", "ended", "2026-11-01T08:01:01Z");
        assertThat(next.getOutcome()).isEqualTo(Outcome.COMPLETE);
        assertThat(store.<Optional<ActiveRunRow>>inTransaction(
                        tx -> tx.activeRuns().find(ORG)))
                .isEmpty();
    }

    @Test
    void aRunIsKnownToGoOnAsLongAsItProlongsItsLease() {
        node((lease, attempt) -> {})
                .sync(
                        TARGET,
                        progress -> {
                            clock.advance(KeptLease.LENGTH.dividedBy(2).plusSeconds(5));
                            progress.progress(Phase.MEMBERS, 0, 0);
                            clock.advance(Duration.ofSeconds(7));
                            assertThat(active().startedAt()).isEqualTo(BEGAN);
                            assertThat(active().aliveAt()).isEqualTo(BEGAN.plusSeconds(65));
                            return wecom().complete();
                        },
                        SyncProgress.NONE);
    }

    private ActiveRunRow active() {
        return store.<Optional<ActiveRunRow>>inTransaction(tx -> tx.activeRuns().find(ORG))
                .orElseThrow();
    }

    @Test
    void waitingSaysForWhomAndHowLongOnceAndIsLogged() {
        killedRun();
        SyncProgress progress = new SyncProgress() {
            @Override
            public void progress(Phase phase, int done, int total) {}

            @Override
            public void waiting(String whom, Instant until) {
                waits.add(whom + " until " + until);
            }
        };
        try (LogWatcher log = LogWatcher.start()) {
            sync(node((lease, attempt) -> clock.advance(Duration.ofMinutes(1))), progress);
            log.assertLogged("Run waits corp=app/corps.A kind=SYNC for=the full run lost");
        }

        assertThat(waits)
                .hasSize(2)
                .allMatch(told -> told.equals("the full run lost that began at 2026-11-01T08:00:00Z in the process"
                        + " 4711@host until 2026-11-01T08:02:00Z"));
    }

    @Test
    void startAndPhasesAreWithoutWaiting() {
        killedRun();
        SyncReport report = sync(node((lease, attempt) -> clock.advance(KeptLease.LENGTH)), SyncProgress.NONE);

        assertThat(report.getStartedAt()).isEqualTo(BEGAN.plus(KeptLease.LENGTH));
        assertThat(report.getPhases().values()).allMatch(Duration::isZero);
    }

    @Test
    void whatADeadProcessLeftInADatabaseOfOneProcessIsEndedAtItsStart() {
        killedRun();
        store.run(tx -> LostRuns.endAll(tx));

        assertThat(run("lost").report().getOutcome()).isEqualTo(Outcome.FAILED);
        sync(
                node((lease, attempt) -> {
                    throw new AssertionError("Nobody has it");
                }),
                SyncProgress.NONE);
    }

    @Test
    void aLeaseThatOnlyKeepsAPaceStandsAtAStart() {
        store.run(tx -> tx.leases().acquire("paced", Lease.PACE, clock.instant(), Duration.ofDays(1)));
        store.run(tx -> LostRuns.endAll(tx));
        assertThat(store.<Optional<Lease>>inTransaction(tx -> tx.leases().find("paced")))
                .isPresent();
    }

    @Test
    void whoIsTakenOverWhileAliveIsRecordedOnce() {
        SyncEngine stale = node((lease, attempt) -> {});
        assertThatThrownBy(() -> stale.sync(
                        TARGET,
                        progress -> {
                            clock.advance(KeptLease.LENGTH);
                            sync(node((lease, attempt) -> {}), SyncProgress.NONE);
                            return wecom().complete();
                        },
                        SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class);

        assertThat(runs())
                .extracting(run -> run.report().getOutcome())
                .containsExactlyInAnyOrder(Outcome.FAILED, Outcome.COMPLETE);
    }

    @Test
    void aDryRunThatLosesItsProcessIsNotMissed() {
        node((lease, attempt) -> {})
                .planSync(
                        TARGET,
                        progress -> {
                            assertThat(store.<Optional<ActiveRunRow>>inTransaction(
                                            tx -> tx.activeRuns().find(ORG)))
                                    .isEmpty();
                            return wecom().complete();
                        },
                        RunHooks.NONE,
                        SyncProgress.NONE);
    }

    /** As a process leaves it that is killed while it syncs. */
    private void killedRun() {
        store.run(tx -> {
            tx.orgs().claim(ORG, "corp");
            tx.leases().acquire(Lease.syncOf(ORG), "4711@host/lost", BEGAN, KeptLease.LENGTH);
            tx.activeRuns()
                    .put(
                            ORG,
                            new ActiveRunRow("lost", RunRow.Kind.SYNC, BEGAN, SEEN, Actor.named("alice"), "4711@host"));
        });
    }

    private SyncEngine node(LeaseWait wait) {
        return new SyncEngine(
                store, clock, new SequentialIds("id" + clock.instant().getEpochSecond()), "node", wait);
    }

    private SyncReport sync(SyncEngine engine, SyncProgress progress) {
        return engine.sync(TARGET, reading -> wecom().member("a", "2").complete(), progress);
    }

    private RunRow run(String runId) {
        return store.<Optional<RunRow>>inTransaction(tx -> tx.runs().find(ORG, runId))
                .orElseThrow();
    }

    private List<RunRow> runs() {
        return store.inTransaction(tx -> tx.runs().list(ORG, 10));
    }
}
