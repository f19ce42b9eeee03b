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

        FileFolder.makeClosed(data.resolve("corpkit.mv.db"));

        assertThat(permissions(data)).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatIsThereStaysAsItIs() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));

        FileFolder.makeClosed(data.resolve("corpkit.mv.db"));

        assertThat(permissions(data)).isEqualTo("rwxr-x---");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
