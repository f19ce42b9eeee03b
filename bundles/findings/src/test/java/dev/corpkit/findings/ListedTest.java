package dev.corpkit.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListedTest {

    @Test
    void namesStandBetweenCommasAndOfManyTheFirst() {
        assertThat(Listed.of(List.of("a", "b"))).isEqualTo("a, b");
        assertThat(Listed.of(List.of())).isEqualTo("none");
        assertThat(Listed.of(Arrays.asList("a", null))).isEqualTo("a, null");
        assertThat(Listed.of(IntStream.range(0, 50).mapToObj(String::valueOf).toList()))
                .startsWith("0, 1, 2")
                .endsWith("19 and 30 more");
    }

    @Test
    void momentsAreTheirSecondAndBoundsTheNext() {
        Instant moment = Instant.parse("2026-11-01T08:00:00.000000001Z");
        assertThat(ShownMoment.of(moment)).isEqualTo("2026-11-01T08:00:00Z");
        assertThat(ShownMoment.bound(moment)).isEqualTo("2026-11-01T08:00:01Z");
        assertThat(ShownMoment.bound(Instant.parse("2026-11-01T08:00:00Z"))).isEqualTo("2026-11-01T08:00:00Z");
    }
}
