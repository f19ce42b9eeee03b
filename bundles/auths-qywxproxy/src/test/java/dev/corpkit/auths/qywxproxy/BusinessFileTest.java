package dev.corpkit.auths.qywxproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.element.api.ElementConfigException;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.FieldProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Contract row E7 where no schema was asked before, as on a platform with a runtime of its own. */
@Tag("E7")
class BusinessFileTest {

    private static final String TEXT = "a text without blanks at its ends";
    private static final String KEY = "SECRET".repeat(7) + "K";

    private final Map<String, Object> config = new HashMap<>(Map.of("suiteId", "dkother", "suiteSecret", "x"));
    private final Map<String, Object> file = new HashMap<>(Map.of("authConfig", config));

    @Test
    void aRightFileIsTaken() {
        assertThatCode(() -> BusinessFile.check(definition())).doesNotThrowAnyException();
    }

    @Test
    void blanksAtTheEndsOfIdAndSecretAreNamedTogetherWithoutTheSecret() {
        config.put("suiteId", "dkother ");
        config.put("suiteSecret", " x\n");

        assertThat(problems())
                .containsExactly(
                        new FieldProblem("authConfig.suiteId", TEXT, "a text with a blank at the end"),
                        new FieldProblem(
                                "authConfig.suiteSecret",
                                TEXT,
                                "a text with a blank at the beginning and a blank at the end"));
    }

    @Test
    void allThatIsWrongIsNamedAtOnce() {
        config.put("providerCorpId", "ww1 ");
        config.put("providerSecret", "\u200BSECRET");
        config.put("isActive", 2);
        config.put("token", "SECRET ");
        config.put("encodingAESKey", KEY);
        config.put(
                "apps",
                Map.of("wpA", Map.of("token", "SECRETa", "encodingAESKey", KEY + "\n", "plainCorpId", "ww\u00A0")));
        file.put("autoInstances", Map.of("template", "corps.T "));

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        new FieldProblem("authConfig.providerCorpId", TEXT, "a text with a blank at the end"),
                        new FieldProblem("authConfig.providerSecret", TEXT, "a text with a blank at the beginning"),
                        new FieldProblem("authConfig.isActive", "true, false, 1 or 0", "2"),
                        new FieldProblem("authConfig.token", TEXT, "a text with a blank at the end"),
                        new FieldProblem("authConfig.apps.wpA.encodingAESKey", TEXT, "a text with a blank at the end"),
                        new FieldProblem("authConfig.apps.wpA.plainCorpId", TEXT, "a text with a blank at the end"),
                        new FieldProblem("autoInstances.template", TEXT, "a text with a blank at the end"));
    }

    private List<FieldProblem> problems() {
        ElementConfigException wrong =
                catchThrowableOfType(ElementConfigException.class, () -> BusinessFile.check(definition()));
        assertThat(wrong).hasMessageNotContaining("SECRET").hasMessageNotContaining(" x\n");
        return wrong.getProblems();
    }

    private ElementDefinition definition() {
        return new ElementDefinition(
                new FakeApp("demo"), "auths.MyAuth", "auths.loginTypes.QywxProxyType", "My login", "1.0.0", file);
    }
}
