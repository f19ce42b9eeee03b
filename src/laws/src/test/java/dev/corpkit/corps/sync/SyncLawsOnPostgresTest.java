package dev.corpkit.corps.sync;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same laws on PostgreSQL. */
class SyncLawsOnPostgresTest extends SyncLawsTest {

    private static PostgresLawGround postgres;

    @BeforeAll
    static void open() {
        postgres = new PostgresLawGround();
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    @Override
    LawGround ground() {
        return postgres.ground();
    }
}
