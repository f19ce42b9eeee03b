package dev.corpkit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {

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
    void everyCharacterThatDoesHarmIsReplacedAndNoOther() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            String shown = OneLine.of(Character.toString(codePoint));
            boolean harmful = Character.toString(codePoint).matches("(?s)[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");
            if (shown.equals("?") != (harmful || codePoint == '?')) {
                assertThat(Integer.toHexString(codePoint)).as("wrongly shown").isEmpty();
            }
        }
    }
}
