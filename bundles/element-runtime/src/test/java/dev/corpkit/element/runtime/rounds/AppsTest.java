package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.element.api.App;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementException;
import dev.corpkit.element.api.ElementNotFoundException;
import dev.corpkit.element.runtime.stage.FakeInstance;
import dev.corpkit.element.runtime.stage.FakeType;
import dev.corpkit.element.runtime.stage.Stage;
import dev.corpkit.element.runtime.stage.Thing;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract rows E1, E2 and E4. */
@Tag("E1")
@Tag("E2")
@Tag("E4")
class AppsTest {

    private static final String CONFIG = "{\"corpId\": \"c\"}";

    @TempDir
    Path root;

    Stage stage;

    @BeforeEach
    void things() {
        stage = Stage.withThings(root);
    }

    @Test
    void anAppNeedsNothingInItsFile() {
        App app = stage.write("demo/app.json", "{}").look().app("demo");

        assertThat(app.getTitle()).isEqualTo("demo");
        assertThat(app.getVersion()).isEqualTo("1.0.0");
        assertThat(app.getExtends()).isEmpty();
        assertThat(stage.problems()).isEmpty();
    }

    @Test
    @Tag("F1")
    void aRootThatIsNotThereIsBrokenWhereItLeavesNoAppAtAll() {
        Stage nowhere = Stage.withThings(root.resolve("nowhere")).look();
        assertThat(nowhere.runtime().findings().findings()).singleElement().satisfies(found -> {
            assertThat(found.urgency()).isEqualTo(Urgency.BROKEN);
            assertThat(found.remedy()).contains("appsRoots");
        });

        nowhere.write("demo/app.json", "{}").write("bad/app.json", "no JSON").look();
        assertThat(nowhere.runtime().findings().findings())
                .extracting(Finding::urgency)
                .containsExactly(Urgency.WARNING);
    }

    @Test
    void aRootWithoutAnyAppIsNoProblem() {
        stage.look();

        assertThat(stage.runtime().findings().findings()).isEmpty();
    }

    @Test
    void anAppSaysWhatItIs() {
        App app = stage.write(
                        "folder/app.json",
                        "{\"appId\": \"demo\", \"title\": \"Demo\", \"version\": \"2.1.0\", \"other\": 1}")
                .look()
                .app("demo");

        assertThat(app.getTitle()).isEqualTo("Demo");
        assertThat(app.getVersion()).isEqualTo("2.1.0");
    }

    @Test
    void settingsOfAnAppAreItsOwnThenItsParents() {
        stage.write("child/app.json", "{\"extends\": [{\"appId\": \"base\"}], \"settings\": {\"a\": \"child\"}}")
                .write("base/app.json", "{\"settings\": {\"a\": \"base\", \"b\": \"base\"}}")
                .write("wrong/app.json", "{\"settings\": {\"a\": 1}}")
                .look();

        assertThat(stage.app("child").getSettings()).isEqualTo(Map.of("a", "child", "b", "base"));
        assertThat(stage.problems()).singleElement().asString().contains("wrong/app.json", "settings.a");

        stage.write("base/app.json", "{}").look();
        assertThat(stage.app("child").getSettings()).isEqualTo(Map.of("a", "child"));
    }

    @Test
    void theFoldersNameIsTheFullName() {
        stage.write("demo/app.json", "{}")
                .element("demo/corps/MyQywxProxyCorp", Stage.THING, CONFIG)
                .element("demo/corps/deeper/still/Other", Stage.THING, CONFIG)
                .look();

        assertThat(stage.app("demo").getElements())
                .extracting("fullName")
                .containsExactly("corps.MyQywxProxyCorp", "corps.deeper.still.Other");
        assertThatThrownBy(() -> stage.app("demo").getElement("corps.myqywxproxycorp"))
                .isInstanceOf(ElementNotFoundException.class)
                .hasMessage("No element 'corps.myqywxproxycorp' in app demo; near names: corps.MyQywxProxyCorp");
    }

    @Test
    void anInstanceIsMadeOnce() {
        stage.write("demo/app.json", "{}")
                .element("demo/corps/A", Stage.THING, CONFIG)
                .look();

        Object first = stage.app("demo").getElement("corps.A");

        assertThat(stage.look().app("demo").getElement("corps.A")).isSameAs(first);
    }

    @Test
    void ownElementsComeBeforeParentsAndParentsInTheirOrder() {
        stage.write("child/app.json", "{\"extends\": [{\"appId\": \"first\"}, {\"appId\": \"second\"}]}")
                .write("first/app.json", "{\"extends\": [{\"appId\": \"grand\"}]}")
                .write("second/app.json", "{}")
                .write("grand/app.json", "{}")
                .element("child/corps/Own", Stage.THING, CONFIG)
                .element("first/corps/Own", Stage.THING, CONFIG)
                .element("second/corps/Shared", Stage.THING, CONFIG)
                .element("grand/corps/Shared", Stage.THING, CONFIG)
                .look();

        assertThat(stage.instance("child", "corps.Own").definition().getApp().getAppId())
                .isEqualTo("child");
        assertThat(stage.instance("child", "corps.Shared").definition().getApp().getAppId())
                .isEqualTo("grand");
    }

    @Test
    void oneNameInTwoAppsIsTwoInstances() {
        stage.write("one/app.json", "{}")
                .write("two/app.json", "{}")
                .element("one/corps/A", Stage.THING, CONFIG)
                .element("two/corps/A", Stage.THING, CONFIG)
                .look();

        assertThat(stage.instance("one", "corps.A")).isNotSameAs(stage.instance("two", "corps.A"));
    }

    @Test
    void aBrokenOwnElementIsNotReplacedByItsParentsOfThatName() {
        stage.write("base/app.json", "{}")
                .write("child/app.json", "{\"extends\": [{\"appId\": \"base\"}]}")
                .element("base/corps/A", Stage.THING, CONFIG)
                .element("child/corps/A", Stage.THING, "{}")
                .look();

        assertThatThrownBy(() -> stage.app("child").getElement("corps.A"))
                .isInstanceOf(ElementNotFoundException.class)
                .hasMessage("Element 'corps.A' of app child is not loaded: element corps.A of app child:"
                        + " child/corps/A/A.json field 'corpId': expected a text that is not blank, found nothing");
    }

    @Test
    void atNoMomentDoesAParentAnswerForANameTheChildDeclares() {
        List<String> answers = new ArrayList<>();
        Runnable ask = () -> answers.add(whoAnswers("child", "corps.A"));
        stage.services().whenOffered(service -> ask.run());
        stage.data(3, "other/Type", "{\"type\": \"things.Meta\"}", null)
                .type(13, "other.Type", 0, FakeType.making(definition -> new Asking(definition, ask)))
                .write("base/app.json", "{}")
                .write("child/app.json", "{\"extends\": [{\"appId\": \"base\"}]}")
                .element("base/corps/A", Stage.THING, CONFIG)
                .element("child/corps/A", "{\"type\": \"other.Type\", \"title\": \"t\"}", CONFIG)
                .look();
        assertThat(answers).contains("nobody", "child").doesNotContain("base");

        answers.clear();
        stage.serviceLeaves(13).look();
        assertThat(answers).containsExactly("nobody");

        stage.type(13, "other.Type", 0, FakeType.making(definition -> new Asking(definition, ask)))
                .look();
        answers.clear();
        stage.type(13, "other.Type", 0, FakeType.making(definition -> {
                    throw new ElementException("never");
                }))
                .look();
        assertThat(answers).containsExactly("nobody");

        stage.type(13, "other.Type", 0, FakeType.making(definition -> new Asking(definition, ask)))
                .look();
        answers.clear();
        stage.delete("child").look().look();
        assertThat(answers).isNotEmpty().containsOnly("nobody");
    }

    @Test
    void whoGetsAnAppAsAServiceFindsItsElementsAndItsParents() {
        List<String> answers = new ArrayList<>();
        stage.services().whenOffered(service -> {
            if (service instanceof App app) {
                answers.add(app.getAppId() + " own " + whoAnswers(app.getAppId(), "corps.Own"));
                answers.add(app.getAppId() + " shared " + whoAnswers(app.getAppId(), "corps.Shared"));
            }
        });
        stage.write("a/app.json", "{\"extends\": [{\"appId\": \"z\"}]}")
                .write("z/app.json", "{}")
                .element("a/corps/Own", Stage.THING, CONFIG)
                .element("z/corps/Shared", Stage.THING, CONFIG)
                .look();

        assertThat(answers).containsExactly("a own a", "a shared z", "z own nobody", "z shared z");
    }

    private String whoAnswers(String appId, String fullName) {
        try {
            Object element = stage.app(appId).getElement(fullName);
            ElementDefinition made =
                    element instanceof Asking asking ? asking.definition() : ((FakeInstance) element).definition();
            return made.getApp().getAppId();
        } catch (ElementNotFoundException e) {
            return "nobody";
        }
    }

    /** Asks who answers while it is being closed. */
    private record Asking(ElementDefinition definition, Runnable ask) implements Thing, AutoCloseable {

        @Override
        public void close() {
            ask.run();
        }
    }

    @Test
    void aCircleOfParentsIsSaidAndLeadsNowhere() {
        stage.write("a/app.json", "{\"extends\": [{\"appId\": \"b\"}]}")
                .write("b/app.json", "{\"extends\": [{\"appId\": \"a\"}]}")
                .element("b/corps/A", Stage.THING, CONFIG)
                .look();

        assertThat(stage.instance("a", "corps.A")).isNotNull();
        assertThatThrownBy(() -> stage.app("a").getElement("corps.Nothing"))
                .hasMessage("No element 'corps.Nothing' in app a or its parents b");
        assertThat(stage.problems())
                .containsExactly(
                        "app a: a/app.json field 'extends': expected parents that do not lead back here,"
                                + " found a circle a -> b -> a",
                        "app b: b/app.json field 'extends': expected parents that do not lead back here,"
                                + " found a circle b -> a -> b");
    }

    @Test
    void aParentThatIsNotThereIsSaidAndTheAppStays() {
        stage.write("base/app.json", "{}")
                .write("demo/app.json", "{\"extends\": [{\"appId\": \"bsae\"}]}")
                .look();

        assertThat(stage.app("demo")).isNotNull();
        assertThat(stage.problems())
                .containsExactly("app demo: demo/app.json field 'extends[0].appId': expected the appId of a loaded app,"
                        + " found 'bsae'; near names: base");
    }

    @Test
    void ofTwoAppsWithOneIdTheOneThatHadItKeepsIt() {
        stage.write("one/app.json", "{\"appId\": \"demo\", \"title\": \"One\"}").look();
        stage.write("another/app.json", "{\"appId\": \"demo\", \"title\": \"Another\"}")
                .look();

        assertThat(stage.app("demo").getTitle()).isEqualTo("One");
        assertThat(stage.problems())
                .containsExactly("app demo: another/app.json field 'appId': expected an appId of its own,"
                        + " found 'demo', which is that of one/app.json");
        assertThat(stage.delete("one").look().look().app("demo").getTitle()).isEqualTo("Another");
        assertThat(stage.problems()).isEmpty();
    }

    @Test
    void anUnknownAppIsAnErrorThatListsTheKnown() {
        stage.write("one/app.json", "{}").write("two/app.json", "{}").look();

        assertThatThrownBy(() -> stage.app("tow"))
                .isInstanceOfSatisfying(
                        ElementNotFoundException.class,
                        e -> assertThat(e.getNearNames()).isEqualTo(List.of("two")))
                .hasMessage("No app 'tow' is loaded; loaded are: one, two");
    }

    @Test
    void anotherTypeThanExpectedNamesBoth() {
        stage.write("demo/app.json", "{}")
                .element("demo/corps/A", Stage.THING, CONFIG)
                .look();

        assertThatThrownBy(() -> stage.app("demo").getElement("corps.A", Runnable.class))
                .isInstanceOf(ElementException.class)
                .hasMessage("Element 'corps.A' of app demo is a"
                        + " dev.corpkit.element.runtime.stage.FakeInstance, not a java.lang.Runnable");
    }
}
