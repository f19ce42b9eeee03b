package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.element.api.ElementException;
import dev.corpkit.element.api.ElementNotFoundException;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.element.runtime.stage.FakeInstance;
import dev.corpkit.element.runtime.stage.FakeType;
import dev.corpkit.element.runtime.stage.Stage;
import dev.corpkit.element.runtime.stage.Thing;
import dev.corpkit.findings.Finding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract rows E3, E9 and E10. */
@Tag("E3")
@Tag("E9")
@Tag("E10")
class TypesThatComeAndGoTest {

    private static final String CONFIG = "{\"corpId\": \"c\"}";
    private static final String E_FIELD = "element corps.A of app demo: demo/corps/A/e.json field 'type':"
            + " expected a Type that is in service, found ";

    @TempDir
    Path root;

    Stage stage;

    @BeforeEach
    void anElementInService() {
        stage = Stage.withThings(root);
        stage.write("demo/app.json", "{}")
                .element("demo/corps/A", Stage.THING, CONFIG)
                .look();
    }

    @Test
    void instancesLeaveWithTheirTypeAndComeBackWithIt() {
        FakeInstance first = stage.instance("demo", "corps.A");

        stage.serviceLeaves(12).look();

        assertThat(first.isClosed()).isTrue();
        assertThat(stage.services().of(Thing.class)).isEmpty();
        assertThat(stage.status("demo", "corps.A").state()).isEqualTo(State.WAITING);
        assertThat(stage.status("demo", "corps.A").waitingFor()).isEqualTo("things.Type");
        assertThat(stage.problems()).containsExactly(E_FIELD + "'things.Type', which is known, but not in service");
        assertThatThrownBy(() -> stage.app("demo").getElement("corps.A"))
                .isInstanceOf(ElementNotFoundException.class)
                .hasMessageStartingWith("Element 'corps.A' of app demo waits for 'things.Type': ");

        stage.type(99, "things.Type", 0, stage.things()).look();

        assertThat(stage.status("demo", "corps.A").state()).isEqualTo(State.LOADED);
        assertThat(stage.problems()).isEmpty();
    }

    @Test
    void instancesWaitForTheMetaToo() {
        stage.serviceLeaves(11).look();

        assertThat(stage.status("demo", "corps.A").waitingFor()).isEqualTo("things.Meta");
        assertThat(stage.problems())
                .containsExactly(
                        E_FIELD + "'things.Type', which stands on 'things.Meta', which is known, but not in service");
        assertThat(stage.services().of(Thing.class)).isEmpty();
    }

    @Test
    void aServiceWithoutDataIsWaitedFor() {
        stage.type(13, "bare.Type", 0, stage.things())
                .element("demo/corps/A", "{\"type\": \"bare.Type\", \"title\": \"t\"}", CONFIG)
                .look();

        assertThat(stage.problems())
                .containsExactly(E_FIELD + "'bare.Type', which is there as a service, but in no bundle as usable data");
    }

    @Test
    void typesThatStandOnEachOtherAreACircle() {
        stage.data(3, "x/Type", "{\"type\": \"y.Type\"}", null)
                .data(4, "y/Type", "{\"type\": \"x.Type\"}", null)
                .type(13, "x.Type", 0, stage.things())
                .type(14, "y.Type", 0, stage.things())
                .element("demo/corps/B", "{\"type\": \"x.Type\", \"title\": \"t\"}", CONFIG)
                .look();

        assertThat(stage.problems()).singleElement().asString().endsWith("'x.Type', which is reached in a circle");
    }

    @Test
    void anOwnTypeBesideTheOfficialOneInheritsItsSchema() {
        stage.data(
                        3,
                        "own/Type",
                        "{\"type\": \"things.Type\"}",
                        "{\"required\": [\"extra\"], \"properties\": {\"extra\": {\"type\": \"integer\"}}}")
                .type(13, "own.Type", 0, stage.things())
                .element("demo/corps/B", "{\"type\": \"own.Type\", \"title\": \"Own\"}", "{}")
                .look();
        assertThat(stage.problems())
                .containsExactly(
                        "element corps.B of app demo: demo/corps/B/B.json field 'corpId':"
                                + " expected a text that is not blank, found nothing",
                        "element corps.B of app demo: demo/corps/B/B.json field 'extra':"
                                + " expected a whole number, found nothing");

        stage.write("demo/corps/B/B.json", "{\"corpId\": \"c\", \"extra\": 1}").look();

        assertThat(stage.instance("demo", "corps.B").definition().getType()).isEqualTo("own.Type");
    }

    @Test
    void anOwnTypesInstancesWaitWhileTheOfficialOneIsAbsent() {
        stage.data(3, "own/Type", "{\"type\": \"things.Type\"}", null)
                .type(13, "own.Type", 0, stage.things())
                .element("demo/corps/B", "{\"type\": \"own.Type\", \"title\": \"Own\"}", CONFIG)
                .look();
        FakeInstance own = stage.instance("demo", "corps.B");

        stage.serviceLeaves(12).look();

        assertThat(own.isClosed()).isTrue();
        assertThat(stage.status("demo", "corps.B").waitingFor()).isEqualTo("things.Type");
    }

    @Test
    void aHigherRankedServiceOfTheSameNameTakesOverAndGivesBack() {
        FakeInstance official = stage.instance("demo", "corps.A");

        stage.type(50, "things.Type", 10, stage.things()).look();
        FakeInstance over = stage.instance("demo", "corps.A");

        assertThat(over).isNotSameAs(official);
        assertThat(official.isClosed()).isTrue();

        stage.diary();
        stage.serviceLeaves(50).look();

        assertThat(over.isClosed()).isTrue();
        assertThat(stage.instance("demo", "corps.A").isClosed()).isFalse();
        assertThat(stage.diary())
                .containsExactly("offered A thing", "withdrew A thing", "closed A thing", "opened A thing");
    }

    @Test
    void aLowerRankedServiceChangesNothing() {
        FakeInstance official = stage.instance("demo", "corps.A");

        stage.type(50, "things.Type", -1, stage.things()).look();
        stage.serviceLeaves(50).look();

        assertThat(stage.instance("demo", "corps.A")).isSameAs(official);
    }

    @Test
    void anOverrideThatRefusesLeavesTheOfficialInstanceInPlace() {
        FakeInstance official = stage.instance("demo", "corps.A");

        stage.type(50, "things.Type", 10, FakeType.making(definition -> {
                    throw new ElementException("never");
                }))
                .look();
        assertThat(stage.instance("demo", "corps.A")).isSameAs(official);

        stage.serviceLeaves(12).look();

        assertThat(official.isClosed()).isTrue();
        assertThat(stage.status("demo", "corps.A").state()).isEqualTo(State.FAILED);
    }

    @Test
    void anOverridesOwnDataWins() {
        stage.data(0, "things/Type", "{\"type\": \"things.Meta\"}", null)
                .element("demo/corps/B", Stage.THING, "{}")
                .look();

        assertThat(stage.instance("demo", "corps.B")).isNotNull();
    }

    @Test
    void waitingIsLoggedOnceAndOnlyAfterSomePatience() {
        try (LogWatcher log = LogWatcher.start()) {
            stage.serviceLeaves(12).look();
            assertThat(log.events()).noneMatch(event -> event.startsWith("WARN"));

            stage.clock().advance(Duration.ofMinutes(1));
            stage.look().look();
            stage.type(12, "things.Type", 0, stage.things()).look();

            assertThat(log.events())
                    .filteredOn(event -> event.startsWith("WARN"))
                    .hasSize(1);
            log.assertLogged("Problem with element corps.A of app demo");
            log.assertLogged("Mended: element corps.A of app demo");
        }
    }

    @Test
    @Tag("O2")
    void whatIsTheSameOfSeveralElementsIsOneLineAndOneFindingWithTheirCount() {
        stage.element("demo/corps/B", Stage.THING, CONFIG)
                .element("demo/corps/C", Stage.THING, CONFIG)
                .element("demo/corps/D", Stage.THING, CONFIG)
                .look();
        try (LogWatcher log = LogWatcher.start()) {
            stage.serviceLeaves(12).look();
            assertThat(findings()).isEmpty();

            stage.clock().advance(Duration.ofMinutes(1));
            stage.look();

            log.assertLogged("Problem with 4 elements of app demo (corps.A, corps.B, corps.C and 1 more): field 'type':"
                    + " expected a Type that is in service, found 'things.Type'");
            assertThat(findings()).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo("element");
                assertThat(finding.count()).isEqualTo(4);
                assertThat(finding.cause()).startsWith("Expected a Type that is in service, found ");
                assertThat(finding.remedy()).contains("the store first");
            });
            stage.type(12, "things.Type", 0, stage.things()).look();
            log.assertLogged("Mended: 4 elements of app demo");
        }
        assertThat(findings()).isEmpty();
    }

    @Test
    @Tag("E7")
    void aBadFileIsAFindingWithFileAndFieldAtOnce() {
        stage.write("demo/corps/A/A.json", "{\"corpId\": 7}").look();

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.place()).isEqualTo("element corps.A of app demo: demo/corps/A/A.json field 'corpId'");
            assertThat(finding.remedy()).startsWith("Correct 'corpId' in demo/corps/A/A.json");
        });
    }

    private List<Finding> findings() {
        return stage.runtime().findings().findings();
    }

    @Test
    void besideABadFileAnAbsentTypeIsGivenPatienceToo() {
        stage.serviceLeaves(12).look();
        try (LogWatcher log = LogWatcher.start()) {
            stage.element("demo/corps/B", Stage.THING, "{").look();

            assertThat(stage.status("demo", "corps.B").problems()).hasSize(2);
            assertThat(stage.status("demo", "corps.B").state()).isEqualTo(State.FAILED);
            assertThat(log.events())
                    .filteredOn(event -> event.startsWith("WARN"))
                    .singleElement()
                    .asString()
                    .contains("demo/corps/B/B.json");
        }
    }

    @Test
    void aBadFileIsLoggedAtOnceAndOnce() {
        try (LogWatcher log = LogWatcher.start()) {
            stage.write("demo/corps/A/A.json", "{\"corpId\": \"sesame\"").look();
            stage.look();
            stage.write("demo/corps/A/A.json", "{\"corpId\": \"sesame\" ").look();
            stage.write("demo/corps/A/A.json", CONFIG).look();

            assertThat(log.events())
                    .filteredOn(event -> event.startsWith("WARN"))
                    .hasSize(2);
            assertThat(log.events())
                    .filteredOn(event -> event.contains("Mended"))
                    .hasSize(2);
            log.assertNone("sesame");
        }
    }
}
