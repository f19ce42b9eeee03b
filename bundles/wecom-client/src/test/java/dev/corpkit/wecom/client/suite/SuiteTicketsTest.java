package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.SuiteTicketRow;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A5")
class SuiteTicketsTest {

    private final Scene scene = new Scene();
    private final Instant start = scene.clock.instant();

    @AfterEach
    void close() {
        scene.close();
    }

    private SuiteTicketRow kept() {
        return scene.store.inTransaction(
                tx -> tx.suiteTickets().find(Scene.SUITE).orElseThrow());
    }

    @Test
    void theNewestByWeComsTimeStaysInWhateverOrderTheyCome() {
        scene.clock.advance(Duration.ofMinutes(21));
        scene.suite.acceptTicket("SECRET-SECOND", start.plus(Duration.ofMinutes(20)));
        scene.suite.acceptTicket("SECRET-FIRST", start.plus(Duration.ofMinutes(10)));

        assertThat(kept().ticket()).isEqualTo("SECRET-SECOND");
        assertThat(kept().receivedAt()).isEqualTo(start.plus(Duration.ofMinutes(20)));
    }

    @Test
    void aTimeThatLiesAheadKeepsNoLaterTicketAway() {
        scene.suite.acceptTicket("SECRET-AHEAD", start.plus(Duration.ofDays(1)));
        assertThat(kept().receivedAt()).isEqualTo(start);
        scene.clock.advance(Duration.ofMinutes(10));
        scene.suite.acceptTicket("SECRET-LATER", scene.clock.instant());

        assertThat(kept().ticket()).isEqualTo("SECRET-LATER");
    }

    @Test
    void anImpossibleTicketIsRefusedWhateverItsTime() {
        assertThatThrownBy(() -> scene.suite.acceptTicket(" ", start)).isInstanceOf(CorpArgumentException.class);
    }
}
