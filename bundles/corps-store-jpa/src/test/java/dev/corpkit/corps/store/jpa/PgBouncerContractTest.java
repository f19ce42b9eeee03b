package dev.corpkit.corps.store.jpa;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.testkit.contract.StoreContracts;
import dev.corpkit.corps.testkit.database.PgBouncer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Behind a PgBouncer that gives each transaction another session. */
@Tag("S5")
class PgBouncerContractTest extends StoreContracts {

    private static PgBouncer bouncer;
    private static JpaCorpStore store;

    @BeforeAll
    static void open() {
        PostgresServer server = PostgresServer.shared();
        bouncer = new PgBouncer(server, "transaction");
        store = JpaCorpStore.open(
                TestStores.postgresSource(bouncer.through(server, server.newDatabase())), TestStores.SECRETS);
    }

    @AfterAll
    static void close() {
        store.close();
        bouncer.close();
    }

    @Override
    protected CorpStore store() {
        return store;
    }
}
