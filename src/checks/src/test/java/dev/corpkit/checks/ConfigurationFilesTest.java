package dev.corpkit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every configuration file of the distribution is broken, field by field, by a test of the bundle that reads it. */
class ConfigurationFilesTest {

    private static final Pattern BROKEN =
            Pattern.compile("extends ConfigurationFileContract \\{\\s+\\w+\\(\\) \\{\\s+super\\(\\s*\"([^\"]+)\"");

    /** The store has a test of its own, StoreConfigurationFileTest. */
    private static final Set<String> ELSEWHERE = Set.of("dev.corpkit.corps.store.jpa.cfg");

    @Test
    void everyFileIsBrokenByATest() throws IOException {
        Set<String> tested = new TreeSet<>(ELSEWHERE);
        for (String folder : List.of("bundles", "features/felix/src/test")) {
            try (Stream<Path> files = Files.walk(Bundles.ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith("FileTest.java"))
                        .forEach(file -> tested.addAll(Bundles.matches(Bundles.read(file), BROKEN)));
            }
        }
        assertThat(tested).isEqualTo(files());
    }

    @Test
    void everyFileSaysWhereItStandsHowValuesAreWritten() throws IOException {
        files().stream()
                .filter(name -> !ELSEWHERE.contains(name))
                .forEach(name -> assertThat(Bundles.read(etc().resolve(name)))
                        .as(name)
                        .contains("\n# How values are written: README.txt.\n"));
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.list(etc())) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".cfg"))
                    .toList());
        }
    }

    private static Path etc() {
        return Bundles.ROOT.resolve("features/felix/src/runtime/conf/etc");
    }
}
