package dev.corpkit.element.runtime.files;

import dev.corpkit.findings.IoFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Contents of files, read again only where time, size or identity changed. A file written shortly before it was read may be
 * written once more within the same tick of its file system's clock, so it is read again until its time lies well back.
 * Used by one thread.
 */
public final class FileCache {

    /** More is no configuration. */
    public static final int MAX_BYTES = 1 << 20;

    /** The coarsest file times in use, those of FAT, tick every two seconds. */
    private static final Duration TICK = Duration.ofSeconds(3);

    private final InstantSource clock;
    private Map<Path, Entry> known = new HashMap<>();
    private Map<Path, Entry> seen = new HashMap<>();

    public FileCache(InstantSource clock) {
        this.clock = clock;
    }

    /** Forgets the files not asked for since the last call. */
    public void nextRound() {
        known = seen;
        seen = new HashMap<>();
    }

    public FileContent read(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Entry entry = known.get(file);
            if (entry == null || !entry.isCurrent(now)) {
                entry = new Entry(Stamp.of(now), clock.instant(), load(file, now));
            }
            seen.put(file, entry);
            return entry.content;
        } catch (NoSuchFileException missing) {
            return FileContent.MISSING;
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private static FileContent load(Path file, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            return FileContent.trouble("a file", attributes.isDirectory() ? "a folder" : "no regular file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            return bytes.length > MAX_BYTES
                    ? FileContent.trouble("a file of at most 1 MiB", "a larger one")
                    : FileContent.of(bytes);
        } catch (IOException e) {
            return unreadable(e);
        }
    }

    private static FileContent unreadable(IOException e) {
        String found = e instanceof AccessDeniedException
                ? "one that may not be read"
                : "one that cannot be read (" + IoFailure.inWords(e) + ")";
        return FileContent.trouble("a readable file", found);
    }

    private record Stamp(
            Instant modified, long size, @Nullable Object key) {
        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.lastModifiedTime().toInstant(), attributes.size(), attributes.fileKey());
        }
    }

    private record Entry(Stamp stamp, Instant readAt, FileContent content) {
        boolean isCurrent(BasicFileAttributes now) {
            return stamp.equals(Stamp.of(now))
                    && content.found() == null
                    && stamp.modified.isBefore(readAt.minus(TICK));
        }
    }
}
