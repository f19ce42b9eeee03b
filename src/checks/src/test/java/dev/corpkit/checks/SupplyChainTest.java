package dev.corpkit.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the distribution holds of others is listed, licensed, named, and of versions without known holes. */
class SupplyChainTest {

    private static final Path DISTRIBUTION = Bundles.ROOT.resolve("features/felix/target/corpkit");

    /** Compiled against, and not shipped. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "jspecify",
            "org.osgi.namespace.extender",
            "org.osgi.namespace.implementation",
            "org.osgi.service.component.annotations",
            "org.osgi.service.metatype.annotations",
            "osgi.annotation",
            "osgi.core");

    private static final Set<String> LICENCES = Set.of(
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL 1.0",
            "EPL-2.0",
            "GPL-2.0-with-classpath-exception",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "MIT",
            "MPL-2.0");

    private static List<Component> components = List.of();

    private record Component(String group, String name, String version, List<String> licences) {

        static Component of(JsonNode json) {
            return new Component(
                    json.path("group").asText(),
                    json.path("name").asText(),
                    json.path("version").asText(),
                    json.path("licenses").findValues("license").stream()
                            .map(licence -> licence.path("id")
                                    .asText(licence.path("name").asText()))
                            .toList());
        }

        boolean isOurs() {
            return group.equals("dev.corpkit");
        }
    }

    @BeforeAll
    static void read() throws IOException {
        Path sbom = DISTRIBUTION.resolve("corpkit-sbom.json");
        assertThat(sbom)
                .as("the list of what is shipped; it is made only where Maven is online (without -o)")
                .exists();
        components = new ObjectMapper()
                .readTree(sbom.toFile())
                .path("components")
                .valueStream()
                .map(Component::of)
                .toList();
    }

    @Test
    void eachBundleAndEachLibraryWithinOneIsInTheListAndNothingElse() throws IOException {
        Set<String> shipped = new TreeSet<>(Set.of("org.apache.felix.main"));
        try (Stream<Path> bundles = Files.list(DISTRIBUTION.resolve("bundle"))) {
            bundles.forEach(bundle -> {
                shipped.add(artifactOf(bundle));
                shipped.addAll(within(bundle));
            });
        }
        shipped.remove("corpkit-felix"); // of which the list is
        Set<String> listed = new TreeSet<>();
        components.stream()
                .map(Component::name)
                .filter(name -> !ANNOTATIONS.contains(name))
                .forEach(listed::add);
        assertThat(listed).isEqualTo(shipped);
    }

    @Test
    void eachIsUnderALicenceThatAllowsIt() {
        assertThat(components)
                .allSatisfy(each ->
                        assertThat(each.licences()).as(each.name()).isNotEmpty().isSubsetOf(LICENCES));
    }

    @Test
    void theNoticeNamesEachWorkOfOthersWithItsLicence() {
        List<String> lines = Bundles.read(Bundles.ROOT.resolve("NOTICE"))
                .lines()
                .map(String::strip)
                .toList();
        assertThat(components.stream().filter(each -> !each.isOurs() && !ANNOTATIONS.contains(each.name())))
                .allSatisfy(each -> assertThat(lines)
                        .anySatisfy(line -> assertThat(line)
                                .startsWith(each.group() + ":" + each.name() + " ")
                                .endsWith("  " + String.join(", ", each.licences()))));
    }

    @Test
    void licenceAndNoticeAreInTheDistributionAndInEachBundleOfOurs() throws IOException {
        assertThat(DISTRIBUTION.resolve("LICENSE")).exists();
        assertThat(DISTRIBUTION.resolve("NOTICE")).exists();
        try (Stream<Path> bundles = Files.list(DISTRIBUTION.resolve("bundle"))) {
            assertThat(bundles.filter(SupplyChainTest::isOurs))
                    .hasSizeGreaterThan(15)
                    .allSatisfy(bundle -> assertThat(entries(bundle)).contains("META-INF/LICENSE", "META-INF/NOTICE"));
        }
    }

    @Test
    void noneHasAKnownHole() throws IOException {
        KnownVulnerabilities known = known();
        assertThat(components.stream().flatMap(each -> known.of(each.group(), each.name(), each.version()).stream()))
                .isEmpty();
    }

    @Test
    void aVersionWithAHoleIsNamedWithTheOneToShip() throws IOException {
        assertThat(known().of("org.postgresql", "postgresql", "42.7.1"))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("CVE-2024-1597", "ship 42.7.2 or newer"));
        assertThat(known().of("org.eclipse.jetty", "jetty-http", "12.0.32")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12.0.32, 12.0.38, true",
        "12.0.38, 12.0.38, false",
        "12.1.0, 12.0.38, false",
        "2.9, 2.13.4, true",
        "2, 2.0.0, false",
        "42.7.14, 42.7.7, false"
    })
    void versionsAreComparedByTheirNumbers(String version, String other, boolean below) {
        assertThat(KnownVulnerabilities.isBelow(version, other)).isEqualTo(below);
    }

    private static KnownVulnerabilities known() throws IOException {
        try (Stream<String> lines = Files.lines(
                Path.of("src/test/resources/known-vulnerabilities.tsv").toAbsolutePath())) {
            return KnownVulnerabilities.of(lines);
        }
    }

    /** A file's name without its version. */
    private static String artifactOf(Path bundle) {
        return bundle.getFileName().toString().replaceFirst("-[0-9].*\\.jar$", "");
    }

    private static boolean isOurs(Path bundle) {
        return components.stream().anyMatch(each -> each.isOurs() && each.name().equals(artifactOf(bundle)));
    }

    /** The names of artifacts; some are told apart by what they are for ({@code okhttp-jvm}) and lie under their short name. */
    private static List<String> within(Path bundle) {
        return entries(bundle).stream()
                .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
                .map(name -> name.substring("lib/".length(), name.length() - ".jar".length()))
                .map(name -> Arrays.asList("okhttp", "okio").contains(name) ? name + "-jvm" : name)
                .toList();
    }

    private static List<String> entries(Path bundle) {
        try (JarFile jar = new JarFile(bundle.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
