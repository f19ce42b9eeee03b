package dev.corpkit.corps.store.total;

import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.api.SyncReport.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How the newest sync of an organization ended.
 *
 * @param outcome how
 * @param problem the first problem it told, a sentence; empty where there was none
 * @param scopeEmpty whether the visible scope was empty
 * @param phases how long each phase took; one that was not reached is absent
 * @param finishedAt when it ended
 */
public record SyncTotal(
        Outcome outcome, String problem, boolean scopeEmpty, Map<Phase, Duration> phases, Instant finishedAt) {

    /** Copies the phases. */
    public SyncTotal {
        phases = Map.copyOf(phases);
    }
}
