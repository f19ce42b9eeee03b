package dev.corpkit.felix.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.felix.http.SilentDoor.Door;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.net.BindException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilentDoorTest {

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final SilentDoor door = new SilentDoor(clock);

    @Test
    void aServerThatIsNotThereAMinuteAfterTheStartIsAFindingUntilItIs() {
        door.answers(Door.OPERATORS);
        clock.advance(Duration.ofSeconds(59));
        assertThat(door.findings()).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        assertThat(door.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.urgency()).isEqualTo(Urgency.BROKEN);
            assertThat(finding.kind()).isEqualTo("http");
            assertThat(finding.cause()).contains("no callback arrives", "failed to start");
            assertThat(finding.since()).isEqualTo("2026-11-01T08:00:00Z");
        });

        door.answers(Door.CALLBACKS);
        assertThat(door.findings()).isEmpty();
    }

    @Test
    void aServerThatLeavesAndComesBackSoonIsNone() {
        door.answers(Door.OPERATORS);
        door.answers(Door.CALLBACKS);
        clock.advance(Duration.ofHours(1));
        door.gone(Door.CALLBACKS);
        clock.advance(Duration.ofSeconds(40));
        assertThat(door.findings()).isEmpty();

        clock.advance(Duration.ofSeconds(20));
        assertThat(door.findings()).hasSize(1);
    }

    @Test
    void aUsedPortIsToldOnce() {
        door.answers(Door.OPERATORS);
        door.silent(Door.CALLBACKS, "127.0.0.1:8080", new BindException("Address already in use"));
        clock.advance(Duration.ofMinutes(2));

        assertThat(door.findings()).extracting(Finding::place).containsExactly("127.0.0.1:8080");
    }
}
