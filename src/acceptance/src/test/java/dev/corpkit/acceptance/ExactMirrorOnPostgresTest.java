package dev.corpkit.acceptance;

import dev.corpkit.corps.testkit.database.PostgresServer;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** On PostgreSQL. */
class ExactMirrorOnPostgresTest extends ExactMirrorContract {

    @Override
    protected DataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(PostgresServer.shared().newDatabase());
        database.setUser(PostgresServer.USER);
        return database;
    }
}
