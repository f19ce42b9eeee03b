package dev.corpkit.element.runtime.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.element.runtime.files.FileCache;
import dev.corpkit.element.runtime.files.FileContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract rows E1 and E2: which folders are apps and elements. */
@Tag("E1")
@Tag("E2")
class RootWalkTest {

    @TempDir
    Path folder;

    Path root;
    AppsRoots roots;

    @BeforeEach
    void anAppsRoot() throws IOException {
        root = Files.createDirectory(folder.resolve("apps"));
        roots = new AppsRoots(List.of(root), new FileCache(FakeClock.at("2026-11-01T00:00:00Z")));
    }

    private void file(String path) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");
    }

    private void link(String path, Path target) throws IOException {
        Files.createSymbolicLink(root.resolve(path), target);
    }

    private List<String> fullNames(String app) {
        return roots.scan().apps().stream()
                .filter(each -> each.name().equals(app))
                .flatMap(each -> each.elements().stream())
                .map(ElementFolder::fullName)
                .toList();
    }

    @Test
    void appsMayBeGroupedInFolders() throws IOException {
        file("demo/app.json");
        file("group/deeper/other/app.json");

        assertThat(roots.scan().apps())
                .extracting(AppFolder::file)
                .containsExactly("demo/app.json", "group/deeper/other/app.json");
    }

    @Test
    void elementsMayStandInElements() throws IOException {
        file("demo/app.json");
        file("demo/corps/A/e.json");
        file("demo/corps/A/inner/B/e.json");

        assertThat(fullNames("demo")).containsExactly("corps.A", "corps.A.inner.B");
    }

    @Test
    void anAppInAnAppIsAnAppOfItsOwn() throws IOException {
        file("demo/app.json");
        file("demo/inner/app.json");
        file("demo/inner/corps/A/e.json");

        assertThat(fullNames("demo")).isEmpty();
        assertThat(fullNames("inner")).containsExactly("corps.A");
    }

    @Test
    void hiddenFoldersArePassedOver() throws IOException {
        file("demo/app.json");
        file("demo/.git/A/e.json");
        file(".hidden/app.json");

        assertThat(roots.scan().apps()).hasSize(1);
        assertThat(fullNames("demo")).isEmpty();
    }

    @Test
    void circlesOfLinksEnd() throws IOException {
        file("demo/app.json");
        file("demo/corps/A/e.json");
        file("other/app.json");
        link("demo/corps/A/back", root.resolve("demo"));
        link("demo/up", root);
        link("other/across", root);

        Scan scan = roots.scan();

        assertThat(scan.apps()).extracting(AppFolder::name).containsExactly("demo", "other");
        assertThat(fullNames("demo")).containsExactly("corps.A");
    }

    @Test
    void aLinkWithinTheRootIsFollowedButTakesNoNameFromARealFolder() throws IOException {
        file("demo/app.json");
        file("demo/corps/Real/e.json");
        file("shared/Thing/e.json");
        link("demo/corps/Alias", root.resolve("demo/corps/Real"));
        link("demo/corps/Shared", root.resolve("shared/Thing"));

        assertThat(fullNames("demo")).containsExactly("corps.Real", "corps.Shared");
    }

    @Test
    void linksOutOfTheRootAreNotFollowed() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside/A"));
        Files.writeString(outside.resolve("e.json"), "{}");
        file("demo/app.json");
        file("demo/corps/B/e.json");
        link("demo/corps/Out", outside);
        link("demo/corps/B/B.json", outside.resolve("e.json"));
        link("out", outside);

        Scan scan = roots.scan();

        assertThat(fullNames("demo")).containsExactly("corps.B");
        assertThat(scan.apps().get(0).elements().get(0).config())
                .isEqualTo(FileContent.trouble("a file below the apps root", "a link that leads out of it"));
        assertThat(scan.apps().get(0).strays())
                .containsExactly(
                        new Stray("demo/corps/Out", "a folder below the apps root", "a link that leads out of it"));
        assertThat(scan.strays())
                .containsExactly(new Stray("out", "a folder below the apps root", "a link that leads out of it"));
    }

    @Test
    void anElementOutsideOfEveryAppIsSaid() throws IOException {
        file("lost/corps/A/e.json");
        file("demo/app.json");
        file("demo/e.json");

        Scan scan = roots.scan();

        assertThat(scan.strays())
                .containsExactly(new Stray("lost/corps/A/e.json", "an app.json in a folder above", "none"));
        assertThat(scan.apps().get(0).strays())
                .containsExactly(
                        new Stray("demo/e.json", "elements in folders below the app", "one in the app itself"));
    }

    @Test
    void theRootItselfMayBeAnApp() throws IOException {
        file("app.json");
        file("corps/A/e.json");

        assertThat(fullNames("apps")).containsExactly("corps.A");
    }

    @Test
    void twoScansOfUnchangedFilesAreEqual() throws IOException {
        file("demo/app.json");
        file("demo/corps/A/e.json");

        assertThat(roots.scan()).isEqualTo(roots.scan());
    }

    @Test
    void severalRootsAreOneScanAndAMissingOneIsSaid() throws IOException {
        file("demo/app.json");
        Path missing = folder.resolve("missing");
        AppsRoots both = new AppsRoots(List.of(missing, root), new FileCache(FakeClock.at("2026-11-01T00:00:00Z")));

        assertThat(both.scan().apps()).hasSize(1);
        assertThat(both.scan().strays())
                .containsExactly(new Stray(missing.toString(), "a folder with apps", "nothing"));
    }
}
