package dev.corpkit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownValueTest {

    @Test
    void aValueIsQuotedShortenedAndHarmless() {
        assertThat(ShownValue.of("daily 2-5")).isEqualTo("'daily 2-5'");
        assertThat(ShownValue.of("a\u001B[2Jb\u202Ec\nd")).isEqualTo("'a?[2Jb?c?d'");
        assertThat(ShownValue.of("😀".repeat(61))).isEqualTo("'" + "😀".repeat(60) + "…'");
    }

    @Test
    void ofASecretOnlyTheLengthIsTold() {
        assertThat(ShownValue.lengthOf("s")).isEqualTo("a text of 1 character");
        assertThat(ShownValue.lengthOf("😀x")).isEqualTo("a text of 2 characters");
    }
}
