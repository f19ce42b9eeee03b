package dev.corpkit.element.runtime.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.element.runtime.stage.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that hold no JSON object: what a person reads of each. */
@Tag("E7")
class UnreadableFilesTest extends BadElementCase {

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
    void anEJsonThatIsNoJson() {
        bad("type = things.Type", CONFIG, E + ": expected JSON, found something else at line 1, column 1");
    }
}
