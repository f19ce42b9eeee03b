package dev.corpkit.corps.sync;

import org.osgi.annotation.versioning.ProviderType;

/** Tells whether many enterprises of this provider lose people at once (contract row G1). Thread-safe. */
@ProviderType
public interface ProviderWatch {

    /**
     * By what is recorded now, of all nodes.
     *
     * @throws dev.corpkit.corps.store.StoreException if the database did not answer
     */
    ProviderAlarm providerAlarm();
}
