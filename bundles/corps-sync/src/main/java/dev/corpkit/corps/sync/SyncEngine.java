package dev.corpkit.corps.sync;

import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncFailedException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.CorpStore;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;

/** Brings stored organizations to what WeCom shows. Thread-safe; one per process. */
public final class SyncEngine {

    private final CorpStore store;
    private final Clock clock;
    private final Supplier<String> ids;
    private final String node;
    private final LeaseWait wait;

    /**
     * An engine.
     *
     * @param store where organizations are stored
     * @param clock the time
     * @param ids fresh ids of runs and persons, never the same twice
     * @param node this process among those that share the store
     * @param wait how to wait for another node's run
     */
    public SyncEngine(CorpStore store, Clock clock, Supplier<String> ids, String node, LeaseWait wait) {
        this.store = Objects.requireNonNull(store);
        this.clock = Objects.requireNonNull(clock);
        this.ids = Objects.requireNonNull(ids);
        this.node = Objects.requireNonNull(node);
        this.wait = Objects.requireNonNull(wait);
    }

    /**
     * Reads everything, plans, guards, applies and reports (contract row C3). Two calls at once on one organization, in one
     * process or in a cluster: one runs, the other waits and returns its outcome.
     *
     * @param reader reads the enterprise; called at most once, not at all where another's run serves
     * @param progress is told how far the run is
     * @throws NotAuthorizedException as the reader threw it; nothing changed
     * @throws SyncFailedException if it could not read or apply; nothing changed
     */
    public SyncReport sync(SyncTarget target, SnapshotReader reader, SyncProgress progress) {
        throw new UnsupportedOperationException(toString() + target + reader + progress);
    }

    /**
     * The part of a sync that concerns members, against the departments stored here: users, members, status changes and
     * department links (contract row C17). Writes no departments and no roles; who leaves loses theirs.
     *
     * @throws SyncFailedException if it could not apply; nothing changed
     */
    public SyncReport register(SyncTarget target, Snapshot snapshot) {
        throw new UnsupportedOperationException(toString() + target + snapshot);
    }

    /** What {@link #sync} would write for that snapshot (contract row G4). Reads only. */
    public SyncPlan plan(SyncTarget target, Snapshot snapshot) {
        throw new UnsupportedOperationException(toString() + target + snapshot);
    }

    @Override
    public String toString() {
        return "SyncEngine[" + store + clock + ids + node + wait + "]";
    }
}
