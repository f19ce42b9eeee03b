package dev.corpkit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it failed   | Do this.  | it failed. Do this.",
                "it failed.  | Do this   | it failed. Do this.",
                "why?        | Do this!  | why? Do this!",
                "''          | Do this.  | Do this.",
                "无权限。    | Do this.  | 无权限。 Do this.",
                "it goes on… | ' '       | it goes on…"
            })
    void eachIsEndedOnce(String one, String other, String all) {
        assertThat(Sentences.of(one, other)).isEqualTo(all);
    }

    @Test
    void withinASentenceStandsNoStop() {
        assertThat(Sentences.withoutStop("it failed. ")).isEqualTo("it failed");
        assertThat(Sentences.withoutStop("it failed")).isEqualTo("it failed");
        assertThat(Sentences.withoutStop("1.2")).isEqualTo("1.2");
        assertThat(Sentences.withoutStop("jdbc:postgresql://...")).isEqualTo("jdbc:postgresql://...");
    }
}
