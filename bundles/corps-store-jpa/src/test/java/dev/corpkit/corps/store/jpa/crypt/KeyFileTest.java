package dev.corpkit.corps.store.jpa.crypt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.testkit.LogWatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    private Path folder;

    @Test
    void aMissingFileIsMadeForItsOwnerOnlyAndSaysToBackItUp() throws IOException {
        Path path = folder.resolve("data/corpkit.key");
        try (LogWatcher logs = LogWatcher.start()) {
            SecretBox box = new KeyFile(path).make();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
            assertThat(new KeyFile(path).present().orElseThrow().open(box.seal("secret", "place"), "place"))
                    .isEqualTo("secret");
            logs.assertLogged("Back it up");
            logs.assertNone(Files.readString(path).strip());
        }
    }

    @Test
    void aFileThatHoldsNoKeyIsNamedButNotShown() throws IOException {
        Path path = folder.resolve("corpkit.key");
        Files.writeString(path, "c29tZXRoaW5nIGVsc2U=");

        assertThatThrownBy(() -> new KeyFile(path).present())
                .isInstanceOf(WrongKeyException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("found that of 14 bytes")
                .hasMessageNotContaining("c29tZXRoaW5n");
        assertThat(path).hasContent("c29tZXRoaW5nIGVsc2U=");
    }
}
