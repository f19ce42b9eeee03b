package dev.corpkit.corps.store;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** Runs whose process ended before it could say how they ended: they are recorded as failed (contract row G5). */
public final class LostRuns {

    private LostRuns() {}

    /**
     * Frees all leases of processes and records all runs under way as failed. To be called where no other process can use the
     * database, before anybody does: whatever stands there is left by a dead one.
     */
    public static void endAll(StoreTransaction tx) {
        tx.leases().releaseAll();
        tx.activeRuns().all().forEach((org, run) -> end(tx, org, run));
    }

    /**
     * Records a run as failed, unless it is recorded already, and forgets that it is under way. The caller knows that it is not:
     * it holds the lease that the run had.
     */
    public static void end(StoreTransaction tx, OrgKey org, ActiveRunRow run) {
        tx.activeRuns().remove(org, run.runId());
        tx.orgs().lock(org);
        if (tx.runs().find(org, run.runId()).isEmpty()) {
            tx.runs().insert(org, new RunRow(run.kind(), report(org, run), ScopeRow.EMPTY, false));
        }
    }

    private static SyncReport report(OrgKey org, ActiveRunRow run) {
        String problem = "The process of this run (" + run.node()
                + ") ended, or did not answer any more, before the run could end; it was last known to go on at "
                + run.aliveAt().truncatedTo(ChronoUnit.SECONDS) + "; nothing changed";
        return new SyncReport(
                        run.runId(),
                        org.fullName(),
                        Outcome.FAILED,
                        run.startedAt(),
                        run.aliveAt(),
                        0,
                        Map.of(),
                        List.of(),
                        List.of(problem))
                .of(run.kind().word(), run.actor())
                .lost();
    }
}
