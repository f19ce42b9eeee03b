package dev.corpkit.corps.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** When organizations are synced in full by themselves (contract row C22). An OSGi service while the store is open. Thread-safe. */
@ProviderType
public interface CorpSchedules {

    /**
     * The schedules of all organizations that are loaded, ordered by app, then fullName.
     *
     * @throws CorpException if the store cannot be read
     */
    List<CorpSchedule> getSchedules();
}
