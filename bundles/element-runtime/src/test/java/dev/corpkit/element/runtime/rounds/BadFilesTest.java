package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.api.ElementConfigException;
import dev.corpkit.element.api.ElementException;
import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.element.api.FieldProblem;
import dev.corpkit.element.runtime.stage.FakeType;
import dev.corpkit.element.runtime.stage.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contract row E7: the message a person reads for each kind of bad file, and that all others stay. */
@Tag("E7")
class BadFilesTest {

    private static final String CONFIG = "{\"corpId\": \"c\"}";
    private static final String E = "element corps.Bad of app demo: demo/corps/Bad/e.json";
    private static final String BUSINESS = "element corps.Bad of app demo: demo/corps/Bad/Bad.json";

    @TempDir
    Path root;

    Stage stage;

    @BeforeEach
    void aGoodElementBesideTheBadOne() {
        stage = Stage.withThings(root);
        stage.write("demo/app.json", "{}").element("demo/corps/Good", Stage.THING, CONFIG);
    }

    @AfterEach
    void theOtherElementStays() {
        assertThat(stage.instance("demo", "corps.Good").isClosed()).isFalse();
    }

    private void bad(String eJson, String config, String... messages) {
        stage.element("demo/corps/Bad", eJson, config).look();
        assertThat(stage.problems()).containsExactly(messages);
        assertThat(stage.status("demo", "corps.Bad").state()).isEqualTo(State.FAILED);
    }

    @Test
    void aMissingBusinessFile() {
        stage.write("demo/corps/Bad/e.json", Stage.THING).look();

        assertThat(stage.problems()).containsExactly(BUSINESS + ": expected a file, found nothing");
    }

    @Test
    void anUnreadableFile() throws Exception {
        stage.write("demo/corps/Bad/e.json", Stage.THING);
        Files.createDirectory(root.resolve("demo/corps/Bad/Bad.json"));
        stage.look();

        assertThat(stage.problems()).containsExactly(BUSINESS + ": expected a file, found a folder");
    }

    @Test
    void aFileThatIsNoJson() {
        bad(
                Stage.THING,
                "{\"corpId\": secret}",
                BUSINESS + ": expected JSON, found something else at line 1, column 12");
    }

    @Test
    void aFileThatEndsTooEarly() {
        bad(
                Stage.THING,
                "{\n  \"corpId\": \"c\"",
                BUSINESS + ": expected JSON, found a file that ends too early at line 2, column 16");
    }

    @Test
    void anEmptyFile() {
        bad(Stage.THING, " \n", BUSINESS + ": expected a JSON object, found an empty file");
    }

    @Test
    void aListInsteadOfAnObject() {
        bad(Stage.THING, "[1]", BUSINESS + ": expected a JSON object, found a list");
    }

    @Test
    void moreThanOneObject() {
        bad(
                Stage.THING,
                "{\"corpId\": \"c\"} {}",
                BUSINESS + ": expected one JSON object, found more after its end at line 1, column 18");
    }

    @Test
    void aFieldTwice() {
        bad(
                Stage.THING,
                "{\"corpId\": \"c\", \"deep\": {\"a\": 1, \"a\": 2}}",
                BUSINESS + " field 'deep.a': expected one field of that name,"
                        + " found it twice, at line 1 and at line 1, column 34");
    }

    @Test
    void everyFieldThatStandsTwiceIsNamedWithItsLines() {
        bad(
                Stage.THING,
                "{\n\"corpId\": \"c\",\n\"deep\": [{\"a\": 1,\n\"a\": 2}],\n\"corpId\": \"d\"}",
                BUSINESS + " field 'corpId': expected one field of that name,"
                        + " found it twice, at line 2 and at line 5, column 1",
                BUSINESS + " field 'deep[0].a': expected one field of that name,"
                        + " found it twice, at line 3 and at line 4, column 1");
    }

    @Test
    void aNameWithABlankNobodySees() {
        bad(
                Stage.THING,
                "{\"corpId\": \"c\", \"corpId \": \"d\", \"\u3000\": 1}",
                BUSINESS + " field 'corpId ': expected a name without blanks at its ends,"
                        + " found one with a blank at the end at line 1, column 17",
                BUSINESS + " field '\u3000': expected a name without blanks at its ends,"
                        + " found one with nothing but blanks at line 1, column 33");
    }

    @Test
    void aVariableWhoseNameHasABlankNobodySees() {
        stage.write("blank/app.json", "{\"envVars\": {\"corpId \": \"wp1\"}}").look();

        assertThat(stage.problems())
                .containsExactly("app blank: blank/app.json field 'envVars.corpId ':"
                        + " expected a name without blanks at its ends,"
                        + " found one with a blank at the end at line 1, column 14");
    }

    @Test
    void bytesThatAreNotUtf8() {
        stage.write("demo/corps/Bad/e.json", Stage.THING)
                .write("demo/corps/Bad/Bad.json", "{\"corpId\": \"ü\"}".getBytes(StandardCharsets.ISO_8859_1))
                .look();

        assertThat(stage.problems())
                .containsExactly(BUSINESS + ": expected UTF-8 text, found bytes that are not UTF-8");
    }

    @Test
    void aByteOrderMarkIsNoTrouble() {
        stage.element("demo/corps/Marked", "\uFEFF" + Stage.THING, "\uFEFF" + CONFIG)
                .look();

        assertThat(stage.problems()).isEmpty();
    }

    @Test
    void aFileTooLarge() {
        bad(
                Stage.THING,
                "{\"corpId\": \"" + "x".repeat(1 << 20) + "\"}",
                BUSINESS + ": expected a file of at most 1 MiB, found a larger one");
    }

    @Test
    void aFileTooDeep() {
        bad(
                Stage.THING,
                "{\"corpId\": " + "[".repeat(5000) + "]".repeat(5000) + "}",
                BUSINESS
                        + ": expected JSON of at most 64 levels and no endless numbers, found more at line 1, column 76");
    }

    @Test
    void aMissingField() {
        bad(Stage.THING, "{}", BUSINESS + " field 'corpId': expected a text that is not blank, found nothing");
    }

    @Test
    void aBlankField() {
        bad(
                Stage.THING,
                "{\"corpId\": \" \"}",
                BUSINESS + " field 'corpId': expected a text that is not blank, found a blank text");
    }

    @Test
    void aFieldOfAnotherKindWithoutItsContent() {
        bad(
                Stage.THING,
                "{\"corpId\": 4711}",
                BUSINESS + " field 'corpId': expected a text that is not blank, found a whole number");
    }

    @Test
    void anEJsonThatIsNoJson() {
        bad("type = things.Type", CONFIG, E + ": expected JSON, found something else at line 1, column 1");
    }

    @Test
    void aMissingTypeAndTitle() {
        bad(
                "{}",
                CONFIG,
                E + " field 'title': expected a text that is not blank, found nothing",
                E + " field 'type': expected the fullName of a Type, such as corps.QywxProxyType, found nothing");
    }

    @Test
    void aTypeThatIsNoText() {
        bad(
                "{\"type\": 7, \"title\": \"t\"}",
                CONFIG,
                E + " field 'type': expected the fullName of a Type, such as corps.QywxProxyType, found 7");
    }

    @Test
    void aMetaInsteadOfAType() {
        bad(
                "{\"type\": \"things.Meta\", \"title\": \"t\"}",
                CONFIG,
                E + " field 'type': expected the fullName of a Type, found 'things.Meta', which is a Meta");
    }

    @Test
    void anUnknownTypeWaitsAndIsSaid() {
        stage.element("demo/corps/Bad", "{\"type\": \"things.Tipe\", \"title\": \"t\"}", CONFIG)
                .look();

        assertThat(stage.problems())
                .containsExactly(E + " field 'type': expected a Type that is in service,"
                        + " found 'things.Tipe', which is in no bundle; near names: things.Type");
        assertThat(stage.status("demo", "corps.Bad").state()).isEqualTo(State.WAITING);
        assertThat(stage.status("demo", "corps.Bad").waitingFor()).isEqualTo("things.Tipe");
    }

    @Test
    void bothFilesAreLookedAtAtOnce() {
        bad(
                "{\"type\": \"things.Tipe\", \"title\": \"t\"}",
                "[]",
                BUSINESS + ": expected a JSON object, found an empty list",
                E + " field 'type': expected a Type that is in service,"
                        + " found 'things.Tipe', which is in no bundle; near names: things.Type");
    }

    @Test
    void aTypeThatRefusesAField() {
        typeThat(() -> {
            throw new ElementConfigException("guard.maxRemovals", "a number", "a text");
        });

        bad(bad(), CONFIG, BUSINESS + " field 'guard.maxRemovals': expected a number, found a text");
    }

    @Test
    void aTypeThatRefusesSeveralFieldsNamesThemAll() {
        typeThat(() -> {
            throw new ElementConfigException(List.of(
                    new FieldProblem("corpId", "an id", "a text"),
                    new FieldProblem("guard.maxRemovals", "a number", "a text")));
        });

        bad(
                bad(),
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
                bad(),
                CONFIG,
                E + " field 'type': expected the Type bad.Type to make an instance,"
                        + " found its refusal: the suite dk1 is used by corps.Other");
    }

    @Test
    void aTypeThatFailsIsNamedWithItsPlaceButNotItsWords() {
        typeThat(() -> {
            throw new IllegalStateException("top secret");
        });
        stage.element("demo/corps/Bad", bad(), CONFIG).look();

        assertThat(stage.problems())
                .singleElement()
                .asString()
                .startsWith(E + " field 'type': expected the Type bad.Type to make an instance,"
                        + " found its failure: java.lang.IllegalStateException at ")
                .contains("BadFilesTest.java:")
                .doesNotContain("secret");
    }

    @Test
    void anInstanceThatIsNotWhatTheMetaWants() {
        stage.data(3, "bad/Type", "{\"type\": \"things.Meta\"}", null)
                .type(13, "bad.Type", 0, new FakeType(List.of(Runnable.class), definition -> new StringBuilder()));

        bad(
                bad(),
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
                bad(),
                CONFIG,
                E + " field 'type': expected an instance of java.lang.Runnable,"
                        + " as the Type bad.Type promises, found dev.corpkit.element.runtime.stage.FakeInstance");
    }

    @Test
    void aBadAppFileTakesNoOtherAppWithIt() {
        stage.write("broken/app.json", "{\"envVars\": {\"a\": []}, \"extends\": \"base\"}")
                .element("broken/corps/A", Stage.THING, CONFIG)
                .look();

        assertThat(stage.problems())
                .containsExactly(
                        "app broken: broken/app.json field 'envVars.a':"
                                + " expected a text, a number, true or false, found an empty list",
                        "app broken: broken/app.json field 'extends':"
                                + " expected a list of {\"appId\": \"...\"}, found a text");
    }

    @Test
    void aLineBreakInANameStaysOneLine() {
        bad(
                "{\"type\": \"x\\ny\", \"title\": \"t\"}",
                "[]",
                BUSINESS + ": expected a JSON object, found an empty list",
                E + " field 'type': expected a Type that is in service, found 'x?y', which is in no bundle");
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

    private static String bad() {
        return "{\"type\": \"bad.Type\", \"title\": \"Bad\"}";
    }
}
