package dev.corpkit.corps.jobs.schedule;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.RunRepository;
import dev.corpkit.corps.store.RunRow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** When organizations were synced in full, whoever asked for it. Thread-safe. */
record PastSyncs(CorpStore store) {

    /** When the last one ended that did not fail. */
    Optional<Instant> last(OrgKey org) {
        return store.inTransaction(tx -> end(tx.runs().lastSync(org)));
    }

    /** The same of several; those without any are left out. */
    Map<OrgKey, Instant> last(Collection<OrgKey> orgs) {
        return ends(orgs, RunRepository::lastSync);
    }

    /** When the last one ended that was complete. */
    Map<OrgKey, Instant> lastComplete(Collection<OrgKey> orgs) {
        return ends(orgs, RunRepository::lastComplete);
    }

    private Map<OrgKey, Instant> ends(
            Collection<OrgKey> orgs, BiFunction<RunRepository, OrgKey, Optional<RunRow>> newest) {
        return store.inTransaction(tx -> {
            Map<OrgKey, Instant> ends = new HashMap<>();
            orgs.forEach(org -> end(newest.apply(tx.runs(), org)).ifPresent(end -> ends.put(org, end)));
            return ends;
        });
    }

    private static Optional<Instant> end(Optional<RunRow> run) {
        return run.map(row -> row.report().getFinishedAt());
    }
}
