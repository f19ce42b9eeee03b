package dev.corpkit.corps.jobs.schedule;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** When organizations were synced in full, whoever asked for it. Thread-safe. */
record PastSyncs(CorpStore store) {

    /** When the last one ended that did not fail. */
    Optional<Instant> last(OrgKey org) {
        return store.inTransaction(tx -> end(tx.runs().lastSync(org)));
    }

    /** The same of several; those without any are left out. */
    Map<OrgKey, Instant> last(Collection<OrgKey> orgs) {
        return store.inTransaction(tx -> {
            Map<OrgKey, Instant> ends = new HashMap<>();
            orgs.forEach(org -> end(tx.runs().lastSync(org)).ifPresent(end -> ends.put(org, end)));
            return ends;
        });
    }

    /** When the newest one ended, however it came out; organizations without any are left out. */
    Map<OrgKey, Instant> newest() {
        return store.inTransaction(tx -> {
            Map<OrgKey, Instant> ends = new HashMap<>();
            tx.runs()
                    .newestSyncs()
                    .forEach((org, run) -> ends.put(org, run.report().getFinishedAt()));
            return ends;
        });
    }

    private static Optional<Instant> end(Optional<RunRow> run) {
        return run.map(row -> row.report().getFinishedAt());
    }
}
