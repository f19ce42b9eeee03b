package dev.corpkit.corps.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** That a member, a department or a role changed. */
@ProviderType
public interface CorpHistoryEntry extends CorpChange {

    /** When. */
    Instant getAt();

    /** Why: {@code sync}, {@code event}, {@code registration}, {@code byHand} or {@code takenBack}. */
    String getCause();

    /** The run that did it; null for a change by hand. */
    @Nullable
    String getRunId();

    /** Who did it; empty where nobody said. */
    String getActor();

    /** Why, in that one's words; empty where nobody said. */
    String getReason();

    /** Names the state of the organization that it led to; grows. */
    long getRevision();
}
