package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.api.DerivedElement;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementStatus;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.element.runtime.stage.FakeInstance;
import dev.corpkit.element.runtime.stage.FakeSource;
import dev.corpkit.element.runtime.stage.FakeType;
import dev.corpkit.element.runtime.stage.Stage;
import dev.corpkit.element.runtime.stage.Thing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two elements of one app that stand for the same (decision 20). */
@Tag("A11")
class SharedIdentitiesTest {

    private static final String TEMPLATE =
            "{\"type\": \"things.Type\", \"title\": \"Corp {{corpId}}\", \"template\": true}";
    private static final String CONFIG = "{\"corpId\": \"{{corpId}}\", \"authFullName\": \"auths.Auth\"}";
    private static final String OF_WW1 = "{\"corpId\": \"ww1\", \"authFullName\": \"auths.Auth\", \"more\": 1}";
    private static final String OF_OTHER_AUTH = "{\"corpId\": \"ww1\", \"authFullName\": \"auths.Other\"}";
    private static final String OWN = "demo/corps/Own";

    @TempDir
    Path root;

    Stage stage;
    boolean refusing;

    @BeforeEach
    void anEnterpriseWithItsDerivedElement() {
        stage = started();
        assertThat(corps()).containsExactly("corps.Template", "corps.ww1", "corps.ww2");
    }

    private Stage started() {
        List<DerivedElement> derived =
                List.of(FakeSource.thing("corps.ww1", "ww1"), FakeSource.thing("corps.ww2", "ww2"));
        Stage started = Stage.withThings(root);
        FakeType things = started.things();
        started.type(
                        12,
                        "things.Type",
                        0,
                        FakeType.making(definition -> made(things, definition)).identifiedBy("corpId", "authFullName"))
                .data(3, "sources/Type", "{\"type\": \"things.Meta\"}", null)
                .type(13, "sources.Type", 0, FakeType.making(definition -> new FakeSource(() -> derived)))
                .write("demo/app.json", "{}")
                .element("demo/auths/Auth", "{\"type\": \"sources.Type\", \"title\": \"A source\"}", "{}")
                .element("demo/corps/Template", TEMPLATE, CONFIG)
                .look();
        return started;
    }

    private Object made(FakeType things, ElementDefinition definition) {
        if (refusing && definition.getFullName().equals("corps.Own")) {
            throw new IllegalStateException("refused");
        }
        return things.create(definition);
    }

    private List<String> corps() {
        return stage.app("demo").getElements().stream()
                .map(ElementStatus::fullName)
                .filter(name -> name.startsWith("corps."))
                .toList();
    }

    @Test
    void derivedElementGivesWayToADeclaredOneOfWhateverNameAndReturnsWhenThatGoes() {
        FakeInstance derived = stage.instance("demo", "corps.ww1");

        stage.element(OWN, Stage.THING, OF_WW1).look();

        assertThat(corps()).containsExactly("corps.Own", "corps.Template", "corps.ww2");
        assertThat(stage.services().of(Thing.class))
                .noneSatisfy(offer -> assertThat(offer.properties()).containsEntry("element.fullName", "corps.ww1"));
        assertThat(stage.problems()).isEmpty();

        stage.delete(OWN).look().look();

        assertThat(corps()).containsExactly("corps.Template", "corps.ww1", "corps.ww2");
        assertThat(stage.instance("demo", "corps.ww1")).isNotSameAs(derived);
        assertThat(stage.problems()).isEmpty();
    }

    @Test
    void declaredElementOfAnotherValueTakesNobodysPlace() {
        stage.element(OWN, Stage.THING, OF_OTHER_AUTH).look();

        assertThat(corps()).containsExactly("corps.Own", "corps.Template", "corps.ww1", "corps.ww2");
        assertThat(stage.problems()).isEmpty();
    }

    @Test
    void declaredElementOfAnotherAppTakesNobodysPlace() {
        stage.write("other/app.json", "{\"extends\": [{\"appId\": \"demo\"}]}")
                .element("other/corps/Own", Stage.THING, OF_WW1)
                .look();

        assertThat(corps()).contains("corps.ww1");
        assertThat(stage.problems()).isEmpty();
    }

    @Test
    void derivedElementStaysInServiceUntilTheDeclaredOneIs() {
        FakeInstance derived = stage.instance("demo", "corps.ww1");

        stage.element(OWN, "{\"type\": \"things.Absent\", \"title\": \"A\"}", OF_WW1)
                .look();
        assertThat(stage.status("demo", "corps.Own").state()).isEqualTo(State.WAITING);
        assertThat(stage.instance("demo", "corps.ww1")).isSameAs(derived);

        stage.element(OWN, "{\"type\": \"things.Type\"}", OF_WW1).look();
        assertThat(stage.status("demo", "corps.Own").state()).isEqualTo(State.FAILED);
        assertThat(stage.instance("demo", "corps.ww1")).isSameAs(derived);

        stage.element(OWN, Stage.THING, OF_WW1).look();
        assertThat(corps()).contains("corps.Own").doesNotContain("corps.ww1");
        assertThat(stage.problems()).isEmpty();
    }

    @Test
    void derivedElementStaysInServiceWhileItsTypeRefusesTheDeclaredOne() {
        FakeInstance derived = stage.instance("demo", "corps.ww1");
        refusing = true;

        stage.element(OWN, Stage.THING, OF_WW1).look();
        stage.clock().advance(Duration.ofMinutes(1));
        stage.look();

        assertThat(stage.status("demo", "corps.Own").state()).isEqualTo(State.FAILED);
        assertThat(stage.instance("demo", "corps.ww1")).isSameAs(derived);

        refusing = false;
        stage.clock().advance(Duration.ofMinutes(1));
        stage.look();
        assertThat(corps()).contains("corps.Own").doesNotContain("corps.ww1");
    }

    @Test
    void derivedElementComesUpAtAStartWhereTheDeclaredOneIsBrokenOrRefused() {
        stage.element(OWN, "{\"type\": \"things.Type\"}", OF_WW1);
        stage = started();
        assertThat(corps()).contains("corps.ww1");

        refusing = true;
        stage.element(OWN, Stage.THING, OF_WW1);
        stage = started();
        assertThat(corps()).contains("corps.ww1");
    }

    @Test
    void derivedElementDoesNotComeUpAtAStartWhereTheDeclaredOneDoes() {
        stage.element(OWN, Stage.THING, OF_WW1);
        stage = started();

        assertThat(corps()).doesNotContain("corps.ww1");
        assertThat(stage.diary()).noneMatch(entry -> entry.equals("opened Corp ww1"));

        stage.serviceLeaves(12).look();
        stage.type(12, "things.Type", 0, stage.things().identifiedBy("corpId", "authFullName"))
                .look();

        assertThat(corps()).contains("corps.Own").doesNotContain("corps.ww1");
        assertThat(stage.diary()).noneMatch(entry -> entry.equals("opened Corp ww1"));
    }

    @Test
    void declaredElementThatIsEditedToAnotherValueGivesThePlaceBack() {
        stage.element(OWN, Stage.THING, OF_WW1).look();

        stage.write(OWN + "/Own.json", OF_OTHER_AUTH).look();

        assertThat(corps()).contains("corps.Own", "corps.ww1");
    }

    @Test
    void declaredElementThatABadEditKeepsInServiceKeepsThePlace() {
        stage.element(OWN, Stage.THING, OF_WW1).look();
        FakeInstance own = stage.instance("demo", "corps.Own");
        stage.write(OWN + "/Own.json", "{not json").look();

        assertThat(stage.instance("demo", "corps.Own")).isSameAs(own);
        assertThat(corps()).doesNotContain("corps.ww1");
    }

    @Test
    void bothElementsRunAndBothFilesAreReportedWhereTwoDeclareTheSame() {
        stage.element(OWN, Stage.THING, OF_WW1)
                .element("demo/corps/Two", Stage.THING, OF_WW1)
                .look();

        assertThat(stage.instance("demo", "corps.Own")).isNotNull();
        assertThat(stage.instance("demo", "corps.Two")).isNotNull();
        assertThat(corps()).doesNotContain("corps.ww1");
        assertThat(stage.problems())
                .containsExactly(
                        "element corps.Own of app demo: demo/corps/Own/Own.json field 'corpId': expected values of corpId and"
                                + " authFullName that no other element of the app has, found those of corps.Two; all of them"
                                + " run, each with data of its own",
                        "element corps.Two of app demo: demo/corps/Two/Two.json field 'corpId': expected values of corpId and"
                                + " authFullName that no other element of the app has, found those of corps.Own; all of them"
                                + " run, each with data of its own");

        stage.delete("demo/corps/Two").look().look();
        assertThat(stage.problems()).isEmpty();
    }
}
