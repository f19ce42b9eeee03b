package dev.corpkit.corps.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.configuration.ConfigurationFile;
import dev.corpkit.corps.testkit.configuration.Setting;
import dev.corpkit.corps.testkit.configuration.Settings;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.configuration.ConfigurationValues;
import dev.corpkit.findings.register.ConfigurationRegister;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A configuration and its file in the distribution agree, and each wrong value in the file is a finding that switches nothing
 * off. The file is read as the distribution reads it, by File Install.
 */
public abstract class ConfigurationFileContract {

    private final ConfigurationFile file;
    private final Function<ConfigurationValues, ?> shape;
    private final Map<String, Setting> settings;
    private final ConfigurationRegister register = new ConfigurationRegister();

    /**
     * Of one file.
     *
     * @param name the file's name in {@code features/felix/src/runtime/conf/etc}
     * @param shape how the product reads it
     */
    protected ConfigurationFileContract(String name, Function<ConfigurationValues, ?> shape) {
        this.file = ConfigurationFile.ofTheDistribution(name);
        this.shape = shape;
        this.settings = Settings.readBy(shape);
    }

    @Test
    void theFileNamesEverySettingThatIsReadAndNoOther() {
        assertThat(file.names()).containsExactlyInAnyOrderElementsOf(settings.keySet());
    }

    @Test
    void theFileAsItIsShippedIsRight() {
        read(file.asItIs());

        assertThat(register.findings()).isEmpty();
    }

    @Test
    void whatTheFileShowsInCommentsIsRightAndTheDefault() {
        read(file.withoutCommentSigns());

        assertThat(register.findings()).isEmpty();
        assertThat(file.shown())
                .allSatisfy((name, shown) ->
                        assertThat(settings.get(name)).matches(setting -> setting.isDefault(shown), "has " + shown));
    }

    @Test
    void aFileSavedByAnEditorOfWindowsReadsTheSame() {
        Object before = read(file.asItIs());

        assertThat(read(file.savedOnWindows())).isEqualTo(before);

        assertThat(register.findings()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aWrongValueIsAFindingAndWhatWasReadWellLastHolds() {
        return settings.values().stream()
                .flatMap(setting -> setting.wrong().stream()
                        .map(wrong -> DynamicTest.dynamicTest(
                                setting.name() + " = " + wrong, () -> assertFinding(setting, wrong))));
    }

    @TestFactory
    Stream<DynamicTest> theEndsOfARangeAreTaken() {
        return settings.values().stream()
                .flatMap(setting -> setting.extremes().stream()
                        .map(end -> DynamicTest.dynamicTest(
                                setting.name() + " = " + end, () -> assertTaken(setting, end))));
    }

    private void assertTaken(Setting setting, String value) {
        read(file.with(setting.name(), value));

        assertThat(register.findings()).isEmpty();
    }

    private void assertFinding(Setting setting, String wrong) {
        Object good = read(file.asItIs());

        assertThat(read(file.with(setting.name(), wrong))).isSameAs(good);

        assertThat(register.findings()).singleElement().satisfies(finding -> assertNames(finding, setting));
        read(file.asItIs());
        assertThat(register.findings()).isEmpty();
    }

    private void assertNames(Finding finding, Setting setting) {
        assertThat(finding.place()).isEqualTo(file.name() + ": " + setting.name());
        assertThat(finding.cause())
                .contains(
                        "Expected " + setting.expected() + ", found " + (setting.isPrivate() ? "something else" : "'"))
                .contains("The settings before this edit hold.");
    }

    private Object read(Map<String, Object> written) {
        return register.read(file.pid(), written, shape);
    }
}
