package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.api.ElementConfigException;
import dev.corpkit.element.api.ElementException;
import dev.corpkit.element.api.FieldProblem;
import dev.corpkit.element.runtime.stage.FakeType;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Types that make no instance, or a wrong one: what a person reads of each. */
@Tag("E7")
class RefusingTypesTest extends BadElementCase {

    @Test
    void aTypeThatRefusesAField() {
        typeThat(() -> {
            throw new ElementConfigException("guard.maxRemovals", "a number", "a text");
        });

        bad(badType(), CONFIG, BUSINESS + " field 'guard.maxRemovals': expected a number, found a text");
    }

    @Test
    void aTypeThatRefusesSeveralFieldsNamesThemAll() {
        typeThat(() -> {
            throw new ElementConfigException(List.of(
                    new FieldProblem("corpId", "an id", "a text"),
                    new FieldProblem("guard.maxRemovals", "a number", "a text")));
        });

        bad(
                badType(),
                CONFIG,
                BUSINESS + " field 'corpId': expected an id, found a text",
                BUSINESS + " field 'guard.maxRemovals': expected a number, found a text");
    }

    @Test
    void aTypeThatRefusesTheInstance() {
        typeThat(() -> {
            throw new ElementException("the suite dk1 is used by corps.Other");
        });

        bad(
                badType(),
                CONFIG,
                E + " field 'type': expected the Type bad.Type to make an instance,"
                        + " found its refusal: the suite dk1 is used by corps.Other");
    }

    @Test
    void aTypeThatFailsIsNamedWithItsPlaceButNotItsWords() {
        typeThat(() -> {
            throw new IllegalStateException("top secret");
        });
        stage.element("demo/corps/Bad", badType(), CONFIG).look();

        assertThat(stage.problems())
                .singleElement()
                .asString()
                .startsWith(E + " field 'type': expected the Type bad.Type to make an instance,"
                        + " found its failure: java.lang.IllegalStateException at ")
                .contains("RefusingTypesTest.java:")
                .doesNotContain("secret");
    }

    @Test
    void anInstanceThatIsNotWhatTheMetaWants() {
        stage.data(3, "bad/Type", "{\"type\": \"things.Meta\"}", null)
                .type(13, "bad.Type", 0, new FakeType(List.of(Runnable.class), definition -> new StringBuilder()));

        bad(
                badType(),
                CONFIG,
                E + " field 'type': expected an instance of dev.corpkit.element.runtime.stage.Thing,"
                        + " as the Meta things.Meta wants, found java.lang.StringBuilder");
        assertThat(stage.services().of(Runnable.class)).isEmpty();
    }

    @Test
    void anInstanceThatIsNotWhatItsTypePromises() {
        stage.data(3, "bad/Type", "{\"type\": \"things.Meta\"}", null)
                .type(
                        13,
                        "bad.Type",
                        0,
                        new FakeType(
                                List.of(Runnable.class),
                                definition -> stage.things().create(definition)));

        bad(
                badType(),
                CONFIG,
                E + " field 'type': expected an instance of java.lang.Runnable,"
                        + " as the Type bad.Type promises, found dev.corpkit.element.runtime.stage.FakeInstance");
    }

    @Test
    void brokenDataOfATypeIsSaidWithItsBundle() {
        stage.data(3, "bad/Type", "{\"type\": 5}", null)
                .data(4, "worse/Type", "{\"type\": \"things.Meta\"}", "{\"type\": \"strnig\"}")
                .look();

        assertThat(stage.problems())
                .containsExactly(
                        "element bad.Type of app bundle3: element-meta/bad/Type/e.json field 'type':"
                                + " expected a text, empty for a Meta, found 5",
                        "element worse.Type of app bundle4: element-meta/worse/Type/config.schema.json field 'type':"
                                + " expected a JSON Schema (draft 2020-12), found something else");
    }

    private void typeThat(Runnable failure) {
        stage.data(3, "bad/Type", "{\"type\": \"things.Meta\"}", null)
                .type(13, "bad.Type", 0, FakeType.making(definition -> {
                    failure.run();
                    return definition;
                }));
    }

    private static String badType() {
        return "{\"type\": \"bad.Type\", \"title\": \"Bad\"}";
    }
}
