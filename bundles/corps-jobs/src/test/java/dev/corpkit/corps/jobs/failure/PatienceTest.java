package dev.corpkit.corps.jobs.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A4")
class PatienceTest {

    @Test
    void pausesDoubleUpToTheLongest() {
        Patience patience = new Patience(12, Duration.ofSeconds(2), Duration.ofSeconds(10), () -> 0.5);
        List<Long> seconds = IntStream.of(1, 2, 3, 4, 1000)
                .mapToObj(tried -> patience.after(tried).toSeconds())
                .toList();

        assertThat(seconds).containsExactly(2L, 4L, 8L, 10L, 10L);
    }

    @Test
    void pausesVaryByAFifth() {
        Patience early = new Patience(12, Duration.ofSeconds(10), Duration.ofMinutes(1), () -> 0);
        Patience late = new Patience(12, Duration.ofSeconds(10), Duration.ofMinutes(1), () -> 1);

        assertThat(early.after(1)).isEqualTo(Duration.ofSeconds(8));
        assertThat(late.after(1)).isEqualTo(Duration.ofSeconds(12));
    }
}
