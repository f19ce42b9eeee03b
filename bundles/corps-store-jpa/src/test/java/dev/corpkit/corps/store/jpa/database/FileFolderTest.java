package dev.corpkit.corps.store.jpa.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFolderTest {

    @TempDir
    private Path folder;

    @Test
    void aMissingFolderIsMadeForItsOwnerOnly() throws IOException {
        Path data = folder.resolve("new/data");

        FileFolder.makeClosed("jdbc:h2:file:" + data.resolve("corpkit") + ";DB_CLOSE_ON_EXIT=FALSE");

        assertThat(permissions(data)).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatIsThereStaysAsItIs() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));

        FileFolder.makeClosed("jdbc:h2:file:" + data.resolve("corpkit"));

        assertThat(permissions(data)).isEqualTo("rwxr-x---");
    }

    @Test
    void otherDatabasesHaveNone() {
        FileFolder.makeClosed("jdbc:postgresql://localhost/corpkit");
        FileFolder.makeClosed("jdbc:h2:mem:corpkit");

        assertThat(folder).isEmptyDirectory();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
