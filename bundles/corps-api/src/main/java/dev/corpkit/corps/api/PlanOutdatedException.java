package dev.corpkit.corps.api;

import org.jspecify.annotations.Nullable;

/** A plan was made from another state than the organization is in. Nothing changed. */
public final class PlanOutdatedException extends CorpException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable CorpPlan newPlan;

    /** With a message for the person who must act, and the plan that was made anew where there is one. */
    public PlanOutdatedException(String message, @Nullable CorpPlan newPlan) {
        super(message);
        this.newPlan = newPlan;
    }

    /** The plan made anew from the state the organization is in now; null where none could be made. */
    public @Nullable CorpPlan getNewPlan() {
        return newPlan;
    }
}
