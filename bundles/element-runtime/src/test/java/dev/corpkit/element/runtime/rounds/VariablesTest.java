package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.runtime.stage.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract row E6. */
@Tag("E6")
class VariablesTest {

    @TempDir
    Path root;

    Stage stage;

    @BeforeEach
    void things() {
        stage = Stage.withThings(root);
    }

    private Map<String, Object> config(String config) {
        stage.element("demo/corps/A", Stage.THING, config).look();
        return stage.instance("demo", "corps.A").definition().getConfig();
    }

    @Test
    void aVariableOfTheAppIsReplaced() {
        stage.write("demo/app.json", "{\"envVars\": {\"id\": \"wwc1\", \"n\": 5, \"on\": true}}");

        assertThat(config("{\"corpId\": \"{{ id }}\", \"x\": [{\"y\": \"<{{n}}{{on}}>\"}], \"{{id}}\": null}"))
                .containsEntry("corpId", "wwc1")
                .containsEntry("x", List.of(Map.of("y", "<5true>")))
                .containsEntry("{{id}}", null);
    }

    @Test
    void theAppComesBeforeItsParentsAndTheseBeforeTheSurroundings() {
        stage.write(
                        "demo/app.json",
                        "{\"extends\": [{\"appId\": \"p\"}, {\"appId\": \"q\"}], \"envVars\": {\"a\": \"app\"}}")
                .write(
                        "p/app.json",
                        "{\"extends\": [{\"appId\": \"demo\"}], \"envVars\": {\"a\": \"p\", \"b\": \"p\"}}")
                .write("q/app.json", "{\"envVars\": {\"b\": \"q\", \"c\": \"q\"}}")
                .variable("c", "framework")
                .variable("CORPKIT_APP_DEMO_D", "framework");

        assertThat(config("{\"corpId\": \"{{a}} {{b}} {{c}} {{CORPKIT_APP_DEMO_D}}\"}"))
                .containsEntry("corpId", "app p q framework");
    }

    @Test
    void aValueIsTextAndNothingElse() {
        stage.write("demo/app.json", "{\"envVars\": {\"id\": \"\\\", \\\"admin\\\": \\\"{{id}} $1 \\\\\\\\\"}}");

        assertThat(config("{\"corpId\": \"{{id}}\"}")).isEqualTo(Map.of("corpId", "\", \"admin\": \"{{id}} $1 \\\\"));
    }

    @Test
    void anUnknownVariableNamesFileFieldAndVariable() {
        stage.write("demo/app.json", "{\"envVars\": {\"corpSecret\": \"never shown\"}}")
                .element("demo/corps/Good", Stage.THING, "{\"corpId\": \"c\"}")
                .element("demo/corps/A", Stage.THING, "{\"corpId\": \"c\", \"list\": [{\"s\": \"{{corpSecrt}}\"}]}")
                .look();

        assertThat(stage.problems())
                .containsExactly("element corps.A of app demo: demo/corps/A/A.json field 'list[0].s':"
                        + " expected a value for the variable 'corpSecrt' in envVars of app.json or of a parent app,"
                        + " or one that this app may read from the environment, found none; near names: corpSecret");
        assertThat(stage.instance("demo", "corps.Good")).isNotNull();
    }

    @Test
    void aVariableAsACfgFileWritesItNamesFileFieldAndVariable() {
        stage.write("demo/app.json", "{}")
                .element("demo/corps/A", Stage.THING, "{\"corpId\": \"a${zwei}\"}")
                .look();

        assertThat(stage.problems())
                .containsExactly(
                        "element corps.A of app demo: demo/corps/A/A.json field 'corpId': expected {{zwei}} for a"
                                + " variable, found '${zwei}', which stands for nothing here");
    }

    @Test
    void bracesWithoutANameAreAnUnknownVariable() {
        stage.write("demo/app.json", "{}")
                .element("demo/corps/A", Stage.THING, "{\"corpId\": \"{{ }}\"}")
                .look();

        assertThat(stage.problems()).singleElement().asString().contains("field 'corpId'", "the variable ''");
    }

    @Test
    void valuesDoNotMakeAFileGrowWithoutEnd() {
        stage.write("demo/app.json", "{\"envVars\": {\"big\": \"" + "x".repeat(1 << 19) + "\"}}")
                .element("demo/corps/A", Stage.THING, "{\"corpId\": \"" + "{{big}}".repeat(1000) + "\"}")
                .look();

        assertThat(stage.problems())
                .containsExactly("element corps.A of app demo: demo/corps/A/A.json:"
                        + " expected at most 1 MiB once variables are replaced, found more");
    }

    @Test
    void editedVariablesSwapOnlyTheInstancesTheyChange() {
        stage.write("demo/app.json", "{\"envVars\": {\"id\": \"one\"}}")
                .element("demo/corps/A", Stage.THING, "{\"corpId\": \"{{id}}\"}")
                .element("demo/corps/B", Stage.THING, "{\"corpId\": \"fixed\"}")
                .look();
        Object before = stage.instance("demo", "corps.A");
        Object other = stage.instance("demo", "corps.B");

        stage.write("demo/app.json", "{\"envVars\": {\"id\": \"two\"}}").look();

        assertThat(stage.instance("demo", "corps.A")).isNotSameAs(before);
        assertThat(stage.instance("demo", "corps.A").definition().value("corpId"))
                .isEqualTo("two");
        assertThat(stage.instance("demo", "corps.B")).isSameAs(other);
    }
}
