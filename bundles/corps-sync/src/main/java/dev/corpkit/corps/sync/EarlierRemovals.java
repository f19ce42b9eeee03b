package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.SyncCount;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What events removed before, run by run: the limits of a guard hold for all of it together (contract rows A12, G1).
 *
 * @param members members that went offline
 * @param depts departments that were removed
 * @param roles roles that were removed
 * @param relations role relations that were withdrawn, by runs in which nobody went offline: that takes relations, too
 */
record EarlierRemovals(long members, long depts, long roles, long relations) {

    static final EarlierRemovals NONE = new EarlierRemovals(0, 0, 0, 0);

    /** How far back: an organization that is never synced as a whole must not come to a standstill. */
    private static final Duration LONGEST = Duration.ofHours(24);

    private static final int FEW = 64;

    /** Those since the last complete sync. */
    static EarlierRemovals sinceLastComplete(StoreTransaction tx, OrgKey org, Instant now) {
        Instant earliest = now.minus(LONGEST);
        int asked = FEW;
        List<RunRow> runs = tx.runs().list(org, asked);
        while (runs.size() == asked && counts(runs.get(asked - 1), earliest)) {
            asked *= 4;
            runs = tx.runs().list(org, asked);
        }
        List<RunRow> events = runs.stream()
                .takeWhile(run -> counts(run, earliest))
                .filter(run -> run.kind() == RunRow.Kind.EVENTS)
                .toList();
        return new EarlierRemovals(
                sum(events, SyncCount.MEMBERS_OFFLINE),
                sum(events, SyncCount.DEPTS_REMOVED),
                sum(events, SyncCount.ROLES_REMOVED),
                sum(withoutDepartures(events), SyncCount.ROLE_MEMBERS_REMOVED));
    }

    private static boolean counts(RunRow run, Instant earliest) {
        boolean settled = run.kind() == RunRow.Kind.SYNC && run.report().getOutcome() == Outcome.COMPLETE;
        return !settled && run.report().getFinishedAt().isAfter(earliest);
    }

    private static List<RunRow> withoutDepartures(List<RunRow> runs) {
        return runs.stream()
                .filter(run -> run.report().count(SyncCount.MEMBERS_OFFLINE) == 0)
                .toList();
    }

    private static long sum(List<RunRow> runs, SyncCount count) {
        return runs.stream().mapToLong(run -> run.report().count(count)).sum();
    }
}
