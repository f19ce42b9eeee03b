package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.element.api.App;
import dev.corpkit.element.api.DerivedElement;
import dev.corpkit.element.api.ElementException;
import dev.corpkit.element.api.ElementStatus;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.element.runtime.stage.FakeInstance;
import dev.corpkit.element.runtime.stage.FakeSource;
import dev.corpkit.element.runtime.stage.FakeType;
import dev.corpkit.element.runtime.stage.Stage;
import dev.corpkit.element.runtime.stage.Thing;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Elements come and go as sources say, without files (decision 12). */
class DerivedElementsTest {

    private static final String TEMPLATE =
            "{\"type\": \"things.Type\", \"title\": \"Corp {{corpId}}\", \"template\": true}";
    private static final String CONFIG = "{\"corpId\": \"{{corpId}}\", \"suite\": \"{{suite}}\"}";
    private static final String SOURCE = "{\"type\": \"sources.Type\", \"title\": \"A source\"}";
    private static final String E = "demo/corps/Template/e.json";
    private static final String OF_AUTH = "element auths.Auth of app demo: demo/auths/Auth/e.json: ";

    @TempDir
    Path root;

    Stage stage;
    Map<String, List<DerivedElement>> answers = new HashMap<>();
    String missing = "";

    @BeforeEach
    void aSourceAndATemplate() {
        stage = Stage.withThings(root);
        stage.data(3, "sources/Type", "{\"type\": \"things.Meta\"}", null)
                .type(13, "sources.Type", 0, sources())
                .write("demo/app.json", "{\"envVars\": {\"suite\": \"dk1\", \"corpId\": \"of the app\"}}")
                .element("demo/auths/Auth", SOURCE, "{}")
                .element("demo/corps/Template", TEMPLATE, CONFIG);
        says("auths.Auth", FakeSource.thing("corps.ww1", "ww1"));
        stage.look();
    }

    private FakeType sources() {
        return FakeType.making(definition -> new FakeSource(() -> answer(definition.getFullName())));
    }

    private List<DerivedElement> answer(String source) {
        if (!missing.isEmpty()) {
            throw new ElementException(missing);
        }
        return answers.getOrDefault(source, List.of());
    }

    private void says(String source, DerivedElement... elements) {
        answers.put(source, List.of(elements));
    }

    private List<String> names() {
        return stage.app("demo").getElements().stream()
                .map(ElementStatus::fullName)
                .toList();
    }

    @Test
    @Tag("E3")
    void aDerivedElementIsAnInstanceOfTheTemplatesType() {
        FakeInstance derived = stage.instance("demo", "corps.ww1");

        assertThat(derived.definition().getType()).isEqualTo("things.Type");
        assertThat(derived.definition().getTitle()).isEqualTo("Corp ww1");
        assertThat(derived.definition().getConfig()).isEqualTo(Map.of("corpId", "ww1", "suite", "dk1"));
        assertThat(stage.services().of(Thing.class))
                .anySatisfy(offer -> assertThat(offer.properties())
                        .isEqualTo(Map.of(
                                "app.id", "demo",
                                "element.fullName", "corps.ww1",
                                "element.type", "things.Type",
                                "element.title", "Corp ww1")));
        assertThat(stage.problems()).isEmpty();
    }

    @Test
    @Tag("E3")
    void itIsListedWithTheTemplateItIsDerivedFrom() {
        assertThat(stage.status("demo", "corps.ww1").derivedFrom()).isEqualTo("corps.Template");
        assertThat(stage.status("demo", "corps.ww1").state()).isEqualTo(State.LOADED);
        assertThat(stage.status("demo", "auths.Auth").derivedFrom()).isNull();
        assertThat(names()).containsExactly("auths.Auth", "corps.Template", "corps.ww1");
    }

    @Test
    void whoGetsTheAppFindsTheDerivedElementsInIt() {
        Stage fresh = Stage.withThings(root).data(3, "sources/Type", "{\"type\": \"things.Meta\"}", null);
        fresh.type(13, "sources.Type", 0, sources());
        List<Object> found = new ArrayList<>();
        fresh.services().whenOffered(service -> {
            if (service instanceof App app) {
                found.add(app.getElement("corps.ww1"));
            }
        });

        fresh.look();

        assertThat(found).hasSize(1);
    }

    @Test
    @Tag("E8")
    void aChangedAnswerShowsInTheNextRoundThoughNoFileChanged() {
        FakeInstance first = stage.instance("demo", "corps.ww1");
        stage.diary();

        says("auths.Auth", FakeSource.thing("corps.ww1", "ww1"), FakeSource.thing("corps.ww2", "ww2"));
        stage.look();

        assertThat(stage.instance("demo", "corps.ww2").definition().getTitle()).isEqualTo("Corp ww2");
        assertThat(stage.instance("demo", "corps.ww1")).isSameAs(first);
        assertThat(stage.diary()).containsExactly("offered Corp ww2", "opened Corp ww2");
    }

    @Test
    @Tag("E8")
    void theSameAnswerDoesNothing() {
        stage.diary();

        stage.look().look();

        assertThat(stage.diary()).isEmpty();
    }

    @Test
    @Tag("E8")
    void whatTheSourceNamesNoMoreIsUnloaded() {
        stage.diary();

        says("auths.Auth");
        stage.look();

        assertThat(stage.diary()).containsExactly("withdrew Corp ww1", "closed Corp ww1");
        assertThat(names()).containsExactly("auths.Auth", "corps.Template");
    }

    @Test
    @Tag("E8")
    void otherVariablesSwapTheInstance() {
        stage.diary();

        says("auths.Auth", FakeSource.thing("corps.ww1", "other"));
        stage.look();

        assertThat(stage.diary())
                .containsExactly("offered Corp other", "withdrew Corp ww1", "closed Corp ww1", "opened Corp other");
    }

    @Test
    @Tag("E8")
    void anEditedTemplateSwapsWhatIsDerivedAndABadEditKeepsIt() {
        stage.write("demo/corps/Template/e.json", TEMPLATE.replace("Corp", "Edited"))
                .look();
        FakeInstance edited = stage.instance("demo", "corps.ww1");
        assertThat(edited.definition().getTitle()).isEqualTo("Edited ww1");

        stage.write("demo/corps/Template/Template.json", "{").look();

        assertThat(stage.instance("demo", "corps.ww1")).isSameAs(edited);
        assertThat(stage.problems())
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("element corps.ww1 of app demo: demo/corps/Template/Template.json: expected JSON"));
    }

    @Test
    @Tag("E8")
    void aFolderOfThatNameOverridesItAndGivesItBackWhenItGoes() {
        stage.element("demo/corps/ww1", Stage.THING, "{\"corpId\": \"mine\"}").look();

        assertThat(stage.instance("demo", "corps.ww1").definition().getConfig()).isEqualTo(Map.of("corpId", "mine"));
        assertThat(stage.status("demo", "corps.ww1").derivedFrom()).isNull();
        assertThat(stage.problems()).isEmpty();

        stage.delete("demo/corps/ww1").look().look();

        assertThat(stage.instance("demo", "corps.ww1").definition().getTitle()).isEqualTo("Corp ww1");
        assertThat(stage.status("demo", "corps.ww1").derivedFrom()).isEqualTo("corps.Template");
    }

    @Test
    @Tag("E8")
    void anEditedSourceKeepsItsElementsWithoutABlink() {
        FakeInstance derived = stage.instance("demo", "corps.ww1");
        stage.diary();

        stage.write("demo/auths/Auth/e.json", SOURCE.replace("A source", "Edited"))
                .look();

        assertThat(stage.diary()).containsExactly("offered Edited", "withdrew A source");
        assertThat(stage.instance("demo", "corps.ww1")).isSameAs(derived);
    }

    @Test
    @Tag("E8")
    void aSourceThatGoesTakesItsElementsWithIt() {
        stage.delete("demo/auths/Auth").look().look();

        assertThat(names()).containsExactly("corps.Template");
        assertThat(stage.services().of(Thing.class)).isEmpty();
    }

    @Test
    @Tag("E10")
    void aSourceWhoseTypeLeavesTakesItsElementsWithItAndBringsThemBack() {
        stage.serviceLeaves(13).look();

        assertThat(names()).containsExactly("auths.Auth", "corps.Template");

        stage.type(13, "sources.Type", 0, sources()).look();

        assertThat(stage.instance("demo", "corps.ww1")).isNotNull();
    }

    @Test
    @Tag("E10")
    void aDerivedElementWaitsForItsType() {
        stage.serviceLeaves(12).look();

        assertThat(stage.status("demo", "corps.ww1").state()).isEqualTo(State.WAITING);
        assertThat(stage.status("demo", "corps.ww1").waitingFor()).isEqualTo("things.Type");
    }

    @Test
    @Tag("E7")
    void aSourceThatThrowsIsAProblemAndItsFormerAnswerStays() {
        FakeInstance derived = stage.instance("demo", "corps.ww1");
        Map<String, List<DerivedElement>> before = answers;
        answers = null;
        stage.look();

        assertThat(stage.instance("demo", "corps.ww1")).isSameAs(derived);
        assertThat(stage.problems())
                .singleElement()
                .asString()
                .startsWith(OF_AUTH + "expected an instance that says which elements it derives, found its failure:"
                        + " java.lang.NullPointerException at ");

        answers = before;
        stage.look();

        assertThat(stage.problems()).isEmpty();
    }

    @Test
    @Tag("E7")
    void whatASourceSaysThatItMissesIsSaidInItsWordsAndOnlyAfterSomePatience() {
        missing = "The store is not open yet";
        try (LogWatcher log = LogWatcher.start()) {
            stage.look();
            assertThat(stage.problems())
                    .singleElement()
                    .asString()
                    .endsWith("found its word: The store is not open yet");
            assertThat(log.events()).noneMatch(event -> event.startsWith("WARN"));

            stage.clock().advance(Duration.ofMinutes(1));
            stage.look();
            log.assertLogged("WARN");
            log.assertNone("ElementException");
        }
        missing = "";
        stage.look();
        assertThat(stage.problems()).isEmpty();
    }

    @Test
    @Tag("E7")
    void ofTwoSourcesOfOneNameTheFirstWinsAndTheOtherIsAProblem() {
        FakeInstance derived = stage.instance("demo", "corps.ww1");
        says("auths.Later", FakeSource.thing("corps.ww1", "later"), FakeSource.thing("corps.ww3", "ww3"));
        stage.element("demo/auths/Later", SOURCE, "{}").look();

        assertThat(stage.instance("demo", "corps.ww1")).isSameAs(derived);
        assertThat(stage.instance("demo", "corps.ww3")).isNotNull();
        assertThat(stage.problems())
                .containsExactly("element auths.Later of app demo: demo/auths/Later/e.json:"
                        + " expected derived elements nobody else derives,"
                        + " found 'corps.ww1', which auths.Auth derives already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "corps.", ".ww1", "corps..ww1", "corps/ww1", "../ww1", "corps.a\\b", "corps.a\nb", "corps. "
            })
    @Tag("E7")
    void aNameNoFolderCouldHaveIsRefused(String bad) {
        says("auths.Auth", FakeSource.thing(bad, "bad"), FakeSource.thing("corps.ww1", "ww1"));
        stage.look();

        assertThat(names()).containsExactly("auths.Auth", "corps.Template", "corps.ww1");
        assertThat(stage.problems())
                .singleElement()
                .asString()
                .startsWith(OF_AUTH + "expected derived elements with names");
    }

    @Test
    @Tag("E7")
    void anEndlessNameIsRefused() {
        says("auths.Auth", FakeSource.thing("c".repeat(256), "bad"));
        stage.look();

        assertThat(stage.problems()).hasSize(1);
    }

    @Test
    @Tag("E7")
    void anUnknownTemplateIsAProblemOfTheDerivedElement() {
        says("auths.Auth", new DerivedElement("corps.ww2", "corps.Templat", Map.of()));
        stage.look();

        assertThat(stage.status("demo", "corps.ww2").state()).isEqualTo(State.FAILED);
        assertThat(stage.problems())
                .containsExactly("element corps.ww2 of app demo: demo/auths/Auth/e.json:"
                        + " expected a template element 'corps.Templat' in the app or its parents, since auths.Auth"
                        + " derives elements from it, found none; near names: corps.Template");
    }

    @Test
    @Tag("E7")
    void anElementThatIsNoTemplateDerivesNothing() {
        stage.write(E, Stage.THING).look();

        assertThat(stage.problems())
                .contains("element corps.ww1 of app demo: " + E + " field 'template':"
                        + " expected true, since auths.Auth derives elements from it, found nothing");
    }

    @Test
    @Tag("E7")
    void aVariableTheDerivationDoesNotGiveIsAProblemThatNamesTheDerivedElement() {
        stage.write(E, TEMPLATE.replace("{{corpId}}", "{{corpName}}")).look();

        assertThat(stage.problems())
                .singleElement()
                .asString()
                .startsWith("element corps.ww1 of app demo: " + E
                        + " field 'title': expected a value for the variable 'corpName'");
    }

    @Test
    @Tag("E4")
    void aTemplateOfAParentAppServesToo() {
        says("auths.Own", FakeSource.thing("corps.ww9", "ww9"));
        stage.write("child/app.json", "{\"extends\": [{\"appId\": \"demo\"}], \"envVars\": {\"suite\": \"dk2\"}}")
                .element("child/auths/Own", SOURCE, "{}")
                .look();

        assertThat(stage.instance("child", "corps.ww9").definition().getConfig())
                .isEqualTo(Map.of("corpId", "ww9", "suite", "dk2"));
        assertThat(names()).doesNotContain("corps.ww9");
    }

    @Test
    void aDerivedElementIsNotAskedForElementsOfItsOwn() {
        stage.write(E, SOURCE.replace("}", ", \"template\": true}"));
        says("corps.ww1", FakeSource.thing("corps.ww2", "ww2"));
        stage.look();

        assertThat(stage.app("demo").getElement("corps.ww1")).isInstanceOf(FakeSource.class);
        assertThat(names()).containsExactly("auths.Auth", "corps.Template", "corps.ww1");
    }
}
