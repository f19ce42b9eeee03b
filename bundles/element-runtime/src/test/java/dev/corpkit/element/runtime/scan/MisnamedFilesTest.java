package dev.corpkit.element.runtime.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.element.runtime.files.FileCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract row E7: files that are not read because of their names, or that miss another. */
@Tag("E7")
class MisnamedFilesTest {

    @TempDir
    Path root;

    private void file(String path) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), "{}");
    }

    private Scan scan() {
        return new AppsRoots(List.of(root), new FileCache(FakeClock.at("2026-11-01T00:00:00Z"))).scan();
    }

    private List<String> strays() {
        Scan scan = scan();
        return Stream.concat(scan.strays().stream(), scan.apps().stream().flatMap(app -> app.strays().stream()))
                .map(stray -> stray.file() + ": " + stray.expected() + ", not " + stray.found())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"E.json", "e.JSON", "e.jsn", "e.josn", "ejson", "e.json.txt"})
    void fileMeantAsEJsonIsTold(String name) throws IOException {
        file("demo/app.json");
        file("demo/corps/A/" + name);
        file("demo/corps/A/A.json");

        assertThat(strays())
                .containsExactly("demo/corps/A/e.json: a file of exactly that name, not nothing, beside " + name);
    }

    @Test
    void fileMeantAsAppJsonIsTold() throws IOException {
        file("demo/App.json");

        assertThat(strays())
                .containsExactly("demo/app.json: a file of exactly that name, not nothing, beside App.json");
    }

    @Test
    void businessFileWithoutEJsonIsTold() throws IOException {
        file("demo/app.json");
        file("demo/corps/A/A.json");

        assertThat(strays()).containsExactly("demo/corps/A/e.json: a file, since A.json is beside it, not nothing");
    }

    @Test
    void otherFilesOfAnAppAreNobodysBusiness() throws IOException {
        file("demo/app.json");
        file("demo/readme.json");
        file("demo/e/notes.json");
        file("demo/corps/A/e.json");
        file("demo/corps/A/A.json");
        file("demo/corps/A/A.json.bak");
        file("web/app.js");

        assertThat(strays()).isEmpty();
    }

    @Test
    void fileBesideAMissingBusinessFileIsNamedAndTheElementIsStillWithoutOne() throws IOException {
        file("demo/app.json");
        file("demo/corps/A/e.json");
        file("demo/corps/A/a.json");

        ElementFolder element = scan().apps().get(0).elements().get(0);

        assertThat(element.config().isMissing()).isTrue();
        assertThat(element.config().found()).isEqualTo("nothing, beside a.json");
        assertThat(element.config().remedy()).startsWith("Rename a.json to A.json");
    }

    @Test
    void linkThatLeadsNowhereIsToldButForAHiddenOne() throws IOException {
        file("demo/app.json");
        Files.createSymbolicLink(root.resolve("demo/.lock"), Path.of("gone"));
        Files.createSymbolicLink(root.resolve("demo/notes"), Path.of("gone"));

        assertThat(strays()).containsExactly("demo/notes: a file or a folder, not a link that leads nowhere");
    }

    @Test
    void linkToAFileThatIsNotReadIsNoProblem() throws IOException {
        file("demo/app.json");
        file("demo/readme.json");
        Files.createSymbolicLink(root.resolve("demo/alias.json"), Path.of("readme.json"));

        assertThat(strays()).isEmpty();
    }
}
