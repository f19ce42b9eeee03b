package dev.corpkit.corps.store.jpa.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.corpkit.corps.store.StoreException;
import javax.sql.DataSource;

/**
 * A database that can keep every name, whose tables are those of this version.
 *
 * @param pool of connections to it
 */
public record MigratedDatabase(HikariDataSource pool, Dialect dialect) implements AutoCloseable {

    /**
     * Brings the tables to this version.
     *
     * @throws StoreException if it cannot be reached or used
     */
    public static MigratedDatabase open(DataSource dataSource, PoolSettings settings) {
        Dialect dialect = Pool.dialect(dataSource);
        HikariDataSource pool = Pool.open(dataSource, dialect, settings);
        try {
            new Schema(pool, dialect).migrate();
            TextOrder.check(pool, dialect);
            return new MigratedDatabase(pool, dialect);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
