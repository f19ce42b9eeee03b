package dev.corpkit.corps.sync;

import static dev.corpkit.corps.sync.Wecom.wecom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StaleLeaseException;
import dev.corpkit.corps.sync.turn.KeptLease;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.SequentialIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two calls at once: one runs, the other waits and returns its outcome (contract rows C3, G5). */
@Timeout(60)
class SyncTurnsTest {

    private static final OrgKey ORG = new OrgKey("app", "corps.A");
    private static final SyncTarget TARGET = new SyncTarget(ORG, "corp", "Title", Mirror.NO_GUARD);

    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final SequentialIds ids = new SequentialIds("id-");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger readings = new AtomicInteger();

    @AfterEach
    void stop() {
        goOn.countDown();
        threads.shutdownNow();
    }

    private SyncEngine node(String name, LeaseWait wait) {
        return new SyncEngine(store, clock, ids, name, wait);
    }

    private Snapshot slowly(SyncProgress progress) {
        readings.incrementAndGet();
        reading.countDown();
        await(goOn);
        progress.progress(SyncProgress.Phase.MEMBERS, 1, 1);
        return wecom().member("slow", "2").complete();
    }

    private Snapshot quickly(SyncProgress progress) {
        readings.incrementAndGet();
        return wecom().member("quick", "2").complete();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static SyncReport sync(SyncEngine engine, SnapshotReader reader) {
        return engine.sync(TARGET, reader, SyncProgress.NONE);
    }

    /** Starts a call and returns once its thread waits for another. */
    private <T> Future<T> startAndWaitUntilItWaits(Callable<T> call) {
        Thread[] thread = new Thread[1];
        CountDownLatch started = new CountDownLatch(1);
        Future<T> future = threads.submit(() -> {
            thread[0] = Thread.currentThread();
            started.countDown();
            return call.call();
        });
        await(started);
        while (thread[0].getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return future;
    }

    private long runs() {
        return store.inTransaction(tx -> tx.runs().list(ORG, 100)).size();
    }

    @Test
    @Tag("C3")
    void inOneProcessOneRunsAndTheOthersGetItsReport() throws Exception {
        SyncEngine engine = node("a", LeaseWait.every(Duration.ofDays(1)));
        Future<SyncReport> first = threads.submit(() -> sync(engine, this::slowly));
        await(reading);
        List<Future<SyncReport>> others = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            others.add(startAndWaitUntilItWaits(() -> sync(engine, this::quickly)));
        }
        goOn.countDown();
        for (Future<SyncReport> other : others) {
            assertThat(other.get()).isSameAs(first.get());
        }
        assertThat(readings).hasValue(1);
        assertThat(runs()).isOne();
    }

    @Test
    void inOneProcessTheOthersGetItsException() throws Exception {
        SyncEngine engine = node("a", LeaseWait.every(Duration.ofDays(1)));
        NotAuthorizedException cancelled = new NotAuthorizedException("cancelled");
        Future<SyncReport> first = threads.submit(() -> sync(engine, progress -> {
            slowly(progress);
            throw cancelled;
        }));
        await(reading);
        Future<SyncReport> second = startAndWaitUntilItWaits(() -> sync(engine, this::quickly));
        goOn.countDown();
        assertThatThrownBy(second::get).isInstanceOf(ExecutionException.class).hasCause(cancelled);
        assertThatThrownBy(first::get).hasCause(cancelled);
        assertThat(sync(engine, this::quickly).getOutcome()).isEqualTo(SyncReport.Outcome.COMPLETE);
    }

    @Test
    void otherOrganizationsDoNotWait() {
        SyncEngine engine = node("a", LeaseWait.every(Duration.ofDays(1)));
        threads.submit(() -> sync(engine, this::slowly));
        await(reading);
        SyncTarget other = new SyncTarget(new OrgKey("app", "corps.B"), "corp", "Title", GuardSettings.DEFAULT);
        assertThat(engine.sync(other, this::quickly, SyncProgress.NONE).getCorpFullName())
                .isEqualTo("corps.B");
    }

    @Test
    @Tag("C3")
    void inAClusterTheOtherNodeWaitsAndReturnsTheOutcome() throws Exception {
        Future<SyncReport> first =
                threads.submit(() -> sync(node("a", LeaseWait.every(Duration.ofDays(1))), this::slowly));
        await(reading);
        SyncEngine second = node("b", (lease, attempt) -> {
            assertThat(lease).isEqualTo("sync:app/corps.A");
            if (attempt == 2) {
                goOn.countDown();
                get(first);
            }
        });
        SyncReport report = sync(second, this::quickly);
        assertThat(report.getRunId()).isEqualTo(first.get().getRunId());
        assertThat(readings).hasValue(1);
        assertThat(runs()).isOne();
        assertThat(sync(second, this::quickly).getRunId()).isNotEqualTo(report.getRunId());
    }

    @Test
    void whereTheOtherNodesRunFailsThisOneRuns() throws Exception {
        Future<SyncReport> first =
                threads.submit(() -> sync(node("a", LeaseWait.every(Duration.ofDays(1))), progress -> {
                    slowly(progress);
                    throw new IllegalStateException("crash");
                }));
        await(reading);
        SyncEngine second = node("b", (lease, attempt) -> {
            goOn.countDown();
            assertThatThrownBy(first::get).hasCauseInstanceOf(SyncFailedException.class);
        });
        assertThat(sync(second, this::quickly).getOutcome()).isEqualTo(SyncReport.Outcome.COMPLETE);
        assertThat(readings).hasValue(2);
    }

    @Test
    @Tag("G5")
    void expiredLeaseIsTakenOverAndTheStaleHolderCanNoLongerWrite() {
        Future<SyncReport> first =
                threads.submit(() -> sync(node("a", LeaseWait.every(Duration.ofDays(1))), progress -> {
                    Snapshot snapshot = wecom().member("slow", "2").complete();
                    reading.countDown();
                    await(goOn);
                    return snapshot;
                }));
        await(reading);
        SyncEngine second = node("b", (lease, attempt) -> clock.advance(KeptLease.LENGTH));
        sync(second, this::quickly);
        goOn.countDown();
        assertThatThrownBy(first::get)
                .cause()
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining("nothing changed")
                .hasCauseInstanceOf(StaleLeaseException.class);
        assertThat(store.<Boolean>inTransaction(
                        tx -> tx.members().find(ORG, "slow").isPresent()))
                .isFalse();
        assertThat(runs()).as("the second one's, and the failure").isEqualTo(2);
    }

    @Test
    void staleHolderStopsReadingAtItsNextProgress() {
        SyncEngine second = node("b", (lease, attempt) -> {});
        assertThatThrownBy(() -> sync(node("a", (lease, attempt) -> {}), progress -> {
                    clock.advance(KeptLease.LENGTH.plusSeconds(1));
                    sync(second, this::quickly);
                    progress.progress(SyncProgress.Phase.MEMBERS, 1, 9);
                    throw new AssertionError("Should have stopped");
                }))
                .isInstanceOf(SyncFailedException.class)
                .hasCauseInstanceOf(StaleLeaseException.class);
    }

    @Test
    void progressKeepsTheLeaseAlive() {
        sync(node("a", (lease, attempt) -> {}), progress -> {
            for (int i = 0; i < 10; i++) {
                clock.advance(KeptLease.LENGTH.dividedBy(2).plusSeconds(1));
                progress.progress(SyncProgress.Phase.MEMBERS, i, 10);
                assertThat(store.<Boolean>inTransaction(tx -> tx.leases()
                                .acquire("sync:" + ORG, "thief", clock.instant(), KeptLease.LENGTH)
                                .isPresent()))
                        .isFalse();
            }
            return quickly(progress);
        });
        assertThat(runs()).isOne();
    }

    @Test
    void leaseIsGivenBackAfterSuccessAndFailure() {
        SyncEngine engine = node("a", (lease, attempt) -> {
            throw new AssertionError("Nobody should have it");
        });
        sync(engine, this::quickly);
        assertThatThrownBy(() -> sync(engine, progress -> {
            throw new IllegalStateException();
        }));
        sync(
                node("b", (lease, attempt) -> {
                    throw new AssertionError("Nobody should have it");
                }),
                this::quickly);
    }

    @Test
    void interruptedWaitFailsTheRunAndKeepsTheInterrupt() throws Exception {
        threads.submit(() -> sync(node("a", (lease, attempt) -> {}), this::slowly));
        await(reading);
        SyncEngine second = node("b", (lease, attempt) -> {
            throw new InterruptedException();
        });
        assertThatThrownBy(() -> sync(second, this::quickly))
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining("Interrupted while waiting");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void registrationWaitsForASyncAndThenRuns() throws Exception {
        Future<SyncReport> first =
                threads.submit(() -> sync(node("a", LeaseWait.every(Duration.ofDays(1))), this::slowly));
        await(reading);
        SyncEngine second = node("b", (lease, attempt) -> {
            goOn.countDown();
            get(first);
        });
        SyncReport report = second.register(TARGET, wecom().member("b", "2").complete());
        assertThat(report.getRunId()).isNotEqualTo(first.get().getRunId());
        assertThat(runs()).isEqualTo(2);
    }

    @Test
    void syncThatWaitedForARegistrationRunsAllTheSame() {
        SyncEngine registering = node("a", (lease, attempt) -> {});
        boolean[] registered = new boolean[1];
        store.run(tx -> tx.leases().acquire("sync:" + ORG, "somebody", clock.instant(), KeptLease.LENGTH));
        SyncEngine waiting = node("b", (lease, attempt) -> {
            clock.advance(KeptLease.LENGTH);
            registering.register(TARGET, wecom().complete());
            registered[0] = true;
        });
        SyncReport report = sync(waiting, this::quickly);
        assertThat(registered[0]).isTrue();
        assertThat(readings).hasValue(1);
        assertThat(store.<String>inTransaction(
                        tx -> tx.runs().lastSync(ORG).orElseThrow().report().getRunId()))
                .isEqualTo(report.getRunId());
    }

    @Test
    void syncThatWaitedForManyRegistrationsRunsAllTheSame() {
        SyncEngine registering = node("a", (lease, attempt) -> {});
        sync(registering, this::quickly);
        store.run(tx -> tx.leases().acquire("sync:" + ORG, "somebody", clock.instant(), KeptLease.LENGTH));
        SyncEngine waiting = node("b", (lease, attempt) -> {
            clock.advance(KeptLease.LENGTH);
            for (int i = 0; i < 30; i++) {
                registering.register(TARGET, wecom().complete());
            }
        });
        assertThat(sync(waiting, this::quickly).getOutcome()).isEqualTo(SyncReport.Outcome.COMPLETE);
        assertThat(readings).hasValue(2);
    }

    @Test
    void nobodyIsServedByTheRunOfAnotherEnterprise() throws Exception {
        SyncTarget edited = new SyncTarget(ORG, "other", "Title", Mirror.NO_GUARD);
        SyncEngine engine = node("a", (lease, attempt) -> {
            goOn.countDown();
            Thread.onSpinWait();
        });
        Future<SyncReport> first = threads.submit(() -> sync(engine, this::slowly));
        await(reading);
        assertThatThrownBy(() -> engine.sync(edited, this::quickly, SyncProgress.NONE))
                .isInstanceOf(SyncFailedException.class)
                .hasMessageContaining("holds the data of the enterprise corp, its business file now names other");
        assertThat(first.get().getOutcome()).isEqualTo(SyncReport.Outcome.COMPLETE);
        assertThat(readings).hasValue(1);
    }

    @Test
    void whoDeclaresOtherLimitsJoinsNoFlightUnderTheOldOnes() throws Exception {
        SyncTarget edited = new SyncTarget(ORG, "corp", "Title", GuardSettings.DEFAULT);
        List<String> waits = Collections.synchronizedList(new ArrayList<>());
        SyncEngine engine = node("a", (lease, attempt) -> {
            waits.add(lease);
            goOn.countDown();
        });
        Future<SyncReport> first = threads.submit(() -> sync(engine, this::slowly));
        await(reading);
        assertThat(engine.sync(edited, this::quickly, SyncProgress.NONE).getOutcome())
                .isEqualTo(SyncReport.Outcome.COMPLETE);
        assertThat(waits).contains("sync:" + ORG);
        first.get();
    }

    private static void get(Future<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
