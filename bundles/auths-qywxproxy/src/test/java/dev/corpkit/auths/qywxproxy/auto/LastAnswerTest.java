package dev.corpkit.auths.qywxproxy.auto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.element.api.DerivedElement;
import dev.corpkit.element.api.ElementException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A11")
class LastAnswerTest {

    private static final List<DerivedElement> ONE = List.of(new DerivedElement("corps.wpA", "corps.T", Map.of()));

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final Deque<Runnable> held = new ArrayDeque<>();
    private List<DerivedElement> stored = List.of();
    private boolean broken;
    private boolean slow;
    private int readings;

    private final LastAnswer answer = new LastAnswer("auths.A", this::read, clock, reading -> {
        if (slow) {
            held.add(reading);
        } else {
            reading.run();
        }
    });

    private List<DerivedElement> read() {
        readings++;
        if (broken) {
            throw new StoreException("The database is away");
        }
        return stored;
    }

    @Test
    void theStoreIsReadEveryOtherSecondHoweverOftenItIsAsked() {
        answer.getDerivedElements();
        stored = ONE;
        clock.advance(Duration.ofMillis(1999));
        assertThat(answer.getDerivedElements()).isEmpty();
        assertThat(readings).isEqualTo(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(answer.getDerivedElements()).isEqualTo(ONE);
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void aClockThatIsPutBackKeepsNoEnterpriseWaiting() {
        answer.getDerivedElements();
        stored = ONE;
        clock.advance(Duration.ofHours(-1));
        assertThat(answer.getDerivedElements()).isEqualTo(ONE);
    }

    @Test
    void whatWasKnownStaysWhileTheStoreFailsAndThatIsLoggedOnce() {
        stored = ONE;
        answer.getDerivedElements();
        broken = true;
        try (LogWatcher log = LogWatcher.start()) {
            for (int i = 0; i < 3; i++) {
                clock.advance(Duration.ofSeconds(2));
                assertThat(answer.getDerivedElements()).isEqualTo(ONE);
            }
            assertThat(log.events()).hasSize(1);
            log.assertLogged("The database is away");
        }
        broken = false;
        stored = List.of();
        clock.advance(Duration.ofSeconds(2));
        assertThat(answer.getDerivedElements()).isEmpty();
    }

    @Test
    void aSlowStoreIsWaitedForByNobody() {
        stored = ONE;
        answer.getDerivedElements();
        slow = true;
        stored = List.of();
        clock.advance(Duration.ofSeconds(2));
        assertThat(answer.getDerivedElements()).isEqualTo(ONE);
        clock.advance(Duration.ofMinutes(1));
        assertThat(answer.getDerivedElements()).isEqualTo(ONE);
        assertThat(held).hasSize(1);
        held.remove().run();
        assertThat(answer.getDerivedElements()).isEmpty();
    }

    @Test
    void beforeTheFirstReadingNobodyIsToldThatThereIsNothing() {
        broken = true;
        assertThatThrownBy(answer::getDerivedElements)
                .isInstanceOf(ElementException.class)
                .hasMessageContaining("auths.A");
        broken = false;
        slow = true;
        clock.advance(Duration.ofSeconds(2));
        assertThatThrownBy(answer::getDerivedElements).isInstanceOf(ElementException.class);
    }
}
