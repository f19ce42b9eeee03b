package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.OrgKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A run, from its beginning.
 *
 * @param id its id
 * @param kind what it does
 * @param target what it is for
 * @param startedAt when it began
 */
record Run(String id, RunKind kind, SyncTarget target, Instant startedAt) {

    static Run of(RunKind kind, String id, SyncTarget target, Instant now) {
        return new Run(id, kind, target, now);
    }

    OrgKey org() {
        return target.org();
    }

    SyncReport unchanged() {
        return new SyncReport(
                id, org().fullName(), Outcome.COMPLETE, startedAt, startedAt, 0, Map.of(), List.of(), List.of());
    }

    SyncReport report(SyncPlan plan, int apiCalls, Instant finishedAt) {
        return new SyncReport(
                id,
                org().fullName(),
                plan.outcome(),
                startedAt,
                finishedAt,
                apiCalls,
                plan.counts(),
                plan.held().isEmpty() ? List.of() : List.of(plan.held().reason()),
                plan.problems());
    }
}
