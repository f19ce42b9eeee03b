package dev.corpkit.corps.qywxproxy.plan;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.CorpPlan;
import dev.corpkit.corps.api.PlanOutdatedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.qywxproxy.view.ChangeView;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.sync.DepartureCheck;
import dev.corpkit.corps.sync.OutdatedPlanException;
import dev.corpkit.corps.sync.RunHooks;
import dev.corpkit.corps.sync.SnapshotReader;
import dev.corpkit.corps.sync.SyncEngine;
import dev.corpkit.corps.sync.SyncTarget;
import dev.corpkit.findings.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The plans of one organization (contract rows G1, G4). Thread-safe. */
public final class Plans {

    private static final int SHOWN = 100;

    private final CorpStore store;
    private final SyncEngine engine;
    private final Supplier<SyncTarget> target;
    private final SnapshotReader reader;
    private final DepartureCheck check;
    private final RunHooks hooks;
    private final OrgKey org;

    /** Of one organization; the target is asked for at each call, as the suite is known only while its element is there. */
    public Plans(
            CorpStore store,
            SyncEngine engine,
            OrgKey org,
            Supplier<SyncTarget> target,
            SnapshotReader reader,
            DepartureCheck check,
            RunHooks hooks) {
        this.store = store;
        this.engine = engine;
        this.org = org;
        this.target = target;
        this.reader = reader;
        this.check = check;
        this.hooks = hooks;
    }

    /** Reads, plans and keeps the plan. */
    public CorpPlan sync(SyncProgress progress) {
        return PlanView.of(engine.planSync(target.get(), reader, hooks, progress));
    }

    /** Plans to take a run back, and keeps the plan. */
    public CorpPlan takeBack(String runId, SyncProgress progress) {
        return PlanView.of(engine.review().planTakeBack(target.get(), runId, progress));
    }

    /** All, newest first. What is held of a plan that was applied has the same id, and stands for it. */
    public List<CorpPlan> all() {
        return store.inTransaction(tx -> {
            List<PlanView> plans = new ArrayList<>(HeldPlans.all(tx, org));
            Set<String> held = plans.stream().map(PlanView::planId).collect(toSet());
            tx.plans().list(org, SHOWN).stream()
                    .filter(row -> !held.contains(row.planId()))
                    .forEach(row -> plans.add(PlanView.of(row)));
            return plans.stream()
                    .sorted(Comparator.comparing(PlanView::madeAt).reversed())
                    .<CorpPlan>map(plan -> plan)
                    .toList();
        });
    }

    /** One, null if unknown. */
    public @Nullable CorpPlan find(String planId) {
        Optional<PlanView> held = store.inTransaction(tx -> HeldPlans.all(tx, org)).stream()
                .filter(plan -> plan.planId().equals(planId))
                .findFirst();
        if (held.isPresent()) {
            return held.get().state().equals(PlanView.HELD) ? withChanges(held.get()) : held.get();
        }
        return store.inTransaction(tx -> tx.plans().find(org, planId))
                .map(PlanView::of)
                .orElse(null);
    }

    private PlanView withChanges(PlanView held) {
        return held.withChanges(ChangeView.of(engine.review().heldChanges(target.get(), held.planId())));
    }

    /** Writes an open one; one that is outdated is made anew. */
    public SyncReport apply(String planId, SyncProgress progress) {
        try {
            return engine.review().apply(target.get(), planId, hooks, progress);
        } catch (OutdatedPlanException outdated) {
            throw madeAnew(planId, outdated, progress);
        }
    }

    private PlanOutdatedException madeAnew(String planId, OutdatedPlanException outdated, SyncProgress progress) {
        boolean takeBack = store.inTransaction(tx -> tx.plans().find(org, planId))
                .map(PlanRow::run)
                .filter(run -> run.kind() == RunRow.Kind.TAKE_BACK)
                .isPresent();
        if (takeBack) {
            return outdated(Sentences.of(outdated.getMessage(), "Make it anew with planTakeBack."), null, outdated);
        }
        try {
            CorpPlan plan = sync(progress);
            return outdated(
                    "The plan " + planId + " of " + org + " was made from another state and was not applied; nothing"
                            + " changed. The plan " + plan.getPlanId()
                            + " was made anew: look at it and apply that one.",
                    plan,
                    outdated);
        } catch (CorpException failed) {
            return outdated(
                    Sentences.of(outdated.getMessage()) + " It could not be made anew: " + failed.getMessage(),
                    null,
                    failed);
        }
    }

    private static PlanOutdatedException outdated(String message, @Nullable CorpPlan plan, CorpException cause) {
        PlanOutdatedException outdated = new PlanOutdatedException(message, plan);
        outdated.initCause(cause);
        return outdated;
    }

    /** Does what is held. */
    public SyncReport approve(String planId, SyncProgress progress) {
        return engine.review().approve(target.get(), planId, check, hooks, progress);
    }

    /** Decides that it is not done. */
    public void reject(String planId) {
        engine.review().reject(target.get(), planId);
    }

    /** Takes a run back. */
    public SyncReport takenBack(String runId, SyncProgress progress) {
        return engine.review().takeBack(target.get(), runId, hooks, progress);
    }
}
