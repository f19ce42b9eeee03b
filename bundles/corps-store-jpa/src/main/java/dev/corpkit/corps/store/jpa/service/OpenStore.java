package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.store.jpa.database.Dialect;
import dev.corpkit.corps.store.jpa.database.Failures;
import dev.corpkit.corps.store.jpa.database.FileFolder;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.osgi.service.jdbc.DataSourceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is open, by what settings.
 *
 * @param database the driver's, without a pool
 */
record OpenStore(StoreSettings settings, DataSourceFactory driver, DataSource database, JpaCorpStore store) {

    private static final Logger LOG = LoggerFactory.getLogger(OpenStore.class);

    /**
     * Opens it.
     *
     * @throws StoreException why it does not open, and what to do
     */
    static OpenStore open(StoreSettings settings, DataSourceFactory driver, RememberedStore remembered) {
        try {
            DatabaseFile.check(settings, remembered);
            settings.url().file().ifPresent(FileFolder::makeClosed);
            if (settings.url().dialect() == Dialect.H2) {
                H2SelfCheck.turnOn(driver.getClass().getClassLoader());
            }
            DataSource database = driver.createDataSource(settings.connection());
            return new OpenStore(
                    settings, driver, database, JpaCorpStore.open(database, settings.keys(), settings.pool()));
        } catch (SQLException | RuntimeException why) {
            LOG.debug("The store at {} could not be opened", settings, Failures.silent(why));
            throw DatabaseFile.cause(settings, Failures.unusable(why));
        }
    }

    /**
     * Connects past the pool, which tries for as long as anybody waits and tells nothing before.
     *
     * @throws StoreException why nobody can
     */
    void connect() {
        try (Connection connection = database.getConnection()) {
            LOG.trace("Connected to {}", connection);
        } catch (SQLException why) {
            throw Failures.unusable(why);
        }
    }
}
