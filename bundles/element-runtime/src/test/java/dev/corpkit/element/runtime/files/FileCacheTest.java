package dev.corpkit.element.runtime.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCacheTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-01T00:00:00Z");

    @TempDir
    Path folder;

    private final FakeClock clock = FakeClock.at(WRITTEN);
    private final FileCache cache = new FileCache(clock);

    private Path write(String text, Instant at) throws IOException {
        Path file = folder.resolve("file.json");
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(at));
        return file;
    }

    private FileContent read(Path file) {
        cache.nextRound();
        return cache.read(file);
    }

    @Test
    void aFileIsNotReadAgainWhileTimeSizeAndIdentityStay() throws IOException {
        clock.advance(Duration.ofMinutes(1));
        FileContent first = read(write("aaa", WRITTEN));

        assertThat(read(write("bbb", WRITTEN))).isSameAs(first);
        assertThat(read(write("bbb", WRITTEN.plusMillis(1)))).isEqualTo(FileContent.of("bbb".getBytes()));
    }

    @Test
    void aSecondEditWithinOneTickOfTheFileSystemIsSeen() throws IOException {
        read(write("aaa", WRITTEN));

        assertThat(read(write("bbb", WRITTEN))).isEqualTo(FileContent.of("bbb".getBytes()));
    }

    @Test
    void aFileThatGoesIsMissing() throws IOException {
        Path file = write("aaa", WRITTEN);
        read(file);
        Files.delete(file);

        assertThat(read(file)).isEqualTo(FileContent.MISSING);
    }

    @Test
    void contentIsNotShown() throws IOException {
        assertThat(read(write("secret", WRITTEN))).hasToString("FileContent[6 bytes]");
    }
}
