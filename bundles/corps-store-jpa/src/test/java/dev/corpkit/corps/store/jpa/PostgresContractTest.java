package dev.corpkit.corps.store.jpa;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.testkit.contract.StoreContracts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresContractTest extends StoreContracts {

    private static JpaCorpStore store;

    @BeforeAll
    static void open() {
        store = TestStores.postgres();
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    protected CorpStore store() {
        return store;
    }
}
