package dev.corpkit.acceptance;

import dev.corpkit.provider.Databases;
import javax.sql.DataSource;

/** On PostgreSQL. */
class ExactMirrorOnPostgresTest extends ExactMirrorContract {

    @Override
    protected DataSource database() {
        return Databases.postgres();
    }
}
