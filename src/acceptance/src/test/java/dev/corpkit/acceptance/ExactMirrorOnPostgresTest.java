package dev.corpkit.acceptance;

import javax.sql.DataSource;

/** On PostgreSQL. */
class ExactMirrorOnPostgresTest extends ExactMirrorContract {

    @Override
    protected DataSource database() {
        return Databases.postgres();
    }
}
