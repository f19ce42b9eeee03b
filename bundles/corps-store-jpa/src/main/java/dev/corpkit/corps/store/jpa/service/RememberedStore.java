package dev.corpkit.corps.store.jpa.service;

import dev.corpkit.corps.store.jpa.database.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which database was opened last, in a file of the data folder: so that a lost configuration or a lost H2 file is told from a
 * first start (decision 22). Holds no parameter of a URL.
 */
final class RememberedStore {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedStore.class);
    private static final String NAME = "corpkit.store";
    private static final String COMMENT = "# The database that CorpKit opened here last. Without a url in "
            + StoreConfiguration.PID + ".cfg no other is opened.\n";

    private static final String H2 = "jdbc:h2:";

    private final Path file;

    /** Of a data folder. */
    RememberedStore(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** Where it is written, for a person. */
    Path file() {
        return file;
    }

    /** Its {@link StoreSettings#name()}; empty where none was opened. */
    Optional<String> name() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .findFirst();
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("The file={} cannot be read: {}", file, unreadable.getMessage());
            return Optional.empty();
        }
    }

    /**
     * The H2 file that was open here last, where it holds something and a configuration names a server: no restart leaves it,
     * {@link StoreMover} does.
     *
     * @return the settings without the server; empty where there is no such file or no server
     */
    Optional<StoreSettings> leftFor(StoreSettings server) {
        return name().filter(name -> name.startsWith(H2) && namesServer(server))
                .map(server::named)
                .filter(settings ->
                        settings.url().file().filter(RememberedStore::isFilled).isPresent());
    }

    private static boolean namesServer(StoreSettings settings) {
        try {
            return settings.url().dialect() != Dialect.H2;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static boolean isFilled(Path file) {
        return file.toFile().length() > 0;
    }

    /** From now on it is this one. */
    void write(String name) {
        if (name().filter(name::equals).isPresent()) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, COMMENT + name + "\n", StandardCharsets.UTF_8);
        } catch (IOException failed) {
            LOG.warn(
                    "The file={}, which tells a lost configuration from a first start, cannot be written: {}",
                    file,
                    failed.getMessage());
        }
    }
}
