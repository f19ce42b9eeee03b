package dev.corpkit.acceptance;

import dev.corpkit.provider.Databases;
import javax.sql.DataSource;

/** On MariaDB. */
class ExactMirrorOnMariaDbTest extends ExactMirrorContract {

    @Override
    protected DataSource database() {
        return Databases.mariaDb();
    }
}
