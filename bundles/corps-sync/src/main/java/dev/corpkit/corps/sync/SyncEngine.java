package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.change.Written;
import dev.corpkit.corps.sync.turn.KeptLease;
import dev.corpkit.corps.sync.turn.SingleFlight;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings stored organizations to what WeCom shows. Thread-safe; one per process. */
public final class SyncEngine {

    private static final Logger LOG = LoggerFactory.getLogger(SyncEngine.class);

    private final Clock clock;
    private final Supplier<String> ids;
    private final Turns turns;
    private final RunCommit commits;
    private final SingleFlight<SyncTarget, SyncReport> flights = new SingleFlight<>();

    /**
     * An engine.
     *
     * @param store where organizations are stored
     * @param clock the time
     * @param ids fresh ids of runs and persons, never the same twice
     * @param node this process among those that share the store
     * @param wait how to wait for another node's run
     */
    public SyncEngine(CorpStore store, Clock clock, Supplier<String> ids, String node, LeaseWait wait) {
        this.clock = Objects.requireNonNull(clock);
        this.ids = Objects.requireNonNull(ids);
        this.turns = new Turns(store, clock, Objects.requireNonNull(node), Objects.requireNonNull(wait));
        this.commits = new RunCommit(Objects.requireNonNull(store), clock, ids);
    }

    /**
     * An engine.
     *
     * @param limits when many enterprises losing people are one alarm
     * @param committed is told what was written, after each commit and in its order for one organization
     */
    public SyncEngine(
            CorpStore store,
            Clock clock,
            Supplier<String> ids,
            String node,
            LeaseWait wait,
            ProviderLimits limits,
            Consumer<Written> committed) {
        this(store, clock, ids, node, wait);
    }

    /**
     * Reads everything, plans, guards, applies and reports (contract row C3). Two calls at once on one organization, in one
     * process or in a cluster: one runs, the other waits and returns its outcome. Not to be called by the reader.
     *
     * @param reader reads the enterprise; called at most once, not at all where another's run serves
     * @param progress is told how far the run is
     * @throws NotAuthorizedException as the reader threw it; nothing changed
     * @throws SyncFailedException if it could not read or apply; nothing changed
     */
    public SyncReport sync(SyncTarget target, SnapshotReader reader, RunHooks hooks, SyncProgress progress) {
        // The target as a whole: whoever declares the organization differently is not served by an earlier
        // declaration's run.
        return flights.fly(target, () -> {
            Run run = begin(RunKind.SYNC, target);
            return orNothing(run, () -> turns.shared(run, lease -> syncWhole(run, lease, reader, progress)));
        });
    }

    /**
     * Reads what events named and brings it in with the same plan, guards and lease as a sync (contract row A12). Where the
     * reader says so, or where the visible scope is not the one of the last complete sync, it becomes a full sync in the same
     * turn. Never served by another's run: that may have looked before the events. One that finds nothing new is not
     * recorded. Not to be called by the readers.
     *
     * @param focused reads what events named; called at most once
     * @param whole reads the enterprise; called at most once
     * @param progress is told how far the run is
     * @throws NotAuthorizedException as a reader threw it; nothing changed
     * @throws SyncFailedException if it could not read or apply; nothing changed
     */
    public SyncReport syncEvents(
            SyncTarget target, FocusedReader focused, SnapshotReader whole, RunHooks hooks, SyncProgress progress) {
        Run run = begin(RunKind.EVENTS, target);
        return orNothing(
                run,
                () -> turns.alone(
                        run,
                        lease -> syncFocused(run, lease, focused, progress)
                                .orElseGet(() -> syncWhole(begin(RunKind.SYNC, target), lease, whole, progress))));
    }

    private Optional<SyncReport> syncFocused(Run run, KeptLease lease, FocusedReader reader, SyncProgress progress) {
        return reader.read(alive(lease, progress))
                .flatMap(snapshot -> commits.commitInSameScope(run, lease.lease(), snapshot, progress))
                .map(report -> logged(run, report));
    }

    private SyncReport syncWhole(Run run, KeptLease lease, SnapshotReader reader, SyncProgress progress) {
        return finish(run, lease, reader.read(alive(lease, progress)), progress);
    }

    private static SyncProgress alive(KeptLease lease, SyncProgress progress) {
        return (phase, done, total) -> {
            lease.alive();
            progress.progress(phase, done, total);
        };
    }

    /**
     * The part of a sync that concerns members, against the departments stored here: users, members, status changes and
     * department links (contract row C17). Writes no departments but a missing root, and no roles; who leaves loses theirs.
     * Waits for a run that is under way. An empty scope changes nothing, as with a sync (contract row G3).
     *
     * @throws SyncFailedException if it could not apply; nothing changed
     */
    public SyncReport register(SyncTarget target, Snapshot snapshot, RunHooks hooks) {
        Run run = begin(RunKind.REGISTRATION, target);
        return orNothing(run, () -> turns.alone(run, lease -> finish(run, lease, snapshot, SyncProgress.NONE)));
    }

    /** {@link #sync(SyncTarget, SnapshotReader, RunHooks, SyncProgress)} without hooks. */
    public SyncReport sync(SyncTarget target, SnapshotReader reader, SyncProgress progress) {
        return sync(target, reader, RunHooks.NONE, progress);
    }

    /** {@link #register(SyncTarget, Snapshot, RunHooks)} without hooks. */
    public SyncReport register(SyncTarget target, Snapshot snapshot) {
        return register(target, snapshot, RunHooks.NONE);
    }

    /** {@link #syncEvents(SyncTarget, FocusedReader, SnapshotReader, RunHooks, SyncProgress)} without hooks. */
    public SyncReport syncEvents(
            SyncTarget target, FocusedReader focused, SnapshotReader whole, SyncProgress progress) {
        return syncEvents(target, focused, whole, RunHooks.NONE, progress);
    }

    /** What to say of a run that had nothing to read. */
    public SyncReport unchanged(SyncTarget target) {
        return begin(RunKind.EVENTS, target).unchanged();
    }

    /** What {@link #sync} would write for that snapshot (contract row G4). Reads only. */
    public SyncPlan plan(SyncTarget target, Snapshot snapshot) {
        return commits.plan(target, snapshot);
    }

    /**
     * Reads and plans as {@link #sync}, and keeps the plan (contract row G4). One that is still open becomes outdated.
     *
     * @throws SyncFailedException if it could not read; nothing changed
     */
    public PlanRow planSync(SyncTarget target, SnapshotReader reader, RunHooks hooks, SyncProgress progress) {
        throw new UnsupportedOperationException();
    }

    /**
     * Writes an open plan as it is; also after a restart.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if it is unknown or not open
     * @throws OutdatedPlanException if the organization is in another state than it was made from
     */
    public SyncReport apply(SyncTarget target, String planId, RunHooks hooks, SyncProgress progress) {
        throw new UnsupportedOperationException();
    }

    /**
     * Does the removals that are held under an id (contract row G1), whatever their number.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if nothing is held under it; says what is
     */
    public SyncReport approve(SyncTarget target, String planId, RunHooks hooks) {
        throw new UnsupportedOperationException();
    }

    /** What {@link #approve} would write of what is held under that id now. Reads only. */
    public List<ObjectChange> heldChanges(SyncTarget target, String planId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Decides that what is held under an id, or an open plan, is not to be done.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException as {@link #approve}
     */
    public void reject(SyncTarget target, String planId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Plans to take back what a run did, and keeps the plan for {@link #apply}.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if that run is unknown, changed nothing, or is too long ago
     */
    public PlanRow planTakeBack(SyncTarget target, String runId) {
        throw new UnsupportedOperationException();
    }

    /** {@link #planTakeBack} and {@link #apply} in one step. */
    public SyncReport takeBack(SyncTarget target, String runId, RunHooks hooks) {
        throw new UnsupportedOperationException();
    }

    /** Ends the run that is under way, here or on another node, at its next step; returns whether there was one. */
    public boolean cancel(SyncTarget target) {
        throw new UnsupportedOperationException();
    }

    private Run begin(RunKind kind, SyncTarget target) {
        return Run.of(kind, ids.get(), target, clock.instant());
    }

    private SyncReport finish(Run run, KeptLease lease, Snapshot snapshot, SyncProgress progress) {
        if (snapshot.focused().isPresent()) {
            throw new IllegalArgumentException("A focused snapshot is not a whole one");
        }
        return logged(run, commits.commit(run, lease.lease(), snapshot, progress));
    }

    private static SyncReport logged(Run run, SyncReport report) {
        LOG.info(
                "Synced corp={} run={} outcome={} added={} updated={} moved={} offline={} returned={} outOfScope={}"
                        + " depts={} held={} problems={} calls={} tookMs={} kind={}",
                run.org(),
                report.getRunId(),
                report.getOutcome(),
                report.count(SyncCount.MEMBERS_ADDED),
                report.count(SyncCount.MEMBERS_UPDATED),
                report.count(SyncCount.MEMBERS_MOVED),
                report.count(SyncCount.MEMBERS_OFFLINE),
                report.count(SyncCount.MEMBERS_RETURNED),
                report.count(SyncCount.MEMBERS_OUT_OF_SCOPE),
                report.count(SyncCount.DEPTS_ADDED)
                        + report.count(SyncCount.DEPTS_UPDATED)
                        + report.count(SyncCount.DEPTS_REMOVED),
                report.count(SyncCount.HELD),
                report.getProblems().size(),
                report.getApiCalls(),
                report.getDuration().toMillis(),
                run.kind());
        return report;
    }

    /** What fails before the commit changed nothing, and what fails in it was rolled back. */
    private static SyncReport orNothing(Run run, Supplier<SyncReport> work) {
        try {
            return work.get();
        } catch (NotAuthorizedException | SyncFailedException e) {
            throw failed(run, e);
        } catch (RuntimeException e) {
            String why =
                    e instanceof CorpException ? e.getMessage() : e.getClass().getSimpleName();
            throw failed(
                    run, new SyncFailedException("The run of " + run.org() + " failed and nothing changed: " + why, e));
        }
    }

    private static CorpException failed(Run run, CorpException failure) {
        LOG.warn("Run failed corp={} kind={} run={} reason={}", run.org(), run.kind(), run.id(), failure.getMessage());
        return failure;
    }
}
