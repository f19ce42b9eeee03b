package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementReference;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.element.runtime.stage.FakeType;
import dev.corpkit.element.runtime.stage.Stage;
import dev.corpkit.element.runtime.stage.Thing;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Elements that name others, and elements that hold what only one can. */
@Tag("E12")
class RelationsTest {

    private static final String NAMING = "{\"type\": \"naming.Type\", \"title\": \"t\"}";
    private static final String TEMPLATE = "{\"type\": \"things.Type\", \"title\": \"t\", \"template\": true}";
    private static final String CONFIG = "{\"corpId\": \"c\"}";
    private static final String EXPECTED_THING = "the fullName of a Thing in this app or its parents";
    private static final String EXPECTED_TEMPLATE = "the fullName of a template element in this app or its parents";

    @TempDir
    Path root;

    Stage stage;

    @BeforeEach
    void typesThatNameOthers() {
        stage = Stage.withThings(root);
        FakeType naming =
                new FakeType(List.of(Thing.class), definition -> stage.things().create(definition));
        stage.data(3, "naming/Type", "{\"type\": \"things.Meta\"}", null)
                .type(
                        13,
                        "naming.Type",
                        0,
                        naming.alone("auth.suite")
                                .naming(
                                        ElementReference.toInstance("thing", Thing.class),
                                        ElementReference.toTemplate("auto.template")))
                .write("demo/app.json", "{}");
    }

    private List<ElementProblem> problems(String config) {
        stage.element("demo/corps/A", NAMING, config).look();
        assertThat(stage.status("demo", "corps.A").state()).isEqualTo(State.LOADED);
        assertThat(stage.status("demo", "corps.A").problems())
                .isEqualTo(stage.runtime().apps().getProblems().stream()
                        .filter(problem -> "corps.A".equals(problem.fullName()))
                        .toList());
        return stage.status("demo", "corps.A").problems();
    }

    private void isTold(String config, String field, String expected, String found, String remedy) {
        assertThat(problems(config))
                .containsExactly(
                        new ElementProblem("demo", "corps.A", "demo/corps/A/A.json", field, expected, found, remedy));
    }

    @Test
    void namesThatLeadToElementsOfTheirKindAreNoProblem() {
        stage.element("demo/corps/Good", Stage.THING, CONFIG).element("demo/corps/Template", TEMPLATE, CONFIG);

        assertThat(problems("{\"thing\": \"corps.Good\", \"auto\": {\"template\": \"corps.Template\"}}"))
                .isEmpty();
    }

    @Test
    void nameOfNoElementIsToldWithNearNamesUntilTheElementComes() {
        stage.element("demo/corps/Good", Stage.THING, CONFIG);
        isTold(
                "{\"thing\": \"corps.Goood\"}",
                "thing",
                EXPECTED_THING,
                "'corps.Goood', which is no element; near names: corps.Good",
                "Write corps.Good.");

        stage.element("demo/corps/Goood", Stage.THING, CONFIG).look();
        assertThat(stage.problems()).isEmpty();
        assertThat(stage.status("demo", "corps.A").problems()).isEmpty();
    }

    @Test
    void nameOfAnElementOfAnotherAppSaysWhichIsToBeExtended() {
        stage.write("base/app.json", "{}").element("base/corps/Good", Stage.THING, CONFIG);
        isTold(
                "{\"thing\": \"corps.Good\"}",
                "thing",
                EXPECTED_THING,
                "'corps.Good', which is of the app base, no parent of this app",
                "Add {\"appId\": \"base\"} to the extends of this app's app.json.");

        stage.write("demo/app.json", "{\"extends\": [{\"appId\": \"base\"}]}").look();
        assertThat(stage.problems()).isEmpty();
    }

    @Test
    void nameOfATemplateAndOfABrokenElementIsTold() {
        stage.element("demo/corps/Template", TEMPLATE, CONFIG).element("demo/corps/Broken", Stage.THING, "{}");

        assertThat(problems("{\"thing\": \"corps.Template\"}"))
                .extracting(ElementProblem::found)
                .containsExactly("'corps.Template', which is a template");
        assertThat(problems("{\"thing\": \"corps.Broken\"}"))
                .extracting(ElementProblem::found)
                .containsExactly("'corps.Broken', which is not loaded");
    }

    @Test
    void elementThatWaitsForItsTypeSaysSoItself() {
        stage.element("demo/corps/Waiting", "{\"type\": \"things.Absent\", \"title\": \"t\"}", CONFIG);

        assertThat(problems("{\"thing\": \"corps.Waiting\"}")).isEmpty();
    }

    @Test
    void instanceInPlaceOfATemplateIsTold() {
        stage.element("demo/corps/Good", Stage.THING, CONFIG);

        isTold(
                "{\"auto\": {\"template\": \"corps.Good\"}}",
                "auto.template",
                EXPECTED_TEMPLATE,
                "'corps.Good', which is no template",
                "Write \"template\": true into the e.json of corps.Good.");
    }

    @Test
    void typeThatFailsToNameItsFieldsNamesNone() {
        stage.type(13, "naming.Type", 0, new FailingNames(stage.things()));

        assertThat(problems("{\"thing\": \"corps.Nobody\"}")).isEmpty();
    }

    @Test
    void elementsOfTwoAppsThatHoldTheSameAreBothToldAndBothLoaded() {
        String config = "{\"auth\": {\"suite\": \"SECRET\"}}";
        stage.write("other/app.json", "{}")
                .element("other/corps/B", NAMING, config)
                .element("other/corps/C", NAMING, "{\"auth\": {\"suite\": \"another\"}}");

        assertThat(problems(config)).extracting(ElementProblem::found).containsExactly("that of other/corps.B");
        assertThat(stage.problems())
                .hasSize(2)
                .noneMatch(message -> message.contains("SECRET"))
                .last()
                .asString()
                .isEqualTo("element corps.B of app other: other/corps/B/B.json field 'auth.suite':"
                        + " expected a value of auth.suite that no other element has, found that of demo/corps.A");
        assertThat(stage.status("other", "corps.B").state()).isEqualTo(State.LOADED);
    }
}
