package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncCancelledException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.sync.turn.KeptLease;
import dev.corpkit.findings.ShownMoment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of a run: told on, timed by phase, and each the place where it ends if somebody cancelled it. A phase lasts until
 * the first step of another. Thread-safe.
 */
final class RunSteps implements SyncProgress {

    private static final Logger LOG = LoggerFactory.getLogger(SyncEngine.class);

    private final Clock clock;
    private final SyncProgress told;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
    private volatile Run run;
    private Phase phase;
    private Instant since;
    private volatile boolean cancelled;
    private volatile boolean hasTurn;

    /** Until when it was said to wait: each time the other run goes on, that is said once more. */
    private volatile @Nullable Instant waitsUntil;

    /**
     * Of a run that begins.
     *
     * @param first its first phase
     * @param told is told of each step
     */
    RunSteps(Run run, Phase first, Clock clock, SyncProgress told) {
        this.run = run;
        this.phase = first;
        this.since = run.startedAt();
        this.clock = clock;
        this.told = told;
    }

    Run run() {
        return run;
    }

    /** The run turns out to be one of another kind. */
    RunSteps become(RunKind kind, String id) {
        run = run.as(kind, id);
        return this;
    }

    /** The run is about to read; this was kept of members until now. */
    void knowing(List<MemberEventRow> kept) {
        run = run.reading(kept);
    }

    /** The run has its turn: what it did until now was waiting. */
    synchronized void begun(Instant now) {
        hasTurn = true;
        run = run.begun(now);
        since = now;
        phases.clear();
    }

    @Override
    public void waiting(String whom, Instant until) {
        requireNotCancelled();
        if (!until.equals(waitsUntil)) {
            waitsUntil = until;
            LOG.info(
                    "Run waits corp={} kind={} for={} leaseEndsAt={}",
                    run.org(),
                    run.kind(),
                    whom,
                    ShownMoment.of(until));
        }
        told.waiting(whom, until);
    }

    /** Whether it got so far; else it failed before it did anything. */
    boolean hasTurn() {
        return hasTurn;
    }

    /** Ends the run at its next step. */
    void cancel() {
        cancelled = true;
    }

    /** @throws SyncCancelledException if somebody cancelled the run */
    void requireNotCancelled() {
        if (cancelled) {
            throw new SyncCancelledException(cancelled(run.org()));
        }
    }

    static String cancelled(OrgKey org) {
        return "The run of " + org + " was cancelled; nothing changed";
    }

    @Override
    public void progress(Phase now, int done, int total) {
        requireNotCancelled();
        note(now);
        told.progress(now, done, total);
    }

    /** The same steps, each a sign of life of the run. */
    SyncProgress reading(KeptLease lease) {
        return new SyncProgress() {
            @Override
            public void progress(Phase now, int done, int total) {
                requireNotCancelled();
                lease.alive();
                RunSteps.this.progress(now, done, total);
            }

            @Override
            public void called() {
                RunSteps.this.called();
            }
        };
    }

    @Override
    public void called() {
        calls.incrementAndGet();
        told.called();
    }

    /** What was called before the run began, for it. */
    RunSteps after(int earlierCalls) {
        calls.addAndGet(earlierCalls);
        return this;
    }

    /** How often it called WeCom until now. */
    int calls() {
        return calls.get();
    }

    private synchronized void note(Phase now) {
        if (now != phase) {
            settle();
            phase = now;
        }
    }

    /** How long each phase took until now. */
    synchronized Map<Phase, Duration> phases() {
        settle();
        return new EnumMap<>(phases);
    }

    private void settle() {
        Instant now = clock.instant();
        phases.merge(phase, Duration.between(since, now), Duration::plus);
        since = now;
    }
}
