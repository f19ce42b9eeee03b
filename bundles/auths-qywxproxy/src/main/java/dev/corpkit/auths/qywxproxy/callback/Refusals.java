package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.auths.qywxproxy.pace.Seldom;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.RefusalRow;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what is refused, by reason. In memory until {@link #store}, so that a storm of forgeries is no storm of writes. Thread-safe.
 */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final String suiteId;
    private final CorpStore store;
    private final InstantSource clock;
    private final ClockDoubt clockDoubt;
    private final Seldom logging;
    private final Map<Refusal, RefusalRow> pending = new EnumMap<>(Refusal.class);

    Refusals(String suiteId, CorpStore store, InstantSource clock, ClockDoubt clockDoubt, Seldom logging) {
        this.suiteId = suiteId;
        this.store = store;
        this.clock = clock;
        this.clockDoubt = clockDoubt;
        this.logging = logging;
    }

    synchronized void count(CallbackRefusedException refused) {
        Refusal reason = refused.reason();
        add(new RefusalRow(suiteId, reason.name(), 1, clock.instant()));
        if (logging.mayHappen()) {
            Map<String, Long> counts = new TreeMap<>();
            pending.values().forEach(row -> counts.put(row.reason(), row.count()));
            LOG.warn(
                    "Refused callbacks suite={} counts={} last: {}.{}",
                    suiteId,
                    counts,
                    refused.getMessage(),
                    clockDoubt.about(reason));
        }
    }

    private void add(RefusalRow row) {
        pending.merge(
                Refusal.valueOf(row.reason()),
                row,
                (known, more) ->
                        new RefusalRow(suiteId, row.reason(), known.count() + more.count(), later(known, more)));
    }

    private static Instant later(RefusalRow one, RefusalRow other) {
        return one.lastAt().isAfter(other.lastAt()) ? one.lastAt() : other.lastAt();
    }

    /** Writes the counts down; those that cannot be written stay. */
    void store() {
        List<RefusalRow> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        boolean written = false;
        try {
            store.run(tx -> taken.forEach(tx.refusals()::add));
            written = true;
        } finally {
            if (!written) {
                giveBack(taken);
            }
        }
    }

    private synchronized List<RefusalRow> take() {
        List<RefusalRow> taken = List.copyOf(pending.values());
        pending.clear();
        return taken;
    }

    private synchronized void giveBack(List<RefusalRow> taken) {
        taken.forEach(this::add);
    }

    /** All of the suite by reason, of all nodes and all times as far as stored, and those of this node. */
    Map<String, Long> all() {
        Map<String, Long> counts = new TreeMap<>();
        store.inTransaction(tx -> tx.refusals().all(suiteId)).forEach(row -> counts.put(row.reason(), row.count()));
        synchronized (this) {
            pending.values().forEach(row -> counts.merge(row.reason(), row.count(), Long::sum));
        }
        return counts;
    }
}
