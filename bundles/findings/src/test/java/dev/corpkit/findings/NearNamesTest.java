package dev.corpkit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearNamesTest {

    @Test
    void nearestComesFirstAndFarOnesAreLeftOut() {
        assertThat(NearNames.of("corps.Main", List.of("corps.Mains2", "auths.Login", "corps.Main2", "other.Main")))
                .containsExactly("other.Main", "corps.Main2", "corps.Mains2");
    }

    @Test
    void caseIsNoDifference() {
        assertThat(NearNames.of("CORPS.MAIN", List.of("corps.Main"))).containsExactly("corps.Main");
    }

    @Test
    void noneIsNoHint() {
        assertThat(NearNames.hint(List.of())).isEmpty();
        assertThat(NearNames.hint(List.of("a", "b"))).isEqualTo("; near names: a, b");
    }
}
