package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.runtime.stage.Stage;
import dev.corpkit.findings.OneLine;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an app file may read of the environment and of framework properties. */
@Tag("E6")
class SurroundingsTest {

    private static final String SECRET = "never-shown-0123";

    @TempDir
    Path root;

    private Stage stage(Map<String, Set<String>> named) {
        return Stage.withThings(root, named);
    }

    private static Stage app(Stage stage, String appId, String name) {
        return stage.write(appId + "/app.json", "{}")
                .element(appId + "/corps/A", Stage.THING, "{\"corpId\": \"{{" + name + "}}\"}");
    }

    private static ElementProblem only(Stage stage) {
        assertThat(stage.problems())
                .hasSize(1)
                .allSatisfy(told -> assertThat(told).doesNotContain(SECRET));
        return stage.found().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "demo,CORPKIT_APP_DEMO_SECRET",
        "my-app.v2,CORPKIT_APP_MY_APP_V2_SECRET",
        "企业,CORPKIT_APP____SECRET",
        "Demo,CORPKIT_APP_DEMO_SECRET"
    })
    void anAppReadsNamesWithItsOwnPrefix(String appId, String name) {
        Stage stage = app(stage(Map.of()).variable(name, SECRET), appId, name).look();

        assertThat(stage.problems()).isEmpty();
        assertThat(stage.instance(appId, "corps.A").definition().value("corpId"))
                .isEqualTo(SECRET);
    }

    @ParameterizedTest
    @CsvSource({"PATH", "CORPKIT_APP_OTHER_SECRET", "CORPKIT_APP_DEMO_", "CORPKIT_APP_DEMOSECRET", "corpkit.home"})
    void anyOtherNameIsRefusedWithTheLineToAdd(String name) {
        ElementProblem problem =
                only(app(stage(Map.of()).variable(name, SECRET), "demo", name).look());

        assertThat(problem.field()).isEqualTo("corpId");
        assertThat(problem.expected()).isEqualTo("a name that only app demo may read: CORPKIT_APP_DEMO_…");
        assertThat(problem.found()).isEqualTo("'" + name + "', which is not this app's");
        assertThat(problem.remedy())
                .isEqualTo("Rename it, or add env.demo = " + name + " to dev.corpkit.element.runtime.cfg.");
    }

    @Test
    void theLineToAddKeepsWhatIsThereAndIsWrittenAsTheFileWantsIt() {
        Stage stage = stage(Map.of("odd app", Set.of("HOME", "A")));

        ElementProblem problem =
                only(app(stage.variable("PATH", SECRET), "odd app", "PATH").look());

        assertThat(problem.remedy()).contains("add env.odd\\ app = A, HOME, PATH to");
    }

    @Test
    void namesOfTheConfigurationAreRead() {
        Stage stage = stage(Map.of("demo", Set.of("SHARED"))).variable("SHARED", SECRET);
        app(stage, "demo", "SHARED");
        app(stage, "other", "SHARED").look();

        assertThat(stage.instance("demo", "corps.A").definition().value("corpId"))
                .isEqualTo(SECRET);
        assertThat(only(stage).appId()).isEqualTo("other");
    }

    @Test
    void twoAppsOfOnePrefixShareNothing() {
        String name = "CORPKIT_APP_MY_APP_SECRET";
        Stage stage = stage(Map.of()).variable(name, SECRET);
        app(stage, "my-app", name);
        app(stage, "my_app", name).look();

        assertThat(stage.found())
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.found())
                        .isEqualTo("'" + name + "', which is app "
                                + (problem.appId().equals("my-app") ? "my_app" : "my-app") + "'s as well"));
        assertThat(stage.found().get(0).remedy())
                .isEqualTo("Give one of the two another appId, or add env.my-app = " + name
                        + " to dev.corpkit.element.runtime.cfg.");
    }

    @ParameterizedTest
    @CsvSource({"demo,demo-east", "demo-east,demo", "demo.east,demo-east"})
    void aNewcomerWhoseIdFitsTheNameNeitherReadsItNorSwitchesOffTheAppThatHadIt(String owner, String newcomer) {
        String name = "CORPKIT_APP_DEMO_EAST_SECRET";
        Stage stage = app(stage(Map.of()).variable(name, SECRET), owner, name).look();
        app(stage, newcomer, name).look();

        ElementProblem problem = only(stage);
        assertThat(problem.appId()).isEqualTo(newcomer);
        assertThat(problem.found()).isEqualTo("'" + name + "', which is app " + owner + "'s as well");
        assertThat(problem.remedy()).contains("another appId", "add env." + newcomer + " = " + name);

        stage.element(owner + "/corps/B", Stage.THING, "{\"corpId\": \"{{" + name + "}}\"}")
                .look();
        assertThat(only(stage).appId()).isEqualTo(newcomer);
        assertThat(stage.instance(owner, "corps.B").definition().value("corpId"))
                .isEqualTo(SECRET);
    }

    @Test
    void ofTwoAppsThatAreThereAtTheStartNeitherReadsWhatFitsBothUnlessTheConfigurationSaysWhose() {
        String name = "CORPKIT_APP_DEMO_EAST_SECRET";
        Stage stage = stage(Map.of("demo", Set.of(name))).variable(name, SECRET);
        app(stage, "demo", name);
        app(stage, "demo-east", name).look();

        assertThat(stage.instance("demo", "corps.A").definition().value("corpId"))
                .isEqualTo(SECRET);
        assertThat(only(stage).appId()).isEqualTo("demo-east");

        Stage unsaid = stage(Map.of()).variable(name, SECRET).look();
        assertThat(unsaid.found()).extracting(ElementProblem::appId).containsExactlyInAnyOrder("demo", "demo-east");
    }

    @Test
    void aNewcomersOtherNamesAreItsOwn() {
        Stage stage = stage(Map.of())
                .variable("CORPKIT_APP_DEMO_WEST", SECRET)
                .write("demo-east/app.json", "{}")
                .look();
        app(stage, "demo", "CORPKIT_APP_DEMO_WEST").look();

        assertThat(stage.problems()).isEmpty();
    }

    @Test
    void anAppThatCannotBeReadKeepsItsPrefix() {
        String name = "CORPKIT_APP_DEMO_EAST_SECRET";
        Stage stage = stage(Map.of()).variable(name, SECRET).write("demo-east/app.json", "{");
        app(stage, "demo", name).look();

        assertThat(stage.found())
                .anySatisfy(problem -> assertThat(problem.found()).contains("which is app demo-east's as well"));
    }

    @Test
    void aChildReadsNothingOfItsParents() {
        String name = "CORPKIT_APP_PARENT_SECRET";
        Stage stage = stage(Map.of()).variable(name, SECRET).write("parent/app.json", "{}");
        app(stage, "child", name)
                .write("child/app.json", "{\"extends\": [{\"appId\": \"parent\"}]}")
                .look();

        assertThat(only(stage).found()).isEqualTo("'" + name + "', which is not this app's");
    }

    @Test
    void aNameThatIsNowhereSaysHowToGiveIt() {
        Stage stage = app(stage(Map.of()), "demo", "SUITE_SECRET").look();

        assertThat(only(stage).remedy())
                .isEqualTo("Add SUITE_SECRET to envVars, or write {{CORPKIT_APP_DEMO_SUITE_SECRET}} and export that as"
                        + " an environment variable before CorpKit starts.");
    }

    @Test
    void valuesOfSecretFieldsAndOfTellingNamesAreStarsInWhateverIsShown() {
        Stage stage = stage(Map.of("demo", Set.of("PLAIN")))
                .data(
                        2,
                        "things/Type",
                        "{\"type\": \"things.Meta\"}",
                        "{\"properties\": {\"lock\": {\"properties\": {\"code\": {\"writeOnly\": true}}}}}")
                .variable("PLAIN", "of-a-secret-field")
                .variable("CORPKIT_APP_DEMO_API_KEY", "by-a-telling-name");
        stage.write("demo/app.json", "{}")
                .element(
                        "demo/corps/A",
                        Stage.THING,
                        "{\"corpId\": \"{{CORPKIT_APP_DEMO_API_KEY}}\", \"lock\": {\"code\": \"{{PLAIN}}\"}}")
                .look();

        assertThat(stage.problems()).isEmpty();
        assertThat(OneLine.of("a of-a-secret-field b by-a-telling-name c")).isEqualTo("a *** b *** c");
    }
}
