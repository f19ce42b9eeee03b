package dev.corpkit.corps.qywxproxy.directory;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.corps.store.RunRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The finished runs of one organization. Thread-safe. */
public final class Runs {

    private final CorpStore store;
    private final OrgKey org;

    /** Of one organization. */
    public Runs(CorpStore store, OrgKey org) {
        this.store = store;
        this.org = org;
    }

    /** The last, null before the first. */
    public @Nullable SyncReport last() {
        return store.inTransaction(tx -> tx.runs().last(org))
                .map(RunRow::report)
                .orElse(null);
    }

    /** The last full sync, be it a failed one; null before the first. */
    public @Nullable SyncReport lastSync() {
        return store.inTransaction(tx -> tx.runs().newestSync(org))
                .map(RunRow::report)
                .orElse(null);
    }

    /** The last full sync that did not fail; null before the first. */
    public @Nullable SyncReport lastGoodSync() {
        return store.inTransaction(tx -> tx.runs().lastSync(org))
                .map(RunRow::report)
                .orElse(null);
    }

    /** The last ones, newest first. */
    public List<SyncReport> newest(int limit) {
        return limit < 1
                ? List.of()
                : store.inTransaction(tx -> tx.runs().list(org, limit)).stream()
                        .map(RunRow::report)
                        .toList();
    }

    /**
     * Whether to try again at once would find the same: a sync was complete, had only gaps that last, or found that the visible
     * scope is empty. Once the enterprise's administrator sets it, an event asks for the next sync.
     */
    public boolean isSettled() {
        return store.inTransaction(tx -> tx.runs()
                        .lastComplete(org)
                        .or(() -> tx.runs().lastSeeing(org).filter(RunRow::steady))
                        .isPresent()
                || tx.findings().all(org).stream().anyMatch(finding -> finding.kind() == FindingRow.Kind.SCOPE));
    }

    /** Whether no sync is owed: one is settled, and the organization was not out of service since ({@link #isOvertaken}). */
    public boolean isUpToDate() {
        return isSettled() && !isOvertaken();
    }

    /**
     * Whether another organization of the app, through the same suite, synced the same enterprise since this one did: then that
     * one took its place meanwhile (decision 20), and this one missed its events.
     */
    private boolean isOvertaken() {
        return store.inTransaction(tx -> {
            Instant own = tx.runs()
                    .lastSync(org)
                    .map(run -> run.report().getStartedAt())
                    .orElse(Instant.MAX);
            return tx.orgs().find(org).stream()
                    .flatMap(
                            row -> tx.orgs().ofEnterprise(row.corpId()).stream().filter(other -> isRival(row, other)))
                    .flatMap(other -> tx.runs().newestSync(other.key()).stream())
                    .anyMatch(run -> run.report().getFinishedAt().isAfter(own));
        });
    }

    private static boolean isRival(OrgRow one, OrgRow other) {
        return !one.key().equals(other.key())
                && one.key().appId().equals(other.key().appId())
                && one.suiteId().equals(other.suiteId());
    }
}
