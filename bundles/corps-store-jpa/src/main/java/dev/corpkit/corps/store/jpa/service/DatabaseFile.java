package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file of an H2 database. H2 makes a new database without a word where the file is lost or empty. */
final class DatabaseFile {

    private DatabaseFile() {}

    /**
     * Looks before H2 does.
     *
     * @throws StoreException with what to do, if there was a database and is none
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
