package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.element.api.App;
import dev.corpkit.element.api.Apps;
import dev.corpkit.element.api.ElementException;
import dev.corpkit.element.api.ElementNotFoundException;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.element.runtime.stage.FakeInstance;
import dev.corpkit.element.runtime.stage.FakeType;
import dev.corpkit.element.runtime.stage.Stage;
import dev.corpkit.element.runtime.stage.Thing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract rows E5 and E8. */
@Tag("E5")
@Tag("E8")
class EditsTest {

    private static final String CONFIG = "{\"corpId\": \"c\"}";

    @TempDir
    Path root;

    Stage stage;
    FakeInstance first;

    @BeforeEach
    void anElementInService() {
        stage = Stage.withThings(root);
        stage.write("demo/app.json", "{\"title\": \"Demo\"}")
                .element("demo/corps/A", thing("One"), CONFIG)
                .look();
        first = stage.instance("demo", "corps.A");
    }

    private static String thing(String title) {
        return "{\"type\": \"things.Type\", \"title\": \"" + title + "\"}";
    }

    @Test
    void instancesAppsAndTheListOfAppsAreServices() {
        assertThat(stage.diary()).containsExactly("offered One", "opened One", "offered Demo", "offered null");
        assertThat(stage.services().of(Thing.class))
                .singleElement()
                .satisfies(offer -> assertThat(offer.service()).isSameAs(first))
                .satisfies(offer -> assertThat(offer.properties())
                        .isEqualTo(Map.of(
                                "app.id", "demo",
                                "element.fullName", "corps.A",
                                "element.type", "things.Type",
                                "element.title", "One")));
        assertThat(stage.services().of(App.class))
                .singleElement()
                .satisfies(offer -> assertThat(offer.service()).isSameAs(stage.app("demo")))
                .satisfies(offer ->
                        assertThat(offer.properties()).isEqualTo(Map.of("app.id", "demo", "app.title", "Demo")));
        assertThat(stage.services().objects(Apps.class))
                .containsExactly(stage.runtime().apps());
    }

    @Test
    void aGoodEditSwapsTheInstanceWithoutAGap() {
        stage.diary();

        stage.write("demo/corps/A/e.json", thing("Two")).look();

        assertThat(stage.instance("demo", "corps.A")).isNotSameAs(first);
        assertThat(stage.diary()).containsExactly("offered Two", "withdrew One", "closed One", "opened Two");
        assertThat(stage.services().of(Thing.class))
                .singleElement()
                .satisfies(offer -> assertThat(offer.properties()).containsEntry("element.title", "Two"));
    }

    @Test
    void anUnchangedScanDoesNothing() {
        stage.diary();

        stage.look().write("demo/corps/A/e.json", thing("One")).look();

        assertThat(stage.diary()).isEmpty();
        assertThat(stage.instance("demo", "corps.A")).isSameAs(first);
    }

    @Test
    void aBadEditKeepsThePreviousInstanceAndSaysSo() {
        stage.diary();

        stage.write("demo/corps/A/A.json", "{\"corpId\": ").look();

        assertThat(stage.instance("demo", "corps.A")).isSameAs(first);
        assertThat(stage.status("demo", "corps.A").state()).isEqualTo(State.LOADED);
        assertThat(stage.status("demo", "corps.A").problems()).hasSize(1);
        assertThat(stage.problems())
                .containsExactly("element corps.A of app demo: demo/corps/A/A.json:"
                        + " expected JSON, found a file that ends too early at line 1, column 12");
        assertThat(stage.diary()).isEmpty();

        stage.write("demo/corps/A/A.json", CONFIG).look();

        assertThat(stage.problems()).isEmpty();
        assertThat(stage.instance("demo", "corps.A")).isSameAs(first);
    }

    @Test
    void anEditToAnUnknownTypeKeepsThePreviousInstance() {
        stage.write("demo/corps/A/e.json", "{\"type\": \"no.Type\", \"title\": \"One\"}")
                .look();

        assertThat(stage.instance("demo", "corps.A")).isSameAs(first);
        assertThat(stage.problems()).hasSize(1);
    }

    @Test
    void aTypeThatRefusesTheEditKeepsThePreviousInstance() {
        stage.type(12, "things.Type", 0, FakeType.making(definition -> {
            if (definition.getTitle().equals("Two")) {
                throw new ElementException("not two");
            }
            return stage.things().create(definition);
        }));
        Object made = stage.look().instance("demo", "corps.A");

        stage.write("demo/corps/A/e.json", thing("Two")).look();

        assertThat(stage.instance("demo", "corps.A")).isSameAs(made);
        assertThat(stage.problems()).singleElement().asString().endsWith("its refusal: not two");
    }

    @Test
    void aRemovedElementIsWithdrawnAndClosed() {
        stage.diary();

        stage.delete("demo/corps/A").look();
        assertThat(stage.diary()).isEmpty();
        stage.look();

        assertThat(stage.diary()).containsExactly("withdrew One", "closed One");
        assertThat(stage.app("demo").getElements()).isEmpty();
        assertThatThrownBy(() -> stage.app("demo").getElement("corps.A"))
                .isInstanceOf(ElementNotFoundException.class)
                .hasMessage("No element 'corps.A' in app demo");
    }

    @Test
    void aRemovedBrokenElementIsForgotten() {
        stage.element("demo/corps/B", thing("B"), "[]").look();
        assertThat(stage.problems()).hasSize(1);

        stage.delete("demo/corps/B").look().look();

        assertThat(stage.problems()).isEmpty();
        assertThat(stage.app("demo").getElements()).hasSize(1);
    }

    @Test
    void aRemovedAppTakesItsInstancesAlong() {
        App app = stage.app("demo");
        stage.diary();

        stage.delete("demo").look().look();

        assertThat(stage.diary()).containsExactly("withdrew One", "closed One", "withdrew Demo");
        assertThat(stage.runtime().apps().getApps()).isEmpty();
        assertThatThrownBy(() -> app.getElement("corps.A")).isInstanceOf(ElementNotFoundException.class);
    }

    @Test
    void anEditedAppTitleIsSetOnItsService() {
        App app = stage.app("demo");

        stage.write("demo/app.json", "{\"title\": \"New\"}").look();

        assertThat(stage.app("demo")).isSameAs(app);
        assertThat(app.getTitle()).isEqualTo("New");
        assertThat(stage.services().of(App.class))
                .singleElement()
                .satisfies(offer -> assertThat(offer.properties()).containsEntry("app.title", "New"));
        assertThat(stage.instance("demo", "corps.A")).isSameAs(first);
    }

    @Test
    void aBadEditOfTheAppKeepsIt() {
        stage.write("demo/app.json", "{\"title\": 7}").look();

        assertThat(stage.app("demo").getTitle()).isEqualTo("Demo");
        assertThat(stage.instance("demo", "corps.A")).isSameAs(first);
        assertThat(stage.problems()).containsExactly("app demo: demo/app.json field 'title': expected a text, found 7");
    }

    @Test
    void aRootThatIsGoneIsNoRemovalOfItsApps() throws Exception {
        Path elsewhere = root.resolveSibling(root.getFileName() + "-elsewhere");
        Files.move(root, elsewhere);
        stage.look();

        assertThat(stage.instance("demo", "corps.A")).isSameAs(first);
        assertThat(stage.problems())
                .singleElement()
                .asString()
                .endsWith(root + ": expected a folder with apps, found nothing");

        Files.move(elsewhere, root);
        stage.look();

        assertThat(stage.problems()).isEmpty();
    }

    @Test
    void whatIsGoneForOneLookIsNotRemoved() {
        stage.diary();

        stage.delete("demo/corps/A/A.json").look();
        stage.write("demo/corps/A/A.json", CONFIG).delete("demo/corps/A/e.json").look();
        stage.write("demo/corps/A/e.json", thing("One")).delete("demo/app.json").look();
        stage.write("demo/app.json", "{\"title\": \"Demo\"}").look();

        assertThat(stage.diary()).isEmpty();
        assertThat(stage.problems()).isEmpty();
        assertThat(stage.instance("demo", "corps.A")).isSameAs(first);
    }

    @Test
    void aRenamedFolderIsNeverThereTwice() throws Exception {
        Files.move(root.resolve("demo/corps/A"), root.resolve("demo/corps/B"));
        stage.look();
        assertThat(stage.app("demo").getElements()).extracting("fullName").containsExactly("corps.A");

        stage.look();
        assertThat(stage.app("demo").getElements()).extracting("fullName").containsExactly("corps.B");
    }

    @Test
    void aRefusalIsTriedAgainAfterAWhileAndNotBefore() {
        List<String> tries = new ArrayList<>();
        stage.data(3, "shy/Type", "{\"type\": \"things.Meta\"}", null)
                .type(13, "shy.Type", 0, FakeType.making(definition -> {
                    tries.add("try");
                    if (tries.size() == 1) {
                        throw new ElementException("not yet");
                    }
                    return stage.things().create(definition);
                }))
                .element("demo/corps/Shy", "{\"type\": \"shy.Type\", \"title\": \"Shy\"}", "{}")
                .look();
        stage.look();
        assertThat(tries).hasSize(1);

        stage.clock().advance(Duration.ofSeconds(30));
        stage.look();

        assertThat(tries).hasSize(2);
        assertThat(stage.problems()).isEmpty();
    }

    @Test
    void aRefusalIsTriedAgainOnceAnotherInstanceIsThere() {
        stage.data(3, "shy/Type", "{\"type\": \"things.Meta\"}", null)
                .type(13, "shy.Type", 0, FakeType.making(definition -> {
                    definition.getApp().getElement("corps.Z");
                    return stage.things().create(definition);
                }))
                .element("demo/corps/B", "{\"type\": \"shy.Type\", \"title\": \"Shy\"}", "{}")
                .element("demo/corps/Z", thing("Z"), CONFIG)
                .look();
        assertThat(stage.problems())
                .singleElement()
                .asString()
                .contains("its refusal: Element 'corps.Z' of app demo waits for 'things.Type'");

        stage.look();

        assertThat(stage.problems()).isEmpty();
    }

    @Test
    void aClosedRuntimeHasNothingInService() {
        stage.runtime().close();

        assertThat(first.isClosed()).isTrue();
        assertThat(stage.services().of(Thing.class)).isEmpty();
        assertThat(stage.services().of(App.class)).isEmpty();
        assertThat(stage.services().of(Apps.class)).isEmpty();
        stage.look();
        assertThat(stage.services().of(Thing.class)).isEmpty();
    }

    @Test
    void aRuntimeClosedByATypeItIsCallingLeavesNothingInService() {
        stage.data(3, "evil/Type", "{\"type\": \"things.Meta\"}", null)
                .type(13, "evil.Type", 0, FakeType.making(definition -> {
                    stage.runtime().close();
                    return stage.things().create(definition);
                }))
                .element("demo/corps/B", "{\"type\": \"evil.Type\", \"title\": \"B\"}", "{}")
                .look();

        assertThat(stage.services().of(Thing.class)).isEmpty();
        assertThat(stage.services().of(App.class)).isEmpty();
    }
}
