package dev.corpkit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written about the project is true of the project. */
class DocumentsTest {

    private static final Pattern BUNDLE_ROW = Pattern.compile("(?m)^\\| \\d \\| `([a-z-]+)` \\|");
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

    @Test
    void readmeListsTheBundlesThatThereAre() {
        String readme = Bundles.read(Bundles.ROOT.resolve("README.md"));
        assertThat(Bundles.matches(readme, BUNDLE_ROW)).containsExactlyInAnyOrderElementsOf(Bundles.folders());
    }

    @Test
    void operatorsGuideNamesEachReasonOfARefusal() {
        String reasons = Bundles.read(Bundles.ROOT.resolve(
                "bundles/wecom-callback/src/main/java/dev/corpkit/wecom/callback/refusal/Refusal.java"));
        String guide = Bundles.read(Bundles.ROOT.resolve("src/docs/operators-guide.md"));
        assertThat(Bundles.matches(guide, Pattern.compile("(?m)^\\| `([A-Z0-9_]+)` \\|")))
                .containsAll(Bundles.matches(reasons, Pattern.compile("(?m)^    ([A-Z0-9_]+)\\(\"")));
    }

    @Test
    void linksLeadToFiles() throws IOException {
        for (Path page : pages()) {
            for (String link : Bundles.matches(Bundles.read(page), LINK)) {
                assertThat(page.getParent().resolve(link))
                        .as("link in %s", Bundles.ROOT.relativize(page))
                        .exists();
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Bundles.ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !file.toString().contains("/.git/"))
                    .toList();
        }
    }
}
