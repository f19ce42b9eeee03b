package dev.corpkit.corps.api;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a run would do, kept until somebody decides: made by {@link Corp#planSync()} or {@link Corp#planTakeBack(String)}, or
 * the removals that a guard held back. An immutable value.
 */
@ProviderType
public interface CorpPlan {

    /** Its id; once applied, that of the run. */
    String getPlanId();

    /**
     * {@code open}: {@link Corp#applyPlan(String)} writes it. {@code held}: removals that wait for
     * {@link Corp#approvePlan(String)}. {@code applied}, {@code outdated} (the organization or its enterprise was read anew
     * since), {@code rejected}.
     */
    String getState();

    /** When it was made. */
    Instant getMadeAt();

    /** Names the state of the organization that it was made from; it can be applied to no other. */
    long getRevision();

    /** What the run would report: counts, what a guard would hold, what could not be read. */
    SyncReport getReport();

    /** What would change, ordered by kind, then id; empty for a plan that is not open or held any more. */
    List<CorpChange> getChanges();
}
