package dev.corpkit.corps.qywxproxy.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corpkit.corps.sync.GuardSettings;
import dev.corpkit.corps.sync.schedule.SyncSchedule;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.element.api.ElementConfigException;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.FieldProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract row E7 where no schema was asked before, as on a platform with a runtime of its own. */
@Tag("E7")
class CorpSettingsTest {

    private static final String TEXT = "a text without blanks at its ends";

    private final Map<String, Object> file = new HashMap<>(Map.of("corpId", "wpH", "authFullName", "auths.A"));

    @Test
    void whatIsNotSetHasItsDefault() {
        CorpSettings settings = read();

        assertThat(settings.autoInit()).isTrue();
        assertThat(settings.strictRoles()).isFalse();
        assertThat(settings.guards()).isEqualTo(GuardSettings.DEFAULT);
        assertThat(settings.schedule()).isNull();
    }

    @Test
    @Tag("C22")
    void scheduleIsReadAndAWrongOneNamed() {
        file.put("schedule", "daily 23:30-01:00");
        assertThat(read().schedule()).hasToString("daily 23:30-01:00");

        file.put("schedule", "daily 02:00-02:00");
        assertThat(problems())
                .containsExactly(new FieldProblem("schedule", SyncSchedule.EXPECTED, "'daily 02:00-02:00'"));
        file.put("schedule", 6);
        assertThat(problems()).containsExactly(new FieldProblem("schedule", TEXT, "a number"));
    }

    @Test
    void whatIsSetIsTaken() {
        file.put("autoInit", false);
        file.put("strictRoles", true);
        file.put("guard", Map.of("maxRemovals", 3, "maxRemovalPercent", 12.5, "minActiveForPercent", 0L));

        CorpSettings settings = read();

        assertThat(settings.autoInit()).isFalse();
        assertThat(settings.strictRoles()).isTrue();
        assertThat(settings.guards()).isEqualTo(new GuardSettings(3, 12.5, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "\"wpH \"      | a text with a blank at the end",
                "\" wpH\"      | a text with a blank at the beginning",
                "\"wpH\u3000\" | a text with a blank at the end",
                "\"\uFEFFwpH\" | a text with a blank at the beginning",
                "\"wp\tH\"     | a text with a line break or another control character in it",
                "\"\u3000\"    | a blank text"
            })
    void whatNobodySeesInAnIdIsNamed(String written, String found) {
        for (String field : List.of("corpId", "authFullName")) {
            Object right = Objects.requireNonNull(file.put(field, written));
            assertThat(problems()).containsExactly(new FieldProblem(field, TEXT, found));
            file.put(field, right);
        }
    }

    @Test
    void allThatIsWrongIsNamedAtOnceWithWhatIsExpectedAndFound() {
        file.remove("authFullName");
        file.put("autoInit", "false");
        file.put("strictRoles", 1);
        file.put("guard", Map.of("maxRemovals", "500", "maxRemovalPercent", 200, "minActiveForPercent", 1.5));

        assertThat(problems())
                .containsExactly(
                        new FieldProblem("authFullName", TEXT, "nothing"),
                        new FieldProblem("strictRoles", "true or false", "a number"),
                        new FieldProblem("autoInit", "true or false", "a text"),
                        new FieldProblem("guard.maxRemovals", "a whole number from 0 on", "a text"),
                        new FieldProblem("guard.maxRemovalPercent", "a number from 0 to 100", "200"),
                        new FieldProblem("guard.minActiveForPercent", "a whole number from 0 on", "1.5"));
    }

    private List<FieldProblem> problems() {
        ElementConfigException wrong = catchThrowableOfType(ElementConfigException.class, this::read);
        return wrong.getProblems();
    }

    private CorpSettings read() {
        return CorpSettings.of(new ElementDefinition(
                new FakeApp("demo"), "corps.A", "corps.QywxProxyType", "A company", "1.0.0", file));
    }
}
