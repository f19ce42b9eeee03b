package dev.corpkit.acceptance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Odd answers, callbacks and files of public reports, and what each must come to: {@code cases.tsv} says it in words, a check of
 * each file in code. A file without a row, a row without a file and a file without a check fail.
 */
class CasesTest {

    private static final CaseStage STAGE = new CaseStage();
    private static final Map<String, Consumer<Played>> ANSWERS = new HashMap<>();

    static {
        ANSWERS.putAll(OddFields.CASES);
        ANSWERS.putAll(OddDepartments.CASES);
        ANSWERS.putAll(OddAnswers.CASES);
    }

    @AfterAll
    static void close() {
        STAGE.close();
    }

    static SortedSet<String> names() {
        return CaseTable.names();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void aCaseComesToWhatItsRowSays(String file) throws IOException {
        CaseTable.Row row = CaseTable.rows().get(file);
        assertThat(row).as("a row of " + file).isNotNull();
        assertThat(CaseTable.files()).contains(file);
        if (file.endsWith(".xml")) {
            assertThat(new CallbackCase(STAGE).play(file)).as(row.sense()).isEqualTo(row.outcome());
        } else if (file.endsWith(".store.cfg")) {
            assertThat(StoreFileCase.play(file)).as(row.sense()).isEqualTo(row.outcome());
        } else if (file.endsWith(".business.json") || file.endsWith(".auth.json")) {
            assertThat(BusinessFileCase.play(file)).as(row.sense()).isEqualTo(row.outcome());
        } else {
            answers(row);
        }
    }

    private static void answers(CaseTable.Row row) {
        assertThat(ANSWERS).as("checks").containsKey(row.file());
        Played played = new AnswerCase(STAGE).play(row.file());
        assertThat(played.outcome())
                .as(row.sense() + "; told: " + played.told())
                .isEqualTo(row.outcome());
        played.nobodyIsLost();
        ANSWERS.get(row.file()).accept(played);
    }
}
