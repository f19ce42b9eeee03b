package dev.corpkit.corps.metrics;

import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.total.CallbackTotal;
import dev.corpkit.corps.store.total.RefusalTotal;
import dev.corpkit.corps.store.total.SyncTotal;
import dev.corpkit.corps.store.total.TotalRepository;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the database told in one transaction, by a fixed number of statements.
 *
 * @param organizations how many have rows
 * @param syncs how the newest sync of each ended
 * @param goodSyncs when the newest that did not fail ended, of each
 * @param held removals that wait
 * @param callbacks kept ones
 * @param refusals refused ones
 * @param tickets when the newest of each suite was pushed
 */
record StoreReading(
        long organizations,
        List<SyncTotal> syncs,
        List<Instant> goodSyncs,
        long held,
        List<CallbackTotal> callbacks,
        List<RefusalTotal> refusals,
        Map<String, Instant> tickets) {

    static StoreReading of(StoreTransaction tx) {
        TotalRepository totals = tx.totals();
        return new StoreReading(
                totals.organizations(),
                totals.newestSyncs(),
                totals.goodSyncs(),
                totals.held(),
                totals.callbacks(),
                totals.refusals(),
                totals.tickets());
    }
}
