package dev.corpkit.acceptance;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;

/** In a file, as the runtime does by default. */
class ExactMirrorOnH2Test extends ExactMirrorContract {

    @TempDir
    Path folder;

    @Override
    protected DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:file:" + folder.resolve("corpkit"));
        return database;
    }
}
