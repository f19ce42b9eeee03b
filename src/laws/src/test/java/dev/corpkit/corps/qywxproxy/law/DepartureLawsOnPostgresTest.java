package dev.corpkit.corps.qywxproxy.law;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.jpa.JpaCorpStore;
import dev.corpkit.corps.testkit.LawSize;
import dev.corpkit.provider.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same law on PostgreSQL: all organizations in one database. */
class DepartureLawsOnPostgresTest extends DepartureLawsTest {

    private static JpaCorpStore store;

    @BeforeAll
    static void open() {
        store = Databases.store(Databases.postgres());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    protected int organizations() {
        return LawSize.of(30, 500);
    }

    @Override
    protected CorpStore store() {
        return store;
    }
}
