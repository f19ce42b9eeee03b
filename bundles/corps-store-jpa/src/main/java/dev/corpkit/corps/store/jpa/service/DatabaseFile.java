package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.database.Failures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The file of an H2 database. H2 makes a new database without a word where the file is lost or empty. */
final class DatabaseFile {

    /** What H2 needs to write a new version of what changed. */
    private static final long ROOM_MIB = 4;

    private DatabaseFile() {}

    /**
     * Looks before H2 does.
     *
     * @throws StoreException with what to do, if there was a database and is none, or the disk is full
     */
    static void check(StoreSettings settings, RememberedStore remembered) {
        settings.url().file().ifPresent(file -> check(settings, file, remembered));
    }

    private static void check(StoreSettings settings, Path file, RememberedStore remembered) {
        Path kept = kept(file);
        if (Files.notExists(file) && Files.exists(kept)) {
            throw new StoreException(
                    "The database of the file " + file + " was moved to another; what it held before lies in " + kept,
                    "Write url = " + remembered.name().orElse("that of the other database") + ".");
        }
        if (isDiskFull(file)) {
            throw diskFull(file); // H2 would break the file's last version at its first write, and close itself again
        }
        if (Files.exists(file)) {
            if (isEmpty(file)) {
                throw lost("The database file " + file + " is empty (0 bytes): a database was there", file, remembered);
            }
        } else if (remembered.name().filter(settings.name()::equals).isPresent()) {
            throw lost("The database file " + file + " is gone: it was open here before", file, remembered);
        }
    }

    /** Where the file of a database lies that was moved to another. */
    static Path kept(Path file) {
        return file.resolveSibling(file.getFileName() + ".moved");
    }

    /** The same failure; where the disk is full that, as H2 says only at its first write why it closed itself. */
    static StoreException cause(StoreSettings settings, StoreException failure) {
        return settings.url()
                .file()
                .filter(file -> Failures.isDiskFull(failure) || (Failures.isDead(failure) && isDiskFull(file)))
                .map(DatabaseFile::diskFull)
                .orElse(failure);
    }

    private static StoreException diskFull(Path file) {
        return StoreException.outage(
                "the disk of the database is full, that of " + folder(file),
                "Make room there, " + ROOM_MIB + " MiB or more. CorpKit goes on by itself.",
                null);
    }

    private static boolean isDiskFull(Path file) {
        try {
            return Files.getFileStore(folder(file)).getUsableSpace() < ROOM_MIB << 20;
        } catch (IOException unknown) { // the folder is not made yet
            return false;
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static boolean isEmpty(Path file) {
        try {
            return Files.size(file) == 0;
        } catch (IOException unreadable) {
            throw new StoreException(
                    "The database file " + file + " cannot be read",
                    "Give it to the account that CorpKit runs as.",
                    unreadable,
                    false);
        }
    }

    private static StoreException lost(String what, Path file, RememberedStore remembered) {
        return new StoreException(
                what,
                "Restore it from the backup. To begin with an empty database instead, delete " + file + " and "
                        + remembered.file() + ".");
    }
}
