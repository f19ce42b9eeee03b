package dev.corpkit.it;

import static dev.corpkit.it.frame.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.it.frame.AppFiles;
import dev.corpkit.it.frame.Distribution;
import dev.corpkit.it.frame.Jdks;
import dev.corpkit.it.frame.RunningDistribution;
import dev.corpkit.it.frame.Scratch;
import dev.corpkit.it.frame.SimulatedWeCom;
import dev.corpkit.simulator.Simulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * The distribution's scripts on a server as found: a plain C locale, Java's in Turkish, a space in the path, and each JDK of
 * this machine from 17 on.
 */
@RunWith(Parameterized.class)
public class StartScriptsIT {

    private static final String CORP = "corps.总部";

    /** Where i and I are no pair. */
    private static final Locale TURKISH = Locale.forLanguageTag("tr-TR");

    private static final Set<PosixFilePermission> OWNER_ONLY = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path jdk;

    public StartScriptsIT(Path jdk) {
        this.jdk = jdk;
    }

    @Parameters(name = "{0}")
    public static Iterable<Path> jdks() {
        return Jdks.ofThisMachine();
    }

    @Test
    public void startsInAPlainLocaleAndWritesForItsOwnAccountOnly() throws Exception {
        Scratch scratch = Scratch.fresh("Start Scripts", Distribution.built());
        Distribution distribution = scratch.copyOf(Distribution.built());
        try (Simulator wecom = SimulatedWeCom.start();
                RunningDistribution running = start(distribution, scratch, wecom)) {
            eventually(() -> assertThat(running.shell("corps:problems").lines())
                    .hasSize(3)
                    .first()
                    .asString()
                    .startsWith("WARNING  notAuthorized: organization plain/" + CORP + ", since "));
            assertThat(running.shell("corps:list")).contains(CORP);
            eventually(() -> assertThat(running.shell("inspect capability service"))
                    .contains("osgi.http.endpoint = " + running.http(), "osgi.http.endpoint = " + running.operators()));
            assertSilent(scratch);
            running.stop();
        }
        assertThat(files(scratch.data())).isNotEmpty().allMatch(StartScriptsIT::isClosed);
        assertThat(Files.readString(scratch.log().resolve("console.log")))
                .contains("other accounts may look into the configuration folder " + scratch.etc());
    }

    @Test
    public void theConfigurationFolderThatIsDeliveredIsOfItsOwnAccountOnly() throws IOException {
        Path etc = Distribution.built().conf().resolve("etc");

        assertThat(isClosed(etc)).isTrue();
        assertThat(files(etc)).isNotEmpty().allMatch(StartScriptsIT::isClosed);
    }

    @Test
    public void aPortThatIsNoneIsRefusedInOneLineThatNamesItsVariable() throws Exception {
        ProcessBuilder start = new ProcessBuilder(Distribution.built().runtime()).redirectErrorStream(true);
        start.environment().put("JAVA_HOME", jdk.toString());
        start.environment().put("CORPKIT_HTTP_PORT", "http");
        Process process = start.start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("CORPKIT_HTTP_PORT is 'http'", "0 (any free one) to 65535");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private static void assertSilent(Scratch scratch) throws IOException {
        assertThat(Files.readAllLines(scratch.log().resolve("corpkit.log")))
                .as("a start without a warning but for the new key")
                .filteredOn(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                .allMatch(line -> line.contains("Made the key"));
    }

    private RunningDistribution start(Distribution distribution, Scratch scratch, Simulator wecom) throws IOException {
        scratch.write("conf/etc/dev.corpkit.wecom.client.cfg", "baseUrl = " + wecom.baseUri());
        Files.setPosixFilePermissions(scratch.etc(), PosixFilePermissions.fromString("rwxr-xr-x"));
        AppFiles.withAuth(scratch, "plain").corp(CORP, "wpPlain");
        return RunningDistribution.start(distribution, scratch, jdk, "C", TURKISH);
    }

    /** What the runtime has written; the folder itself was there before. */
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.skip(1).toList();
        }
    }

    private static boolean isClosed(Path file) {
        try {
            return OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
