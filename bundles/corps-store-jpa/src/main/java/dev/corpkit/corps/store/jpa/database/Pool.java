package dev.corpkit.corps.store.jpa.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.corpkit.corps.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections to one database. */
public final class Pool {

    private Pool() {}

    /**
     * Which database a data source leads to, once it is known that it can keep every name.
     *
     * @throws StoreException if it cannot be reached, or keeps texts in an encoding without all letters
     */
    public static Dialect dialect(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            Dialect dialect = Dialect.ofProduct(connection.getMetaData().getDatabaseProductName());
            TextEncoding.check(connection, dialect);
            if (dialect == Dialect.MARIADB) {
                ServerLimits.respect(dataSource, connection);
            }
            return dialect;
        } catch (SQLException e) {
            throw Failures.unusable(e);
        }
    }

    /** Opens a pool; asks for no connection yet. */
    public static HikariDataSource open(DataSource dataSource, Dialect dialect, PoolSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("corpkit-store");
        config.setDataSource(dataSource);
        config.setMaximumPoolSize(settings.size());
        config.setConnectionTimeout(settings.connectionTimeout().toMillis());
        config.setConnectionInitSql(dialect.connectionInit(settings.lockTimeout()));
        dialect.isolation().ifPresent(config::setTransactionIsolation);
        config.setExceptionOverride(new LostConnections());
        return new HikariDataSource(config);
    }
}
