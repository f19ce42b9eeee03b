package dev.corpkit.felix.console;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A folder that only this account may enter. The folder, not the socket in it, is what other accounts meet: not every
 * system heeds a socket's own permissions.
 */
final class ClosedFolder {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private ClosedFolder() {}

    /**
     * Makes it where it is missing. One that is there already stays as it is: it may be somebody else's, or everybody's.
     *
     * @throws IOException if it is open to others, or belongs to another account
     */
    static void require(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (FileAlreadyExistsException e) {
            requireClosed(folder);
        }
    }

    private static void requireClosed(Path folder) throws IOException {
        if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(folder))) {
            throw new IOException("other accounts may enter its folder " + folder
                    + "; name a folder of its own or close it: chmod 700");
        }
        if (!isOurs(folder)) {
            throw new IOException("its folder " + folder + " belongs to another account");
        }
    }

    /** Whoever owns what we write owns the folder too: an account need not have a name to be asked for. */
    private static boolean isOurs(Path folder) throws IOException {
        Path written = Files.createTempFile(folder, "owner", null);
        try {
            return Files.getOwner(written).equals(Files.getOwner(folder));
        } finally {
            Files.delete(written);
        }
    }
}
