package dev.corpkit.acceptance;

import dev.corpkit.provider.Databases;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

/** In a file. */
class ExactMirrorOnH2Test extends ExactMirrorContract {

    @TempDir
    Path folder;

    @Override
    protected DataSource database() {
        return Databases.h2(folder);
    }
}
