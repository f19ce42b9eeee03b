package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.element.api.ElementNotFoundException;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.element.runtime.stage.Stage;
import dev.corpkit.element.runtime.stage.Thing;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template is read and checked, and is no instance (decision 12). */
class TemplatesTest {

    private static final String TEMPLATE =
            "{\"type\": \"things.Type\", \"title\": \"{{corpName}}\", \"template\": true}";
    private static final String CONFIG = "{\"corpId\": \"{{corpId}}\"}";

    @TempDir
    Path root;

    Stage stage;

    @BeforeEach
    void things() {
        stage = Stage.withThings(root);
        stage.write("demo/app.json", "{}");
    }

    @Test
    @Tag("E3")
    void aTemplateIsNoInstanceAndNoService() {
        stage.element("demo/corps/Template", TEMPLATE, CONFIG).look();

        assertThat(stage.status("demo", "corps.Template").state()).isEqualTo(State.TEMPLATE);
        assertThat(stage.services().of(Thing.class)).isEmpty();
        assertThat(stage.problems()).isEmpty();
        assertThatThrownBy(() -> stage.app("demo").getElement("corps.Template"))
                .isInstanceOf(ElementNotFoundException.class)
                .hasMessage(
                        "Element 'corps.Template' of app demo is a template, from which other elements are derived");
    }

    @Test
    @Tag("E7")
    void aTemplateThatIsNeitherTrueNorFalseIsAProblem() {
        stage.element("demo/corps/Template", TEMPLATE.replace("true", "\"yes\""), CONFIG)
                .look();

        assertThat(stage.status("demo", "corps.Template").state()).isEqualTo(State.FAILED);
        assertThat(stage.problems())
                .containsExactly("element corps.Template of app demo: demo/corps/Template/e.json field 'template':"
                        + " expected true or false, found 'yes'");
    }

    @Test
    @Tag("E3")
    void templateFalseIsAnInstanceLikeAnyOther() {
        stage.element("demo/corps/A", TEMPLATE.replace("true", "false"), "{\"corpId\": \"c\"}")
                .look();

        assertThat(stage.instance("demo", "corps.A")).isNotNull();
    }

    @Test
    @Tag("E7")
    void whatIsWrongWhateverTheVariablesIsAProblemOfTheTemplate() {
        stage.element("demo/corps/Template", TEMPLATE, "{\"name\": \"{{corpName}}\"}")
                .look();

        assertThat(stage.problems())
                .containsExactly("element corps.Template of app demo: demo/corps/Template/Template.json field 'corpId':"
                        + " expected a text that is not blank, found nothing");
        assertThat(stage.status("demo", "corps.Template").state()).isEqualTo(State.TEMPLATE);
    }

    @Test
    @Tag("E7")
    void aFieldOnlyADerivationCanFillIsNoProblemOfTheTemplate() {
        stage.data(
                2,
                "things/Type",
                "{\"type\": \"things.Meta\"}",
                "{\"properties\": {\"corpId\": {\"pattern\": \"^ww\"}}}");

        stage.element("demo/corps/Template", TEMPLATE, CONFIG).look();
        assertThat(stage.problems()).isEmpty();

        stage.element("demo/corps/Template", TEMPLATE, "{\"corpId\": \"xx\"}").look();
        assertThat(stage.problems()).hasSize(1);
    }

    @Test
    @Tag("E8")
    void anInstanceEditedIntoATemplateLeaves() {
        stage.element("demo/corps/A", Stage.THING, "{\"corpId\": \"c\"}").look();

        stage.write("demo/corps/A/e.json", TEMPLATE).look();

        assertThat(stage.services().of(Thing.class)).isEmpty();
        assertThat(stage.status("demo", "corps.A").state()).isEqualTo(State.TEMPLATE);

        stage.write("demo/corps/A/e.json", Stage.THING).look();

        assertThat(stage.instance("demo", "corps.A")).isNotNull();
    }
}
