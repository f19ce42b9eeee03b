package dev.corpkit.corps.store.change;

import dev.corpkit.corps.store.HistoryRow.Cause;
import dev.corpkit.corps.store.ObjectChange;
import dev.corpkit.corps.store.OrgKey;
import java.time.Instant;
import java.util.List;

/**
 * What a transaction wrote of an organization: to be told to others once it is committed.
 *
 * @param org the organization
 * @param revision the state it led to; 0 where nothing was written
 * @param at when
 * @param cause why
 * @param runId the run; empty for a change by hand
 * @param changes what; empty where nothing was written
 */
public record Written(OrgKey org, long revision, Instant at, Cause cause, String runId, List<ObjectChange> changes) {

    /** Copies. */
    public Written {
        changes = List.copyOf(changes);
    }

    static Written nothing(OrgKey org) {
        return new Written(org, 0, Instant.EPOCH, Cause.BY_HAND, "", List.of());
    }

    /** Whether nothing was written. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}
