package dev.corpkit.element.runtime.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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

    private static List<String> words(List<Stray> strays) {
        assertThat(strays).allSatisfy(stray -> assertThat(stray.remedy()).isNotBlank());
        return strays.stream()
                .map(stray -> stray.file() + ": " + stray.expected() + ", not " + stray.found())
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
        assertThat(scan.apps().stream().flatMap(app -> words(app.strays()).stream()))
                .containsExactly(
                        "demo/corps/A/back: a file or a folder that does not hold the link, not a link that leads in a circle",
                        "demo/up: a file or a folder that does not hold the link, not a link that leads in a circle",
                        "other/across: a file or a folder that does not hold the link, not a link that leads in a circle");
    }

    @Test
    void aLinkWithinTheRootIsFollowedButTakesNoNameFromARealFolder() throws IOException {
        file("demo/app.json");
        file("demo/corps/Real/e.json");
        file("shared/Thing/e.json");
        link("demo/corps/Alias", root.resolve("demo/corps/Real"));
        link("demo/corps/Shared", root.resolve("shared/Thing"));

        assertThat(fullNames("demo")).containsExactly("corps.Real", "corps.Shared");
        assertThat(words(roots.scan().apps().get(0).strays()))
                .containsExactly(
                        "demo/corps/Alias: a folder that is there once, not a link to one that is there already");
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
        assertThat(words(scan.apps().get(0).strays()))
                .containsExactly("demo/corps/Out: a folder below the apps root, not a link that leads out of it");
        assertThat(words(scan.strays()))
                .containsExactly("out: a folder below the apps root, not a link that leads out of it");
    }

    /** What a Chinese name is to a process started without a UTF-8 locale; here bytes that are no UTF-8. */
    @Test
    void aNameInAnotherCharsetIsAProblemOfThatFolder() throws Exception {
        file("demo/app.json");
        file("demo/corps/A/e.json");
        file("template/e.json");
        String odd = "\"$(printf 'odd\\377')\"";
        Process copies = new ProcessBuilder(
                        "sh", "-c", "cp -r template demo/corps/" + odd + " && mv template demo/" + odd)
                .directory(root.toFile())
                .start();
        assumeThat(copies.waitFor()).isZero();

        Scan scan = roots.scan();

        assertThat(fullNames("demo")).containsExactly("corps.A");
        assertThat(scan.apps().get(0).strays())
                .extracting(Stray::expected)
                .containsOnly("a name this process can read")
                .hasSize(2);
    }

    @Test
    void whatLiesBelowAFolderThatCannotBeReadStaysAsItWas() throws IOException {
        file("demo/app.json");
        file("demo/corps/A/e.json");
        file("demo/corps/B/e.json");
        file("demo/corps/B/inner/app.json");
        file("group/other/app.json");
        file("group/other/corps/C/e.json");
        roots.scan();

        // A link into itself fails as an unreadable folder does, for every user.
        for (String name : List.of("demo/corps/B", "group")) {
            Files.move(root.resolve(name), folder.resolve("kept" + name.length()));
            link(name, root.resolve(name));
        }
        file("demo/corps/D/e.json");

        for (int look = 0; look < 3; look++) {
            Scan scan = roots.scan();
            assertThat(scan.apps()).extracting(AppFolder::name).contains("demo", "inner", "other");
            assertThat(fullNames("demo")).containsExactly("corps.A", "corps.D", "corps.B");
            assertThat(fullNames("other")).containsExactly("corps.C");
            assertThat(words(scan.strays()))
                    .containsExactly(
                            "group: a file or a folder that does not hold the link, not a link that leads in a circle");
        }
        assertThat(roots.scan()).isEqualTo(roots.scan());
    }

    @Test
    void anElementOutsideOfEveryAppIsSaid() throws IOException {
        file("lost/corps/A/e.json");
        file("demo/app.json");
        file("demo/e.json");

        Scan scan = roots.scan();

        assertThat(words(scan.strays()))
                .containsExactly("lost/corps/A/e.json: an app.json in a folder above, not none");
        assertThat(words(scan.apps().get(0).strays()))
                .containsExactly("demo/e.json: elements in folders below the app, not one in the app itself");
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
        assertThat(words(both.scan().strays())).containsExactly(missing + ": a folder with apps, not nothing");
    }
}
