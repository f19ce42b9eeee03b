package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.HeldRow;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.PlanRow;
import dev.corpkit.corps.store.PlanRow.Basis;
import dev.corpkit.corps.store.PlanRow.State;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.sync.refused.ObjectName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Plans that wait for somebody to apply them (contract row G4). */
final class StoredPlans {

    /** An open plan of a kind is the newest of its kind: each outdates the one before it. */
    private static final int RECENT = 100;

    private static final int FEW = 16;

    private StoredPlans() {}

    /** Keeps a plan; an earlier one of its kind that is still open becomes outdated. */
    static PlanRow keep(StoreTransaction tx, OrgKey org, RunRow run, List<ObjectChange> changes, List<HeldRow> held) {
        tx.plans().list(org, RECENT).stream()
                .filter(plan -> plan.state() == State.OPEN && plan.run().kind() == run.kind())
                .forEach(plan -> tx.plans().settle(org, plan.planId(), State.OUTDATED));
        PlanRow plan = new PlanRow(run, basis(tx, org), run.report().getFinishedAt(), State.OPEN, changes, held);
        tx.plans().insert(org, plan);
        return plan;
    }

    /**
     * A reading of what events named found nothing new and leaves no run, but it may know better than an older one: a plan of
     * a sync that concerns what it names becomes outdated.
     */
    static void named(StoreTransaction tx, OrgKey org, FocusedSnapshot reading) {
        Set<ObjectName> named = reading.names();
        openSyncs(tx, org)
                .filter(plan -> concerns(plan, named))
                .forEach(plan -> tx.plans().settle(org, plan.planId(), State.OUTDATED));
    }

    private static Stream<PlanRow> openSyncs(StoreTransaction tx, OrgKey org) {
        return tx.plans().list(org, RECENT).stream()
                .filter(plan -> plan.state() == State.OPEN && plan.run().kind() == RunRow.Kind.SYNC)
                .flatMap(plan -> tx.plans().find(org, plan.planId()).stream());
    }

    private static boolean concerns(PlanRow plan, Set<ObjectName> named) {
        return plan.changes().stream().map(ObjectName::of).anyMatch(named::contains)
                || plan.held().stream().flatMap(HeldPlans::names).anyMatch(named::contains);
    }

    /** Names the state that an organization is in. */
    static Basis basis(StoreTransaction tx, OrgKey org) {
        return new Basis(
                tx.orgs().find(org).map(OrgRow::revision).orElse(0L),
                newestReading(tx, org).orElse(""));
    }

    private static Optional<String> newestReading(StoreTransaction tx, OrgKey org) {
        int asked = FEW;
        List<RunRow> runs = tx.runs().list(org, asked);
        while (runs.size() == asked && runs.stream().noneMatch(StoredPlans::isReading)) {
            asked *= 4;
            runs = tx.runs().list(org, asked);
        }
        return runs.stream()
                .filter(StoredPlans::isReading)
                .map(run -> run.report().getRunId())
                .findFirst();
    }

    /** One that failed, or a rejection, makes no new state. */
    private static boolean isReading(RunRow run) {
        return run.report().getOutcome() != Outcome.FAILED && run.kind() != RunRow.Kind.REJECTION;
    }

    static boolean isOpen(StoreTransaction tx, OrgKey org, String planId) {
        return tx.plans()
                .find(org, planId)
                .filter(plan -> plan.state() == State.OPEN)
                .isPresent();
    }

    /**
     * An open plan.
     *
     * @throws CorpArgumentException if it is unknown or not open; says what became of it
     */
    static PlanRow requireOpen(StoreTransaction tx, OrgKey org, String planId) {
        PlanRow plan = tx.plans()
                .find(org, planId)
                .orElseThrow(() -> new CorpArgumentException("There is no plan " + planId + " of " + org
                        + ": make one with planSync. What a guard holds is approved, not applied"));
        if (plan.state() != State.OPEN) {
            throw new CorpArgumentException("The plan " + planId + " of " + org + " is "
                    + plan.state().name().toLowerCase(Locale.ROOT) + ", not open. Nothing changed; make a new one with"
                    + (plan.run().kind() == RunRow.Kind.TAKE_BACK ? " planTakeBack" : " planSync"));
        }
        return plan;
    }
}
