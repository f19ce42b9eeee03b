package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.qywxproxy.api.CallBackRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The kept callbacks of one suite, without their content (contract row A4). */
final class Records {

    private final String suiteId;
    private final CorpStore store;
    private final InstantSource clock;

    Records(String suiteId, CorpStore store, InstantSource clock) {
        this.suiteId = suiteId;
        this.store = store;
        this.clock = clock;
    }

    List<CallBackRecord> newest(int limit) {
        if (limit < 0) {
            throw new CorpArgumentException("The number of records to list must not be negative: " + limit);
        }
        return store.inTransaction(tx -> tx.callbacks().newest(suiteId, limit)).stream()
                .map(Records::withoutMessage)
                .toList();
    }

    /** At once: whatever waits before it, and would hold it back until a later try, is tried at once as well. */
    CallBackRecord retry(long id) {
        return withoutMessage(store.inTransaction(tx -> {
            CallbackRow kept = require(tx, id);
            if (kept.state() == State.DONE) {
                throw new CorpArgumentException("Record " + id + " is done; nothing to work on again");
            }
            Instant now = clock.instant();
            CallbackRow waiting = kept.with(State.WAITING, 0, now, null);
            tx.callbacks().update(List.of(waiting));
            tx.callbacks().hasten(new CallbackLane(suiteId, kept.corpId()), id, now);
            return waiting;
        }));
    }

    CallBackRecord require(long id) {
        return withoutMessage(store.inTransaction(tx -> require(tx, id)));
    }

    private CallbackRow require(StoreTransaction tx, long id) {
        return tx.callbacks()
                .find(suiteId, id)
                .orElseThrow(() -> new CorpArgumentException("Suite " + suiteId + " has no callback record " + id
                        + "; those that are kept are in auths:callbacks"));
    }

    private static CallBackRecord withoutMessage(CallbackRow row) {
        return new CallBackRecord(
                row.id(),
                row.corpId(),
                row.kind(),
                row.happenedAt(),
                row.receivedAt(),
                CallBackRecord.State.valueOf(row.state().name()),
                row.attempts(),
                row.state() == State.WAITING ? row.dueAt() : null,
                row.problem());
    }
}
