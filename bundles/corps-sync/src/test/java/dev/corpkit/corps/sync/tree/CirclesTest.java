package dev.corpkit.corps.sync.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CirclesTest {

    @Test
    void treeHasNone() {
        assertThat(Circles.in(Map.of("2", "1", "3", "2", "4", "2"))).isEmpty();
    }

    @Test
    void onlyThoseOnTheCircleAreFoundNotThoseBelow() {
        assertThat(Circles.in(Map.of("2", "3", "3", "2", "4", "3", "5", "5", "6", "4")))
                .containsExactlyInAnyOrder("2", "3", "5");
    }

    @Test
    void deepChainsNeedNoStack() {
        Map<String, String> chain = new HashMap<>();
        for (int i = 1; i < 200_000; i++) {
            chain.put("" + i, "" + (i - 1));
        }
        assertThat(Circles.in(chain)).isEmpty();
        chain.put("0", "199999");
        assertThat(Circles.in(chain)).hasSize(200_000);
    }
}
