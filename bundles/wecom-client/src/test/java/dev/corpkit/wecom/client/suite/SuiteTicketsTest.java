package dev.corpkit.wecom.client.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A5")
class SuiteTicketsTest {

    private static final CallbackLane NEW_ENTERPRISES = new CallbackLane("dkA", "");

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final InMemoryCorpStore store = new InMemoryCorpStore();
    private final SuiteTickets tickets = new SuiteTickets("dkA", store, clock);

    @BeforeEach
    void anAuthorizationWaitsToBeTriedAgain() {
        keep(clock.instant().plusSeconds(480));
    }

    @Test
    void whatFailedForWantOfATicketIsTriedAtOnceWhenTheFirstComes() {
        tickets.accept("TICKET");

        assertThat(due()).isEqualTo(clock.instant());
    }

    @Test
    void whatFailedWhileTheLastTicketWasTooOldIsTriedAtOnceWhenTheNextComes() {
        tickets.accept("TICKET");
        clock.advance(Duration.ofMinutes(30));
        keep(clock.instant().plusSeconds(480));

        tickets.accept("TICKET2");

        assertThat(due()).isEqualTo(clock.instant());
    }

    @Test
    void aTicketThatComesInItsTimeHastensNothing() {
        tickets.accept("TICKET");
        clock.advance(Duration.ofMinutes(10));
        Instant later = clock.instant().plusSeconds(480);
        keep(later);

        tickets.accept("TICKET2");

        assertThat(due()).isEqualTo(later);
    }

    private void keep(Instant dueAt) {
        store.run(tx -> {
            tx.callbacks()
                    .insert(CallbackRow.arrived(
                            "dkA", "", "create_auth", "<xml/>", "digest", clock.instant(), clock.instant()));
            tx.callbacks()
                    .update(List.of(tx.callbacks()
                            .waiting(NEW_ENTERPRISES, 1)
                            .get(0)
                            .with(State.WAITING, 4, dueAt, "no suite ticket has come yet")));
        });
    }

    private Instant due() {
        return store.inTransaction(
                tx -> tx.callbacks().waiting(NEW_ENTERPRISES, 1).get(0).dueAt());
    }
}
