package dev.corpkit.corps.shell;

import dev.corpkit.findings.IoFailure;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A new file with personal data, for its owner's eyes only.
 *
 * @param path absolute
 */
public record PrivateFile(Path path) {

    /** Writes the text of the file. */
    public interface Content {

        /** Writes all of it. */
        void to(Writer out) throws IOException;
    }

    /**
     * One at a path that a person gave.
     *
     * @throws IllegalStateException if a file is there already, or no folder
     * @throws IOException if it cannot be made for another reason, in words
     */
    public static PrivateFile make(String path) throws IOException {
        Path file = Path.of(path).toAbsolutePath();
        try {
            return new PrivateFile(Files.createFile(file, ownersOnly()));
        } catch (FileAlreadyExistsException exists) {
            throw new IllegalStateException(file + " is there already: name a file that is not", exists);
        } catch (NoSuchFileException none) {
            throw new IllegalStateException("There is no folder " + file.getParent() + " to write to", none);
        } catch (IOException refused) {
            throw new IOException(file + " could not be written: " + IoFailure.inWords(refused), refused);
        }
    }

    /** Where the file system knows no such permissions, those of the folder count. */
    private static FileAttribute<?>[] ownersOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Writes it; where that fails nothing of it stays. */
    public void write(Content content) throws IOException {
        try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            content.to(out);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    /** Says where it is, and how it is to be kept. */
    public String told() {
        return "Wrote " + path + ". It holds personal data: keep it, and delete it, as such.";
    }
}
