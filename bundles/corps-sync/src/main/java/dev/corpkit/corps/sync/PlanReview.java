package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.sync.snapshot.Confirmation;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people decide: applying plans, approving and rejecting held removals, taking runs back, declaring members resigned.
 * Thread-safe; made by a {@link SyncEngine}.
 */
public final class PlanReview {

    private static final Logger LOG = LoggerFactory.getLogger(PlanReview.class);

    private final RunFrame frame;
    private final Runs runs;
    private final RunCommit commits;
    private final PlanApplication plans;
    private final TakeBackPlans takeBacks;

    PlanReview(RunFrame frame, Runs runs, RunCommit commits, PlanApplication plans, TakeBackPlans takeBacks) {
        this.frame = frame;
        this.runs = runs;
        this.commits = commits;
        this.plans = plans;
        this.takeBacks = takeBacks;
    }

    /**
     * Writes an open plan as it is; also after a restart.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if it is unknown or not open
     * @throws OutdatedPlanException if the organization is in another state than it was made from
     */
    public SyncReport apply(SyncTarget target, String planId, RunHooks hooks, SyncProgress progress) {
        PlanRow open = plans.requireOpen(target, planId);
        RunSteps steps = frame.begin(RunKind.of(open.run().kind()), Phase.PLAN, target, progress);
        return RunFrame.told(hooks, runs.decided(steps, lease -> {
            hooks.before();
            HookAnswers answers = HookQuestions.ofUserIds(hooks, open.changes());
            lease.alive();
            return frame.done(steps, plans.apply(steps, lease, planId, answers));
        }));
    }

    /**
     * Does the removals that are held under an id (contract row G1), whatever their number. WeCom is asked once more about
     * each member: whoever it shows again is no longer held.
     *
     * @param check asks WeCom; called at most once, not at all where no member is held
     * @throws dev.corpkit.corps.api.CorpArgumentException if nothing is held under it; says what is
     */
    public SyncReport approve(
            SyncTarget target, String planId, DepartureCheck check, RunHooks hooks, SyncProgress progress) {
        RunSteps steps = frame.begin(RunKind.APPROVAL, Phase.MEMBERS, target, progress);
        return RunFrame.told(hooks, runs.decided(steps, lease -> {
            hooks.before();
            lease.alive();
            steps.requireNotCancelled();
            Set<String> members = commits.heldMembers(target, planId);
            Confirmation confirmation =
                    members.isEmpty() ? Confirmation.assumed(members) : check.ask(members, steps.reading(lease));
            return frame.done(steps, commits.approve(steps, lease, planId, confirmation));
        }));
    }

    /**
     * Takes members offline whom a person declares resigned (contract row G3).
     *
     * @param memberIds members that are active and out of scope
     * @param reason why, in the person's words; kept with the run
     * @throws dev.corpkit.corps.api.CorpArgumentException if one of them is not such a member; nothing changed
     */
    public SyncReport resign(
            SyncTarget target, Set<String> memberIds, String reason, RunHooks hooks, SyncProgress progress) {
        RunSteps steps = frame.begin(RunKind.RESIGNATION, Phase.PLAN, target, progress);
        return RunFrame.told(hooks, runs.decided(steps, lease -> {
            hooks.before();
            lease.alive();
            return frame.done(steps, commits.resign(steps, lease, memberIds, reason));
        }));
    }

    /** What {@link #approve} would write of what is held under that id now. Reads only. */
    public List<ObjectChange> heldChanges(SyncTarget target, String planId) {
        return commits.heldChanges(
                frame.begin(RunKind.APPROVAL, Phase.PLAN, target, SyncProgress.NONE)
                        .run(),
                planId);
    }

    /**
     * Decides that what is held under an id, or an open plan, is not to be done.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException as {@link #approve}
     */
    public void reject(SyncTarget target, String planId) {
        commits.reject(
                frame.begin(RunKind.REJECTION, Phase.PLAN, target, SyncProgress.NONE)
                        .run(),
                planId);
        LOG.info("Rejected corp={} plan={}", target.org(), planId);
    }

    /**
     * Plans to take back what a run did, and keeps the plan for {@link #apply}.
     *
     * @throws dev.corpkit.corps.api.CorpArgumentException if that run is unknown, changed nothing, or is too long ago
     */
    public PlanRow planTakeBack(SyncTarget target, String runId, SyncProgress progress) {
        RunSteps steps = frame.begin(RunKind.TAKE_BACK, Phase.PLAN, target, progress);
        return runs.decided(steps, lease -> takeBacks.keep(steps, lease, runId));
    }

    /** {@link #planTakeBack} and {@link #apply} in one step, with nobody else's run in between. */
    public SyncReport takeBack(SyncTarget target, String runId, RunHooks hooks, SyncProgress progress) {
        RunSteps steps = frame.begin(RunKind.TAKE_BACK, Phase.PLAN, target, progress);
        return RunFrame.told(hooks, runs.decided(steps, lease -> {
            hooks.before();
            lease.alive();
            String planId = takeBacks.keep(steps, lease, runId).planId();
            return frame.done(steps, plans.apply(steps, lease, planId, HookAnswers.NONE));
        }));
    }
}
