package dev.corpkit.corps.store.jpa;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.testkit.contract.StoreContracts;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class H2ContractTest extends StoreContracts {

    private static JpaCorpStore store;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStores.h2(folder);
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
