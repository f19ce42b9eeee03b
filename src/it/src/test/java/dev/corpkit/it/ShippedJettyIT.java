package dev.corpkit.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.Distribution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.Test;
import org.osgi.framework.Version;

/** No Jetty with a known hole is shipped, neither as a bundle nor inside another one. */
public class ShippedJettyIT {

    /** The first without CVE-2026-2332 (chunk extensions) and CVE-2026-19203. */
    private static final Version SOUND = new Version("12.0.38");

    private static final String CLASSES = "org/eclipse/jetty/";

    @Test
    public void theFelixDistributionHasNoOldJetty() throws IOException {
        assertSound(Distribution.built().home().resolve("bundle"));
    }

    @Test
    public void theKarafFeatureHasNoOldJetty() throws IOException {
        assertSound(Path.of(System.getProperty("corpkit.karaf.feature"), "repository"));
    }

    private static void assertSound(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> jetty = files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> version(file).isPresent())
                    .toList();
            assertThat(jetty).isNotEmpty();
            assertThat(jetty)
                    .allSatisfy(file -> assertThat(version(file).orElseThrow()).isGreaterThanOrEqualTo(SOUND));
        }
    }

    /** The version of the Jetty in a bundle; empty where there is none. */
    private static Optional<Version> version(Path bundle) {
        try (JarFile jar = new JarFile(bundle.toFile())) {
            if (jar.stream().noneMatch(entry -> entry.getName().startsWith(CLASSES))) {
                return Optional.empty();
            }
            Attributes manifest = jar.getManifest().getMainAttributes();
            String inside = manifest.getValue("X-Jetty-Version"); // of a Felix bundle with a Jetty inside
            return Optional.of(new Version(inside == null ? manifest.getValue("Bundle-Version") : inside));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
