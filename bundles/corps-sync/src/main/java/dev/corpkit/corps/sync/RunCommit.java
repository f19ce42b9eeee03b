package dev.corpkit.corps.sync;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.Written;
import dev.corpkit.corps.sync.refused.Refused;
import dev.corpkit.corps.sync.snapshot.Confirmation;
import dev.corpkit.corps.sync.turn.KeptLease;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Plans and writes runs. Thread-safe. */
final class RunCommit {

    private final CorpStore store;
    private final Clock clock;
    private final Planning planning;
    private final Supplier<String> ids;
    private final Isolation isolation;

    RunCommit(CorpStore store, Clock clock, Planning planning, Supplier<String> ids, Isolation isolation) {
        this.isolation = isolation;
        this.store = store;
        this.clock = clock;
        this.planning = planning;
        this.ids = ids;
    }

    /**
     * A run ends with data, statuses and run record in one commit, or with nothing changed. This holds because the one
     * transaction plans on rows that it has locked, and because it holds the lease until it ends: a node that was taken
     * over in the meantime fails here, before its first write, and nobody can take over between its first and its last
     * (contract rows C3, G5). What was read upstream may be older than the commit; the next run mends that. Where rows are
     * refused, what is left is planned and committed anew.
     *
     * @return empty for a focused snapshot of another scope ({@link Planning#plan})
     */
    Optional<Committed> commit(RunSteps steps, KeptLease lease, Snapshot snapshot, HookAnswers answers) {
        return isolation.commit(
                steps,
                lease,
                answers,
                (tx, attempt) -> plan(tx, steps, snapshot, answers)
                        .map(plan -> write(tx, steps, snapshot, attempt.of(tx, plan), answers)));
    }

    /**
     * What a run would write now, without a lock and without hooks; empty as in {@link #commit}.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if the organization holds the data of another enterprise
     */
    Optional<Foreseen> foresee(Run run, Snapshot snapshot) {
        return store.inTransaction(tx -> {
            run.target().check(tx);
            return planning.plan(tx, run, snapshot, HookAnswers.NONE).map(plan -> Foreseen.of(tx, run.org(), plan));
        });
    }

    /** Plans a run as {@link #commit} does, and keeps the plan instead of writing it (contract row G4). */
    PlanRow keep(RunSteps steps, Lease lease, Snapshot snapshot, HookAnswers answers) {
        return store.inTransaction(tx -> {
            Run run = steps.run();
            hold(tx, run, lease);
            SyncPlan plan = plan(tx, steps, snapshot, answers).orElseThrow();
            RunRow row = row(tx, steps, snapshot, plan);
            PlanRow kept = StoredPlans.keep(
                    tx, run.org(), row, plan.changes(), plan.held().rows(run.id()));
            run.target().requireNotCancelled(tx);
            return kept;
        });
    }

    private static void hold(StoreTransaction tx, Run run, Lease lease) {
        tx.leases().guard(lease);
        run.target().claim(tx);
    }

    private Optional<SyncPlan> plan(StoreTransaction tx, RunSteps steps, Snapshot snapshot, HookAnswers answers) {
        steps.progress(Phase.PLAN, 0, 1);
        return planning.plan(tx, steps.run(), snapshot, answers);
    }

    private Committed write(
            StoreTransaction tx, RunSteps steps, Snapshot snapshot, SyncPlan plan, HookAnswers answers) {
        Run run = steps.run();
        Written written = new PlanWriter(tx, run.target(), ids, steps)
                .write(run.kind().cause(), run.id(), clock.instant(), plan.changes(), answers);
        RenameSuggestions.found(tx, run.org(), plan.changes(), clock.instant());
        boolean held = writeHeld(tx, run, plan.held());
        note(tx, run, plan.aftermath());
        RunRow row = row(tx, steps, snapshot, plan);
        if (held || !plan.isEmpty() || run.kind().isAlwaysRecorded()) {
            tx.runs().insert(run.org(), row);
        } else {
            snapshot.focused().ifPresent(reading -> StoredPlans.named(tx, run.org(), reading));
        }
        run.target().requireNotCancelled(tx);
        return new Committed(row.report(), written);
    }

    private static void note(StoreTransaction tx, Run run, Aftermath aftermath) {
        tx.findings()
                .replace(
                        run.org(),
                        aftermath.findings().kinds(),
                        aftermath.findings().rows());
        tx.memberEvents().settle(run.org(), aftermath.settled());
        tx.memberEvents().keep(run.org(), aftermath.noted());
    }

    private static boolean writeHeld(StoreTransaction tx, Run run, HeldRemovals held) {
        if (held.isChanged()) {
            tx.held().replace(run.org(), held.rows(run.id()));
        }
        return held.isChanged();
    }

    private RunRow row(StoreTransaction tx, RunSteps steps, Snapshot snapshot, SyncPlan plan) {
        Run run = steps.run();
        boolean seenBefore = tx.runs()
                .lastSeeing(run.org())
                .filter(last -> last.scope().names(snapshot.scope()))
                .isPresent();
        boolean steady = Planning.isSameScope(tx, run.target(), snapshot.scope())
                || run.kind().settlesScope(plan, seenBefore);
        SyncReport report = run.report(plan, steps.calls(), clock.instant(), steps.phases());
        return new RunRow(run.kind().stored(), report, snapshot.scope(), steady, plan.loss());
    }

    /**
     * Does some of the removals that are held, whatever their number (contract row G1).
     *
     * @param confirmation what WeCom says of the members among them now
     * @throws dev.corpkit.corps.api.CorpArgumentException if none are held under that id
     */
    Committed approve(RunSteps steps, KeptLease lease, String planId, Confirmation confirmation) {
        return decided(steps, lease, (tx, refused) -> approval(tx, steps.run(), planId, confirmation, refused));
    }

    /** Ids of the members whose departure is held under an id; throws as {@link #approve}. */
    Set<String> heldMembers(SyncTarget target, String planId) {
        return store.inTransaction(tx -> {
            target.check(tx);
            return HeldPlans.require(tx, target.org(), planId).stream()
                    .filter(row -> row.kind() == HeldRow.Kind.MEMBER)
                    .map(HeldRow::id)
                    .collect(toSet());
        });
    }

    /** What {@link #approve} would write if WeCom knew none of the members. */
    List<ObjectChange> heldChanges(Run run, String planId) {
        Confirmation assumed = Confirmation.assumed(heldMembers(run.target(), planId));
        return store.inTransaction(
                tx -> approval(tx, run, planId, assumed, Refused.NONE).changes());
    }

    /** What the database refuses to remove is held still. */
    private SyncPlan approval(StoreTransaction tx, Run run, String planId, Confirmation confirmation, Refused refused) {
        List<HeldRow> approved = HeldPlans.require(tx, run.org(), planId).stream()
                .filter(row -> HeldPlans.names(row).noneMatch(refused.names()::contains))
                .toList();
        return planning.withoutReading(tx, run).approval(approved, confirmation);
    }

    /**
     * Takes members offline whom a person declares resigned (contract row G3).
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if one of them is not out of scope; names them
     */
    Committed resign(RunSteps steps, KeptLease lease, Set<String> memberIds, String reason) {
        return decided(steps, lease, (tx, refused) -> {
            ResignedMembers.require(tx, steps.run().org(), memberIds);
            return planning.withoutReading(tx, steps.run()).resignation(memberIds, reason);
        });
    }

    /** Writes what somebody decided, without a reading. */
    private Committed decided(
            RunSteps steps, KeptLease lease, BiFunction<StoreTransaction, Refused, SyncPlan> decision) {
        return isolation.commit(steps, lease, HookAnswers.NONE, (tx, attempt) -> {
            steps.progress(Phase.PLAN, 0, 1);
            SyncPlan plan = attempt.of(tx, decision.apply(tx, attempt.refused()));
            return write(tx, steps, FocusedSnapshot.OF_NOTHING, plan, HookAnswers.NONE);
        });
    }

    /** Who rejects a departure says that the member is there: only what is said later takes it offline (contract row A3). */
    private List<MemberEventRow> present(Set<String> memberIds) {
        return memberIds.stream()
                .map(id -> new MemberEventRow(id, MemberEventRow.Kind.PRESENT, "", clock.instant()))
                .toList();
    }

    /** Keeps what is held under an id from being done, or settles an open plan; recorded with who did it, and why. */
    void reject(Run run, String planId) {
        store.run(tx -> {
            OrgKey org = run.org();
            run.target().check(tx);
            tx.orgs().lock(org);
            Set<String> rejected = HeldPlans.waitingMembers(tx, org, planId);
            HeldPlans.reject(tx, org, planId);
            tx.memberEvents().keep(org, present(rejected));
            SyncReport report = run.rejection(planId, clock.instant());
            tx.runs().insert(org, new RunRow(run.kind().stored(), report, ScopeRow.EMPTY, false));
        });
    }
}
