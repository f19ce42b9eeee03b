package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.database.Dialect;
import dev.corpkit.corps.store.jpa.database.StoreUrl;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which store a configuration leads to. The kind of database never changes while the process runs, nor away from a filled H2
 * file, and a configuration that
 * names none never takes the place of one that does: editors and configuration tools empty a file for a moment (decision 22).
 */
final class StoreChoice {

    /** Whoever writes one of these has a server in mind. */
    private static final Set<String> OF_SERVERS = Set.of("user", "password", ".password");

    private StoreChoice() {}

    /**
     * Decides.
     *
     * @param read the configuration
     * @param written as it is written
     * @param before the settings in use, or tried; null at the start
     * @param opened the kind of database that was open in this process, or that a restart does not leave; null else
     * @param remembered which was open before this process
     * @throws StoreException why the configuration cannot be used, and what to do
     */
    static StoreSettings of(
            StoreSettings read,
            Map<String, ?> written,
            @Nullable StoreSettings before,
            @Nullable Dialect opened,
            RememberedStore remembered) {
        if (!read.namesDatabase()) {
            requireFirstStart(read, written, before, remembered);
        }
        StoreUrl url = parsed(read);
        if (opened != null && opened != url.dialect()) {
            throw new StoreException(
                    "it names a database of " + url.dialect().product() + ", and "
                            + (opened == Dialect.H2 ? "CorpKit by itself" : "a running CorpKit")
                            + " never changes from " + opened.product(),
                    opened == Dialect.H2
                            ? "store:move takes the data along. To begin with what is on the server, delete "
                                    + remembered.file() + " and start CorpKit again; else set url back."
                            : "Start CorpKit again, or set url back.");
        }
        return read;
    }

    private static StoreUrl parsed(StoreSettings read) {
        try {
            return read.url();
        } catch (IllegalArgumentException wrong) {
            throw new StoreException(
                    String.valueOf(wrong.getMessage()), "Correct the file; an edit is read at once.", wrong, false);
        }
    }

    private static void requireFirstStart(
            StoreSettings read, Map<String, ?> written, @Nullable StoreSettings before, RememberedStore remembered) {
        if (before != null && before.namesDatabase()) {
            throw missing("it is not written any more", before.toString());
        }
        Optional<String> other = remembered.name().filter(name -> !name.equals(read.name()));
        if (before == null && other.isPresent()) {
            throw missing("it is not written, and " + other.get() + " was open here last", other.get());
        }
        boolean hereBefore = read.url().file().filter(Files::exists).isPresent();
        if (!hereBefore && written.keySet().stream().anyMatch(StoreChoice::isMeantForServer)) {
            throw missing("it is not written, while the configuration is not empty", "jdbc:postgresql://...");
        }
    }

    private static StoreException missing(String what, String url) {
        return new StoreException(
                what,
                "Write url = " + url + "; for the H2 file in the data folder delete every setting and the file "
                        + "corpkit.store there.");
    }

    private static boolean isMeantForServer(String name) {
        String letters = name.replaceAll("[^A-Za-z.]", "").toLowerCase(Locale.ROOT);
        return OF_SERVERS.contains(letters) || letters.endsWith("url");
    }
}
