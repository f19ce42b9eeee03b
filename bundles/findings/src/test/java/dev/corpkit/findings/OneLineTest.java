package dev.corpkit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

    /** What shows nothing, though Unicode calls it a letter or a mark. */
    private static final String BLANK =
            "\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180D}\\x{180F}\\x{3164}\\x{FFA0}";

    @Test
    void ordinaryTextOfAnyScriptStays() {
        assertThat(OneLine.of("王小明 é 😀 a b")).isEqualTo("王小明 é 😀 a b");
    }

    @Test
    void whatMovesACursorTurnsTextOrHidesIsAQuestionMark() {
        assertThat(OneLine.of("a\u001b[2Jb\u009bc\r\nd\u2028e\u202Ef\u2066g\u200Bh\uFEFFi\ud83dj"))
                .isEqualTo("a?[2Jb?c??d?e?f?g?h?i?j");
    }

    @Test
    void lettersAndMarksThatShowNothingAreQuestionMarksAndVariationSelectorsStay() {
        assertThat(OneLine.of("a\u034Fb\u115Fc\u1160d\u3164e\uFFA0f\u17B4g\u180Bh\u180Fi"))
                .isEqualTo("a?b?c?d?e?f?g?h?i");
        assertThat(OneLine.of("\u2764\uFE0F 葛\uDB40\uDD00")).isEqualTo("\u2764\uFE0F 葛\uDB40\uDD00");
    }

    @Test
    void everyCharacterThatDoesHarmIsReplacedAndNoOther() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String shown = OneLine.of(Character.toString(codePoint));
            boolean harmful =
                    Character.toString(codePoint).matches("(?s)[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}" + BLANK + "]");
            if (shown.equals("?") != (harmful || codePoint == '?')) {
                assertThat(Integer.toHexString(codePoint)).as("wrongly shown").isEmpty();
            }
        }
    }
}
