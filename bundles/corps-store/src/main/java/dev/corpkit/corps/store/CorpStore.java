package dev.corpkit.corps.store;

import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;

/** Storage. An OSGi service. Thread-safe. */
@ProviderType
public interface CorpStore {

    /**
     * Runs work in one transaction: committed when it returns, rolled back when it throws. Inside, reads see the work's own
     * writes. Not to be nested. The rows handed out are values and may leave the transaction; the {@link StoreTransaction}
     * may not.
     *
     * @throws StoreException if the database fails; whatever the work throws is thrown as it is
     */
    <T> T inTransaction(Function<StoreTransaction, T> work);

    /** {@link #inTransaction} for work without a result. */
    default void run(Consumer<StoreTransaction> work) {
        inTransaction(tx -> {
            work.accept(tx);
            return null;
        });
    }
}
