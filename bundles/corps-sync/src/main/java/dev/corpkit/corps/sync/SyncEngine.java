package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.Written;
import dev.corpkit.corps.sync.turn.KeptLease;
import dev.corpkit.corps.sync.turn.SingleFlight;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Brings stored organizations to what WeCom shows. Thread-safe; one per process. */
public final class SyncEngine implements ProviderWatch {

    private final Supplier<String> ids;
    private final CorpStore store;
    private final Runs runs;
    private final RunCommit commits;
    private final Renames renames;
    private final ProviderGuard provider;
    private final RunFrame frame;
    private final PlanReview review;
    private final SingleFlight<SyncTarget, SyncReport> flights = new SingleFlight<>();

    /**
     * An engine without a guard over the provider, that tells nobody.
     *
     * @param store where organizations are stored
     * @param clock the time
     * @param ids fresh ids of runs and persons, never the same twice
     * @param node this process among those that share the store
     * @param wait how to wait for another node's run
     */
    public SyncEngine(CorpStore store, Clock clock, Supplier<String> ids, String node, LeaseWait wait) {
        this(store, clock, ids, node, wait, ProviderLimits.NONE, written -> {});
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
        this.store = Objects.requireNonNull(store);
        Objects.requireNonNull(clock);
        this.ids = Objects.requireNonNull(ids);
        this.runs = new Runs(
                store,
                new Turns(store, clock, Objects.requireNonNull(node), Objects.requireNonNull(wait)),
                new Failures(store, clock),
                clock);
        this.provider = new ProviderGuard(limits, clock);
        Isolation isolation = new Isolation(store, clock, ids);
        this.commits = new RunCommit(store, clock, new Planning(provider, clock), ids, isolation);
        this.renames = new Renames(store, clock);
        this.frame = new RunFrame(clock, ids, committed);
        this.review = new PlanReview(
                frame,
                runs,
                commits,
                new PlanApplication(store, clock, ids, isolation),
                new TakeBackPlans(store, clock));
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
            RunSteps steps = frame.begin(RunKind.SYNC, Phase.SCOPE, target, progress);
            return toldIfOwn(steps, hooks, runs.shared(steps, lease -> syncWhole(steps, lease, reader, hooks)));
        });
    }

    /**
     * {@link #sync(SyncTarget, SnapshotReader, RunHooks, SyncProgress)} for a cause that was recorded at a moment: a complete
     * sync that began since then, whoever asked for it, serves for it (contract row A7).
     */
    public SyncReport syncOwed(
            SyncTarget target, Instant since, SnapshotReader reader, RunHooks hooks, SyncProgress progress) {
        RunSteps steps = frame.begin(RunKind.SYNC, Phase.SCOPE, target, progress);
        return toldIfOwn(steps, hooks, runs.unlessSince(since, steps, lease -> syncWhole(steps, lease, reader, hooks)));
    }

    private static SyncReport toldIfOwn(RunSteps steps, RunHooks hooks, SyncReport report) {
        return report.getRunId().equals(steps.run().id()) ? RunFrame.told(hooks, report) : report;
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
        RunSteps steps = frame.begin(RunKind.EVENTS, Phase.SCOPE, target, progress);
        return RunFrame.told(hooks, runs.alone(steps, lease -> {
            hooks.before();
            return syncFocused(steps, lease, focused, hooks)
                    .orElseGet(() -> readWhole(steps.become(RunKind.SYNC, ids.get()), lease, whole, hooks));
        }));
    }

    private Optional<SyncReport> syncFocused(RunSteps steps, KeptLease lease, FocusedReader reader, RunHooks hooks) {
        return reader.read(reading(steps, lease)).flatMap(snapshot -> finish(steps, lease, snapshot, hooks));
    }

    private SyncReport syncWhole(RunSteps steps, KeptLease lease, SnapshotReader reader, RunHooks hooks) {
        hooks.before();
        return readWhole(steps, lease, reader, hooks);
    }

    private SyncReport readWhole(RunSteps steps, KeptLease lease, SnapshotReader reader, RunHooks hooks) {
        return finish(steps, lease, reader.read(reading(steps, lease)).whole(), hooks)
                .orElseThrow();
    }

    /** What is kept while it reads may be younger than what it sees. */
    private SyncProgress reading(RunSteps steps, KeptLease lease) {
        steps.knowing(
                store.inTransaction(tx -> tx.memberEvents().all(steps.run().org())));
        return steps.reading(lease);
    }

    /**
     * The part of a sync that concerns members, against the departments stored here: users, members, status changes and
     * department links (contract row C17). Writes no departments but a missing root, and no roles; who leaves loses theirs.
     * Waits for a run that is under way. An empty scope changes nothing, as with a sync (contract row G3).
     *
     * @throws SyncFailedException if it could not apply; nothing changed
     */
    public SyncReport register(SyncTarget target, Snapshot snapshot, RunHooks hooks) {
        RunSteps steps = frame.begin(RunKind.REGISTRATION, Phase.PLAN, target, SyncProgress.NONE);
        return RunFrame.told(hooks, runs.alone(steps, lease -> {
            hooks.before();
            return finish(steps, lease, snapshot.whole(), hooks).orElseThrow();
        }));
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

    /**
     * Renames a member whose userid became another, as a run of its own, where the old one is stored and the new one is not,
     * and WeCom confirms it (contract row C5).
     *
     * @param reader asks WeCom; called at most once, under the lease
     * @return whether it was renamed
     * @throws NotAuthorizedException as the reader threw it; nothing changed
     * @throws SyncFailedException if WeCom could not be asked, or the change not be applied; nothing changed
     */
    public boolean rename(SyncTarget target, String from, String to, RenameReader reader, SyncProgress progress) {
        RunSteps steps = frame.begin(RunKind.EVENTS, Phase.SCOPE, target, progress);
        return runs.alone(steps, lease -> {
            if (!renames.isPlain(target.org(), from, to) || !reader.isConfirmed(steps.reading(lease))) {
                return false;
            }
            lease.alive();
            return renames.commit(steps, lease, from, to)
                    .map(run -> frame.done(steps, run))
                    .isPresent();
        });
    }

    /**
     * Renames members of whom WeCom answered which new userid each has; where the new one was mirrored as a new person, that one
     * is folded in. Ids that are not stored are left out.
     *
     * @param ids new userids, each once, by the stored ones; so many in one transaction
     * @param calls how often WeCom was asked for them
     * @throws SyncFailedException if the change could not be applied; nothing changed
     */
    public void rename(SyncTarget target, Map<String, String> ids, int calls, SyncProgress progress) {
        RunSteps steps =
                frame.begin(RunKind.EVENTS, Phase.PLAN, target, progress).after(calls);
        runs.alone(steps, lease -> {
            lease.alive();
            return renames.commit(steps, lease, ids).map(run -> frame.done(steps, run));
        });
    }

    /**
     * Has somebody work by hand in the organization's turn: no run that read before it is committed after it. Waits for a run that is
     * under way, so not to be called from within one.
     *
     * @param work is given what to call first in each of its transactions: it throws where the turn was lost
     * @param progress is told for whom it waits
     */
    public <T> T inTurn(SyncTarget target, Function<Consumer<StoreTransaction>, T> work, SyncProgress progress) {
        RunSteps steps = frame.begin(RunKind.EVENTS, Phase.PLAN, target, progress);
        return runs.turn(steps, lease -> work.apply(tx -> tx.leases().guard(lease.lease())));
    }

    /** What to say of a run that had nothing to read. */
    public SyncReport unchanged(SyncTarget target) {
        return frame.begin(RunKind.EVENTS, Phase.SCOPE, target, SyncProgress.NONE)
                .run()
                .unchanged();
    }

    /** What {@link #sync} would write for that snapshot, were there no hooks (contract row G4). Reads only. */
    public SyncPlan plan(SyncTarget target, Snapshot snapshot) {
        Run run =
                frame.begin(RunKind.SYNC, Phase.PLAN, target, SyncProgress.NONE).run();
        return commits.foresee(run, snapshot).orElseThrow().plan();
    }

    /**
     * Reads and plans as {@link #sync}, and keeps the plan (contract row G4). One that is still open becomes outdated.
     *
     * @throws SyncFailedException if it could not read; nothing changed
     */
    public PlanRow planSync(SyncTarget target, SnapshotReader reader, RunHooks hooks, SyncProgress progress) {
        RunSteps steps = frame.begin(RunKind.SYNC, Phase.SCOPE, target, progress);
        return runs.dry(steps, lease -> {
            hooks.before();
            Snapshot snapshot = reader.read(steps.reading(lease)).whole();
            return commits.keep(steps, lease.lease(), snapshot, ask(steps, snapshot, hooks));
        });
    }

    /** What people decide about plans and held removals. */
    public PlanReview review() {
        return review;
    }

    /** Ends the run that is under way, here or on another node, at its next step; returns whether there was one. */
    public boolean cancel(SyncTarget target) {
        return runs.cancel(target.org());
    }

    @Override
    public ProviderAlarm providerAlarm() {
        return store.inTransaction(provider::alarm);
    }

    private Optional<SyncReport> finish(RunSteps steps, KeptLease lease, Snapshot snapshot, RunHooks hooks) {
        HookAnswers answers = ask(steps, snapshot, hooks);
        lease.alive();
        return commits.commit(steps, lease, snapshot, answers).map(run -> frame.done(steps, run));
    }

    private HookAnswers ask(RunSteps steps, Snapshot snapshot, RunHooks hooks) {
        if (!hooks.isAnybody()) {
            return HookAnswers.NONE;
        }
        return commits.foresee(steps.run(), snapshot)
                .map(foreseen -> HookQuestions.of(hooks, foreseen))
                .orElse(HookAnswers.NONE);
    }
}
