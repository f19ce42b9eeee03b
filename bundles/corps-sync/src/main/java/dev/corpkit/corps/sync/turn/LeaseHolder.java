package dev.corpkit.corps.sync.turn;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.store.ActiveRunRow;
import dev.corpkit.corps.store.Lease;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * For whom a run of an organization waits.
 *
 * @param name for a person
 * @param until when that one's lease ends, unless it goes on
 */
public record LeaseHolder(String name, Instant until) {

    /** Who has the lease of an organization's runs; empty where it was given back meanwhile. */
    public static Optional<LeaseHolder> of(StoreTransaction tx, OrgKey org) {
        return tx.leases()
                .find(Lease.syncOf(org))
                .map(lease -> new LeaseHolder(
                        tx.activeRuns().find(org).map(LeaseHolder::name).orElse(lease.holder()), lease.until()));
    }

    private static String name(ActiveRunRow run) {
        return "the " + run.kind().word() + " run " + run.runId() + " that began at "
                + run.startedAt().truncatedTo(ChronoUnit.SECONDS) + " in the process " + run.node();
    }

    /** Tells that somebody waits for it. */
    public void tell(SyncProgress progress) {
        progress.waiting(name, until);
    }
}
