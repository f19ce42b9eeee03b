package dev.corpkit.corps.store.move;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Moves everything that is stored from the H2 file in use to the PostgreSQL or MariaDB that the configuration names by now
 * (contract row S7). An OSGi service beside the store. Thread-safe.
 */
@ProviderType
public interface StoreMove {

    /**
     * What {@link #move} would do; nothing is written but the empty tables of the target.
     *
     * @throws dev.corpkit.corps.store.StoreException why it cannot be done, and what to do
     */
    Moved plan();

    /**
     * Closes the store, copies every row, compares each with its copy, and opens the target in its place. The file is kept under
     * another name and not opened again. Where anything fails, the target is left empty and the file goes on.
     *
     * @throws dev.corpkit.corps.store.StoreException what failed, and what to do
     */
    Moved move();
}
