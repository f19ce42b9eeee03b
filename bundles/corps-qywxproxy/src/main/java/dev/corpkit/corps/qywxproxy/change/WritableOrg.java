package dev.corpkit.corps.qywxproxy.change;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.change.OrgWriter;
import dev.corpkit.corps.store.change.Written;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An organization that is changed by hand.
 *
 * @param store where it is
 * @param key its key
 * @param corpId the enterprise its data is of; another one's data is never touched (contract row C1)
 * @param clock when it is changed
 * @param committed is told what was written, after the commit
 */
public record WritableOrg(
        CorpStore store, OrgKey key, String corpId, InstantSource clock, Consumer<Written> committed) {

    /** In one transaction, alone, with history. */
    <T> T change(Function<StoreTransaction, Change<T>> work) {
        return change(tx -> {}, work);
    }

    /** The same, with something before all else in the transaction. */
    <T> T change(Consumer<StoreTransaction> first, Function<StoreTransaction, Change<T>> work) {
        Done<T> done = store.inTransaction(tx -> {
            first.accept(tx);
            tx.orgs().claim(key, corpId);
            Change<T> change = work.apply(tx);
            return new Done<>(change.result(), new OrgWriter(tx, key).byHand(clock.instant(), change.objects()));
        });
        if (!done.written().isEmpty()) {
            committed.accept(done.written());
        }
        return done.result();
    }

    private record Done<T>(T result, Written written) {}

    @Override
    public String toString() {
        return key.toString();
    }
}
