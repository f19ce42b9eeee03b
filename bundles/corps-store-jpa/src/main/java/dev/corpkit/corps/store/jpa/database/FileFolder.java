package dev.corpkit.corps.store.jpa.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of a database that is a file: H2 writes people's data there with whatever permissions the account gives. */
public final class FileFolder {

    private FileFolder() {}

    /**
     * Makes it, closed to other accounts, where it is missing; one that is there stays as it is.
     *
     * @param file of the database
     */
    public static void makeClosed(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder, ownerOnly());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the database, " + folder + ", cannot be made", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
