package dev.corpkit.corps.jobs.schedule;

import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** When organizations were synced in full, whoever asked for it. Thread-safe. */
record PastSyncs(CorpStore store) {

    /** When the last one ended that did not fail. */
    Optional<Instant> last(OrgKey org) {
        return store.inTransaction(tx -> end(tx.runs().lastSync(org)));
    }

    /** The names of all organizations that anything is stored of. */
    Set<String> stored() {
        return store.inTransaction(tx -> tx.orgs().all()).stream()
                .map(OrgKey::toString)
                .collect(Collectors.toSet());
    }

    /** When the last one of each ended that read everything; those without any are left out. */
    Map<OrgKey, Instant> lastWhole(Collection<OrgKey> orgs) {
        return store.inTransaction(tx -> {
            Map<OrgKey, Instant> ends = new HashMap<>();
            orgs.forEach(org -> end(tx.runs().lastComplete(org)).ifPresent(end -> ends.put(org, end)));
            return ends;
        });
    }

    /** The newest one, however it came out; organizations without any are left out. */
    Map<OrgKey, SyncReport> newest() {
        return store.inTransaction(tx -> {
            Map<OrgKey, SyncReport> newest = new HashMap<>();
            tx.runs().newestSyncs().forEach((org, run) -> newest.put(org, run.report()));
            return newest;
        });
    }

    /** The same without those that somebody cancelled. */
    Map<OrgKey, RunRow> judged() {
        return store.inTransaction(tx -> tx.runs().judgedSyncs());
    }

    private static Optional<Instant> end(Optional<RunRow> run) {
        return run.map(row -> row.report().getFinishedAt());
    }
}
