package dev.corpkit.provider;

import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** New, empty databases, and the store over one. */
public final class Databases {

    private Databases() {}

    /** Opens the store over one; all with the same key. */
    public static JpaCorpStore store(DataSource database) {
        return JpaCorpStore.open(
                database, SecretBox.ofBase64(Base64.getEncoder().encodeToString(new byte[32])));
    }

    /** In a file, as the runtime does by default. */
    public static DataSource h2(Path folder) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("corpkit"));
        return database;
    }

    /** In memory, for as long as the process lives. */
    public static DataSource memory() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    /** On the PostgreSQL of this JVM, which does not wait for the disk. */
    public static DataSource postgres() {
        return postgres(PostgresServer.shared().newDatabase());
    }

    /** One that is there. */
    public static DataSource postgres(String url) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        return database;
    }

    public static DataSource mariaDb() {
        try {
            return new MariaDbDataSource(MariaDbServer.shared().newDatabase());
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
