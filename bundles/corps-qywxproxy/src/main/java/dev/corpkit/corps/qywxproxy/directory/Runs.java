package dev.corpkit.corps.qywxproxy.directory;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
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
}
