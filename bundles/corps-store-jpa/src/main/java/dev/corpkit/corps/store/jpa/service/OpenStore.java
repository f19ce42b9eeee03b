package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.store.jpa.database.Failures;
import java.sql.SQLException;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is open, by what settings. */
record OpenStore(StoreSettings settings, DataSourceFactory driver, JpaCorpStore store) {

    private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);

    /**
     * Opens it.
     *
     * @throws StoreException why it does not open, and what to do
     */
    static OpenStore open(StoreSettings settings, DataSourceFactory driver, RememberedStore remembered) {
        try {
            DatabaseFile.check(settings, remembered);
            return new OpenStore(
                    settings,
                    driver,
                    JpaCorpStore.open(
                            driver.createDataSource(settings.connection()), settings.keys(), settings.pool()));
        } catch (SQLException | RuntimeException why) {
            LOG.debug("The store at {} could not be opened", settings, Failures.silent(why));
            throw Failures.unusable(why);
        }
    }
}
