package dev.corpkit.corps.jobs.schedule;

import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** A store in the memory of this process. */
final class MemoryDatabase {

    private MemoryDatabase() {}

    static JpaCorpStore open() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return JpaCorpStore.open(database, SecretBox.random());
    }
}
