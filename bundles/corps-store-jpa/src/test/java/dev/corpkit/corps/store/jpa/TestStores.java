package dev.corpkit.corps.store.jpa;

import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.jpa.database.StoreUrl;
import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Stores on new databases of each kind, under one key. */
final class TestStores {

    static final SecretBox SECRETS = SecretBox.random();

    private TestStores() {}

    static JpaCorpStore h2(Path folder) {
        return JpaCorpStore.open(h2Source(folder), SECRETS);
    }

    /** In memory, for as long as it is open. */
    static JpaCorpStore memory() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return JpaCorpStore.open(dataSource, SECRETS);
    }

    static DataSource h2Source(Path folder) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + folder.resolve("corpkit"));
        return dataSource;
    }

    static JpaCorpStore postgres() {
        return JpaCorpStore.open(postgresSource(PostgresServer.shared().newDatabase()), SECRETS);
    }

    static DataSource postgresSource(String url) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(StoreUrl.parse(url).tuned());
        return dataSource;
    }

    static JpaCorpStore mariaDb() {
        return JpaCorpStore.open(mariaDbSource(MariaDbServer.shared().newDatabase()), SECRETS);
    }

    static DataSource mariaDbSource(String url) {
        try {
            return new MariaDbDataSource(StoreUrl.parse(url).tuned());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
