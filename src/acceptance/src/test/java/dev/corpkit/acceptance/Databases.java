package dev.corpkit.acceptance;

import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** New, empty databases. */
final class Databases {

    private Databases() {}

    /** In a file, as the runtime does by default. */
    static DataSource h2(Path folder) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("corpkit"));
        return database;
    }

    /** In memory, for as long as the process lives. */
    static DataSource memory() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    static DataSource postgres() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(PostgresServer.shared().newDatabase());
        return database;
    }

    static DataSource mariaDb() {
        try {
            return new MariaDbDataSource(MariaDbServer.shared().newDatabase());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
