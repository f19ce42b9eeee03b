package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.sync.turn.KeptLease;
import dev.corpkit.corps.sync.turn.SingleFlight;
import java.time.Clock;
import java.util.Objects;
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
     * Reads everything, plans, guards, applies and reports (contract row C3). Two calls at once on one organization, in one
     * process or in a cluster: one runs, the other waits and returns its outcome. Not to be called by the reader.
     *
     * @param reader reads the enterprise; called at most once, not at all where another's run serves
     * @param progress is told how far the run is
     * @throws NotAuthorizedException as the reader threw it; nothing changed
     * @throws SyncFailedException if it could not read or apply; nothing changed
     */
    public SyncReport sync(SyncTarget target, SnapshotReader reader, SyncProgress progress) {
        // The target as a whole: whoever declares the organization differently is not served by an earlier
        // declaration's run.
        return flights.fly(target, () -> {
            Run run = begin(RunKind.SYNC, target);
            return orNothing(
                    run,
                    () -> turns.shared(run, lease -> {
                        Snapshot snapshot = reader.read((phase, done, total) -> {
                            lease.alive();
                            progress.progress(phase, done, total);
                        });
                        return finish(run, lease, snapshot, progress);
                    }));
        });
    }

    /**
     * The part of a sync that concerns members, against the departments stored here: users, members, status changes and
     * department links (contract row C17). Writes no departments but a missing root, and no roles; who leaves loses theirs.
     * Waits for a run that is under way. An empty scope changes nothing, as with a sync (contract row G3).
     *
     * @throws SyncFailedException if it could not apply; nothing changed
     */
    public SyncReport register(SyncTarget target, Snapshot snapshot) {
        Run run = begin(RunKind.REGISTRATION, target);
        return orNothing(run, () -> turns.alone(run, lease -> finish(run, lease, snapshot, SyncProgress.NONE)));
    }

    /** What {@link #sync} would write for that snapshot (contract row G4). Reads only. */
    public SyncPlan plan(SyncTarget target, Snapshot snapshot) {
        return commits.plan(target, snapshot);
    }

    private Run begin(RunKind kind, SyncTarget target) {
        return Run.of(kind, ids.get(), target, clock.instant());
    }

    private SyncReport finish(Run run, KeptLease lease, Snapshot snapshot, SyncProgress progress) {
        SyncReport report = commits.commit(run, lease.lease(), snapshot, progress);
        LOG.info(
                "Synced corp={} run={} outcome={} added={} updated={} moved={} offline={} returned={} outOfScope={}"
                        + " depts={} held={} problems={} calls={} tookMs={}",
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
                report.getDuration().toMillis());
        return report;
    }

    /** What fails before the commit changed nothing, and what fails in it was rolled back. */
    private static SyncReport orNothing(Run run, Supplier<SyncReport> work) {
        try {
            return work.get();
        } catch (NotAuthorizedException | SyncFailedException e) {
            throw e;
        } catch (RuntimeException e) {
            String why =
                    e instanceof CorpException ? e.getMessage() : e.getClass().getSimpleName();
            throw new SyncFailedException("The run of " + run.org() + " failed and nothing changed: " + why, e);
        }
    }
}
