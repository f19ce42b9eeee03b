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

    /**
     * {@link #run} for what ends something, such as giving a lease back. Where the database fails now it is kept as {@link
     * #runLater} does, so that this process does not wait for what it has itself.
     *
     * @throws StoreException if the database fails now
     */
    default void runOrLater(Consumer<StoreTransaction> work) {
        try {
            run(work);
        } catch (StoreException failed) {
            if (!failed.isRefusal()) {
                runLater(work);
            }
            throw failed;
        }
    }

    /**
     * Keeps work until the database works again, in the memory of this process: it runs before whatever comes then, and is dropped
     * where it fails for another reason. A store that is opened for one use only drops it at once.
     */
    default void runLater(Consumer<StoreTransaction> work) {}
}
