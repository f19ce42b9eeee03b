package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.element.runtime.stage.FakeSource;
import dev.corpkit.element.runtime.stage.FakeType;
import dev.corpkit.element.runtime.stage.Stage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is allowed and most likely a mistake is told, and keeps no element and no app from loading. */
@Tag("E11")
class WarningsTest extends BadElementCase {

    private static final String STRICT = """
            {"type": "object", "properties": {
              "suite": {"type": "string", "x-usual": {"pattern": "^dk", "expected": "an id with dk", "remedy": "Copy it."}},
              "guard": {"type": "object", "additionalProperties": false, "properties": {"most": {"type": "integer"}}}}}
            """;
    private static final String OWN = """
            {"type": "object", "properties": {"guard": {"type": "object", "properties": {"least": {"type": "integer"}}}}}
            """;

    private static String eJson(String type) {
        return "{\"type\": \"" + type + "\", \"title\": \"t\"}";
    }

    private void strictAndOwnType() {
        stage.data(3, "strict/Type", "{\"type\": \"things.Meta\"}", STRICT)
                .type(13, "strict.Type", 0, stage.things())
                .data(4, "own/Type", "{\"type\": \"strict.Type\"}", OWN)
                .type(14, "own.Type", 0, stage.things());
    }

    @Test
    void unknownFieldNearToAKnownOneIsTold() {
        odd(
                Stage.THING,
                "{\"corpId\": \"c\", \"corpid\": \"d\"}",
                BUSINESS + " field 'corpid': expected the field corpId, or a name less like it,"
                        + " found a field that nobody reads");
    }

    @Test
    void unknownFieldUnlikeAnyOtherIsSomebodysOwn() {
        odd(Stage.THING, "{\"corpId\": \"c\", \"alias\": \"d\", \"deep\": {\"corpid\": 1}}");
    }

    @Test
    void unknownFieldOfAClosedObjectIsAnErrorWithNearNames() {
        strictAndOwnType();

        bad(
                eJson("strict.Type"),
                "{\"guard\": {\"mots\": 1, \"else\": 2}}",
                BUSINESS + " field 'guard.else': expected one of the fields most, found another one",
                BUSINESS + " field 'guard.mots': expected one of the fields most, found another one; near names: most");
        assertThat(stage.runtime().apps().getProblems())
                .extracting(ElementProblem::remedy)
                .containsExactly("Delete it, or see where in the file it belongs.", "Rename it to most, or delete it.");
    }

    @Test
    void ownTypeAddsFieldsToAClosedObjectByNamingThem() {
        strictAndOwnType();

        odd(eJson("own.Type"), "{\"guard\": {\"most\": 1, \"least\": 2}}");
    }

    @Test
    void valueOfAFieldThatAnOwnTypeAddsIsCheckedByItsSchema() {
        strictAndOwnType();

        bad(
                eJson("own.Type"),
                "{\"guard\": {\"least\": \"2\"}}",
                BUSINESS + " field 'guard.least': expected a whole number, found a text");
    }

    @Test
    void knownFieldAtAnotherPlaceIsTold() {
        strictAndOwnType();

        odd(
                eJson("strict.Type"),
                "{\"most\": 5}",
                BUSINESS + " field 'most': expected it in guard, found it where nobody reads it");
    }

    @Test
    void textOfAnotherFormThanUsualIsToldWithoutItsContent() {
        strictAndOwnType();

        odd(
                eJson("strict.Type"),
                "{\"suite\": \"tj1\"}",
                BUSINESS + " field 'suite': expected an id with dk, found a text of another form");
    }

    @Test
    void unknownFieldOfEJsonIsAnErrorAndEditorsKeysAreNone() {
        bad(
                "{\"type\": \"things.Type\", \"title\": \"t\", \"tempalte\": true}",
                CONFIG,
                E + " field 'tempalte': expected one of the fields type, title, titles, version, template,"
                        + " found another one; near names: template");
        odd("{\"$schema\": \"x\", \"type\": \"things.Type\", \"title\": \"t\", \"titles\": {\"zh\": \"t\"}}", CONFIG);
    }

    @Test
    void mistakeInAnAppFileKeepsNoAppFromLoading() {
        stage.write("odd app/app.json", "{\"envvars\": {\"a\": \"b\"}, \"envVars\": {\"b\": \"c \"}}")
                .element("odd app/corps/A", Stage.THING, CONFIG)
                .look();

        assertThat(stage.status("odd app", "corps.A").state()).isEqualTo(State.LOADED);
        assertThat(stage.problems())
                .containsExactly(
                        "app odd app: odd app/app.json field 'envVars.b': expected a text without blanks at its ends,"
                                + " found a text with a blank at the end",
                        "app odd app: odd app/app.json field 'envvars': expected the field envVars, or a name less like it,"
                                + " found a field that nobody reads");
    }

    @Test
    void folderNameThatCannotBeAnAppIdIsToldAndTheAppIsNotLoaded() {
        stage.write("x".repeat(101) + "/app.json", "{}").look();

        assertThat(stage.problems())
                .singleElement()
                .asString()
                .contains(
                        "field 'appId': expected an id of at most 100 characters",
                        "a folder's name that cannot be one");
    }

    @Test
    void warningIsToldOfTheTemplateAloneNotOfAllThatIsDerivedFromIt() {
        List<String> ids = List.of("ww1", "ww2");
        stage.data(3, "sources/Type", "{\"type\": \"things.Meta\"}", null)
                .type(
                        13,
                        "sources.Type",
                        0,
                        FakeType.making(definition -> new FakeSource(() -> ids.stream()
                                .map(id -> FakeSource.thing("corps." + id, id))
                                .toList())))
                .element("demo/auths/Auth", eJson("sources.Type"), "{}")
                .element(
                        "demo/corps/Template",
                        "{\"type\": \"things.Type\", \"title\": \"T\", \"template\": true}",
                        "{\"corpId\": \"{{corpId}}\", \"corpid\": \"{{corpId}}\"}")
                .look();

        assertThat(stage.status("demo", "corps.ww1").state()).isEqualTo(State.LOADED);
        assertThat(stage.problems())
                .containsExactly("element corps.Template of app demo: demo/corps/Template/Template.json field 'corpid':"
                        + " expected the field corpId, or a name less like it, found a field that nobody reads");
    }
}
