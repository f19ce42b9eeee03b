package dev.corpkit.findings.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.configuration.ConfigurationValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationRegisterTest {

    private static final String PID = "dev.corpkit.sample";

    private Instant now = Instant.parse("2026-11-30T08:00:00Z");
    private final ConfigurationRegister register = new ConfigurationRegister(() -> now);

    private record Sample(String path, long pollMillis, boolean env, String password) {

        static Sample of(ConfigurationValues values) {
            return new Sample(
                    values.value("path", "/a", "a path like /a", Sample::path),
                    values.number("pollMillis", 500, 50, 60_000),
                    values.flag("env", true),
                    values.secret(".password"));
        }

        static Optional<String> path(String text) {
            return Optional.of(text).filter(each -> each.startsWith("/"));
        }
    }

    @Test
    void nothingWrittenIsTheDefaults() {
        assertThat(read(Map.of())).isEqualTo(new Sample("/a", 500, true, ""));
        assertThat(register.findings()).isEmpty();
    }

    @Test
    void valuesAreReadWithoutTheBlanksAroundThemAndAPasswordWithAll() {
        assertThat(read(Map.of("path", " /b\t", "pollMillis", "700 ", "env", " FALSE", ".password", " p$\\ä ")))
                .isEqualTo(new Sample("/b", 700, false, " p$\\ä "));
        assertThat(register.findings()).isEmpty();
    }

    @Test
    void typedValuesAreReadLikeText() {
        assertThat(read(Map.of("path", new String[] {"/b", "/c"}, "pollMillis", 700, "env", Boolean.FALSE)))
                .isEqualTo(new Sample("/b,/c", 700, false, ""));
    }

    @Test
    void aVariableThatStandsForNothingIsAFindingThatNamesItAndTheSettingsBeforeHold(@TempDir Path folder)
            throws IOException {
        assertThat(readFile(folder, "path = ${missing}\npollMillis = 700\n", Map.of("path", "", "pollMillis", "700")))
                .isEqualTo(new Sample("/a", 700, true, ""));
        assertThat(register.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo(PID + ".cfg: path");
            assertThat(finding.cause())
                    .contains("a value for the variable 'missing'", "found none", "The default of this setting holds");
        });
        Sample good = read(Map.of("path", "/b", "pollMillis", "600"));

        assertThat(readFile(folder, "path = /c/${missing}\n", Map.of("path", "/c/")))
                .isEqualTo(good);
        assertThat(readFile(folder, ".password = p${missing}w${user.dir}\n", Map.of(".password", "pw/here")))
                .isEqualTo(good);
        assertThat(register.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo(PID + ".cfg: .password");
            assertThat(finding.cause()).contains("'missing'", "The settings before this edit hold");
        });
    }

    @Test
    void variablesThatStandForSomethingAndMaskedOnesAreWell(@TempDir Path folder) throws IOException {
        String file = "\uFEFFpath = ${home}\npollMillis = 7${zeros}\n.password = p$\\\\{x}\nenv =\n";

        readFile(folder, file, Map.of("path", "/b", "pollMillis", "700", ".password", "p${x}", "env", ""));

        assertThat(register.findings()).isEmpty();
    }

    /** As File Install says where it read a configuration. */
    private Sample readFile(Path folder, String text, Map<String, String> values) throws IOException {
        Path file = Files.writeString(folder.resolve(PID + ".cfg"), text);
        Map<String, Object> written = new HashMap<>(values);
        written.put("felix.fileinstall.filename", file.toUri().toString());
        return read(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "0", "60001", "99999999999999999999", "5.5", "７00x"})
    void aWrongValueAtTheStartIsItsDefaultAndAFindingThatNamesEverything(String wrong) {
        assertThat(read(Map.of("path", "/b", "pollMillis", wrong))).isEqualTo(new Sample("/b", 500, true, ""));
        assertThat(register.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("dev.corpkit.sample.cfg: pollMillis");
            assertThat(finding.cause())
                    .contains("a whole number from 50 to 60000", "'" + wrong + "'", "default of this setting holds");
        });
    }

    @Test
    void whereTheDefaultCouldDoHarmAWrongValueIsWhatDoesNone() {
        long days = register.read(PID, Map.of("days", "-1"), values -> values.number("days", 400, 0, 1000, 0));

        assertThat(days).isZero();
        assertThat(register.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.cause()).endsWith("found '-1'. 0 holds."));
    }

    @Test
    void aWrongEditKeepsTheWholeConfigurationBefore() {
        Sample good = read(Map.of("path", "/b", "pollMillis", "700"));
        assertThat(read(Map.of("path", "/c", "pollMillis", "soon"))).isEqualTo(good);
        assertThat(register.findings())
                .extracting(Finding::cause)
                .allMatch(cause -> cause.contains("before this edit"));
        assertThat(read(Map.of("path", "/c"))).isEqualTo(new Sample("/c", 500, true, ""));
        assertThat(register.findings()).isEmpty();
    }

    @Test
    void aMisspeltNameIsAFindingWithNearNamesAndTheOthersHold() {
        assertThat(read(Map.of("path", "/b", "pollMilis", "7"))).isEqualTo(new Sample("/b", 500, true, ""));
        assertThat(register.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).endsWith("pollMilis");
            assertThat(finding.cause()).contains("near names: pollMillis").doesNotContain("'7'");
        });
    }

    @Test
    void aByteOrderMarkBeforeTheFirstNameIsNotPartOfIt() {
        assertThat(read(Map.of("\uFEFFpath", "/b")).path()).isEqualTo("/b");
        assertThat(read(Map.of("\u00EF\u00BB\u00BFpath", "/c")).path()).isEqualTo("/c");
        assertThat(register.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFF#", "\uFEFF#path", "\uFEFF!x", "\uFEFF", "\u00EF\u00BB\u00BF#"})
    void aCommentOrAnEmptyLineBehindAByteOrderMarkIsNoSetting(String name) {
        assertThat(read(Map.of(name, "anything")).path()).isEqualTo("/a");
        assertThat(register.findings()).isEmpty();
    }

    @Test
    void whatTheFrameworkAddsIsNoMistake() {
        read(Map.of("service.pid", PID, "component.name", "x", "felix.fileinstall.filename", "y", "component.id", 7L));
        assertThat(register.findings()).isEmpty();
    }

    @Test
    void theSameMistakeStandsSinceItWasSeenFirst() {
        Instant first = now;
        read(Map.of("pollMillis", "soon"));
        now = now.plusSeconds(60);
        read(Map.of("pollMillis", "soon"));
        assertThat(register.findings()).extracting(Finding::since).isEqualTo(List.of(first));
    }

    @Test
    void whatIsPrivateIsNeverShown() {
        register.read(PID, Map.of(".key", "s3cr3t"), values -> values.number(".key", 1, 1, 2));
        assertThat(register.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.toString()).doesNotContain("s3cr3t"));
    }

    @Test
    void whoIsNamedInAnAddressIsNeverShown() {
        read(Map.of("path", "https://user:s3cr3t@host/a"));
        assertThat(register.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.cause())
                        .contains("'https://…@host/a'")
                        .doesNotContain("s3cr3t", "user"));
    }

    @Test
    void aForgottenConfigurationHasNoMistakes() {
        read(Map.of("pollMillis", "soon"));
        register.forget(PID);
        assertThat(register.findings()).isEmpty();
    }

    private Sample read(Map<String, Object> written) {
        return register.read(PID, written, Sample::of);
    }
}
