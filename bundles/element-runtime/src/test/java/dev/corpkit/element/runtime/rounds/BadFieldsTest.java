package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.api.ElementStatus.State;
import dev.corpkit.element.runtime.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Fields that are missing or wrong: what a person reads of each. */
@Tag("E7")
class BadFieldsTest extends BadElementCase {

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
}
