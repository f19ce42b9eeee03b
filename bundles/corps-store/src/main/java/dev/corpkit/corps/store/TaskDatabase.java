package dev.corpkit.corps.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The database of the store, for a library that plans work over all nodes in a table of its own. An OSGi service for as long
 * as {@link CorpStore} is one. Nobody else has a connection: rows of organizations are written through the store only.
 */
@ProviderType
public interface TaskDatabase {

    /** Table of tasks, with the columns that db-scheduler wants; moments and data are texts. */
    String TABLE = "corpkit_task";

    /** Connections of the store's pool, to be given back soon; not to be closed itself. */
    DataSource taskConnections();

    /**
     * Says what a failure over those connections means, as the store says it of its own; the one place that judges SQL states.
     *
     * @param doing what was to be done, for a person
     * @return empty where it is no failure of the database
     */
    Optional<StoreException> inWords(String doing, RuntimeException failure);
}
