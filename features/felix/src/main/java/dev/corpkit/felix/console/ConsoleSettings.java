package dev.corpkit.felix.console;

import dev.corpkit.findings.configuration.ConfigurationValues;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The configuration of {@link ConsoleConfig}, read.
 *
 * @param enabled whether there is a console
 * @param socket its file, an absolute path; empty where it is the data folder's own
 */
record ConsoleSettings(boolean enabled, Optional<Path> socket) {

    private static final int LONGEST = 100;

    static ConsoleSettings of(ConfigurationValues values) {
        return new ConsoleSettings(
                values.flag("enabled", true),
                values.value(
                        "socket",
                        Optional.empty(),
                        "the path of a file, " + LONGEST + " characters at most",
                        text -> socket(text).map(Optional::of)));
    }

    private static Optional<Path> socket(String text) {
        return Optional.of(Path.of(text).toAbsolutePath())
                .filter(path -> path.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST)
                .filter(path -> path.getFileName() != null);
    }
}
