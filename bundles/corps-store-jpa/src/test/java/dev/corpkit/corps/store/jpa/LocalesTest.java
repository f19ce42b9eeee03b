package dev.corpkit.corps.store.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.database.MariaDbServer;
import dev.corpkit.corps.testkit.database.PostgresServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A JVM whose default locale has other letters (i and I are no pair in Turkish) or other digits. */
@Tag("S5")
class LocalesTest {

    @ParameterizedTest
    @CsvSource({"tr, TR", "ar, EG"})
    void theStoreOpensAndFinds(String language, String country, @TempDir Path folder) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.extensions=u-nu-arab",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LocaleProgram.class.getName(),
                        folder.toString(),
                        PostgresServer.shared().newDatabase(),
                        MariaDbServer.shared().newDatabase())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said.lines()).as(said).contains("found");
    }
}
