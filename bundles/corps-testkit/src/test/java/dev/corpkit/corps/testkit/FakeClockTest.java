package dev.corpkit.corps.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FakeClockTest {

    @Test
    void itStandsStillUntilAdvanced() {
        FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
        FakeClock elsewhere = clock.withZone(ZoneId.of("Asia/Shanghai"));

        clock.advance(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-11-01T09:00:00Z"));
        assertThat(elsewhere.instant()).isEqualTo(clock.instant());
    }
}
