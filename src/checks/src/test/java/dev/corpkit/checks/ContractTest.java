package dev.corpkit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the contract is a promise with a test: one that carries the row's tag. */
class ContractTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([AECFGH]\\d+) \\|");
    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([AECFGH]\\d+)\"\\)");

    @Test
    void everyRowHasATest() throws IOException {
        List<String> rows = Bundles.matches(Bundles.read(Bundles.ROOT.resolve("src/docs/contract.md")), ROW);
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(tags()).containsAll(rows);
    }

    @Test
    void everyTagIsARow() throws IOException {
        assertThat(Bundles.matches(Bundles.read(Bundles.ROOT.resolve("src/docs/contract.md")), ROW))
                .containsAll(tags());
    }

    private static SortedSet<String> tags() throws IOException {
        SortedSet<String> tags = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Bundles.ROOT.resolve("bundles"))) {
            files.filter(file -> file.toString().endsWith("Test.java"))
                    .forEach(file -> tags.addAll(Bundles.matches(Bundles.read(file), TAG)));
        }
        return tags;
    }
}
