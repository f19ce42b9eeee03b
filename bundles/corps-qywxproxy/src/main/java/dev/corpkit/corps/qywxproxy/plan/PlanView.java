package dev.corpkit.corps.qywxproxy.plan;

import dev.corpkit.corps.api.CorpChange;
import dev.corpkit.corps.api.CorpPlan;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.qywxproxy.view.ChangeView;
import dev.corpkit.corps.store.PlanRow;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A plan as it is shown. Its text form shows no change.
 *
 * @param state as {@link CorpPlan#getState()} spells it
 */
record PlanView(String planId, String state, Instant madeAt, long revision, SyncReport report, List<CorpChange> changes)
        implements CorpPlan {

    static final String HELD = "held";

    /** One that is stored, with its changes as far as it has them. */
    static PlanView of(PlanRow row) {
        return new PlanView(
                row.planId(),
                text(row.state()),
                row.madeAt(),
                row.basis().revision(),
                row.run().report(),
                ChangeView.of(row.changes()));
    }

    static String text(PlanRow.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    PlanView withChanges(List<CorpChange> others) {
        return new PlanView(planId, state, madeAt, revision, report, others);
    }

    @Override
    public String getPlanId() {
        return planId;
    }

    @Override
    public String getState() {
        return state;
    }

    @Override
    public Instant getMadeAt() {
        return madeAt;
    }

    @Override
    public long getRevision() {
        return revision;
    }

    @Override
    public SyncReport getReport() {
        return report;
    }

    @Override
    public List<CorpChange> getChanges() {
        return changes;
    }

    @Override
    public String toString() {
        return "CorpPlan[" + planId + " " + state + " " + report + "]";
    }
}
