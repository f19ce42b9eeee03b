package dev.corpkit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountTest {

    @Test
    void oneIsSingularAndAllElseIsPlural() {
        assertThat(Count.of(1, "member")).isEqualTo("1 member");
        assertThat(Count.of(0, "member")).isEqualTo("0 members");
        assertThat(Count.of(2, "check", "is", "are")).isEqualTo("2 checks are");
        assertThat(Count.of(1, "check", "is", "are")).isEqualTo("1 check is");
    }
}
