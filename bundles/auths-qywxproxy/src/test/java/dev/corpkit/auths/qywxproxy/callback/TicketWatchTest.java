package dev.corpkit.auths.qywxproxy.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.auths.qywxproxy.outage.Outages;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.corps.testkit.LogWatcher;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A ticket that went too old while CorpKit did not run is waited for until the next push (contract row A5). */
@Tag("A5")
class TicketWatchTest {

    private static final String SUITE = "dkSUITE";

    private final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    private final InMemoryCorpStore store = new InMemoryCorpStore();

    /** One process of CorpKit. */
    private final class Node {

        private final Outages outages = new Outages(SUITE, store, clock);
        private final TicketWatch watch = new TicketWatch(SUITE, store, clock, outages);

        Node beat() {
            outages.beat(Optional.empty(), clock.instant());
            return this;
        }

        Optional<Urgency> urgency() {
            return watch.alarm().map(Finding::urgency);
        }
    }

    @Test
    void afterARestartTheNextPushIsWaitedForAndThatIsSaid() {
        new TicketKeeper(SUITE, store).acceptTicket("TICKET", clock.instant());
        new Node().beat();
        clock.advance(Duration.ofHours(3));

        Node node = new Node();
        try (LogWatcher log = LogWatcher.start()) {
            assertThat(node.urgency()).as("before anything is known").contains(Urgency.NOTICE);
            node.beat();
            assertThat(node.watch.alarm()).hasValueSatisfying(finding -> {
                assertThat(finding.urgency()).isEqualTo(Urgency.NOTICE);
                assertThat(finding.remedy())
                        .isEqualTo("WeCom pushes one every ten minutes: wait until 2026-11-01T11:15:00Z.");
            });
            assertThat(node.watch.due()).isEqualTo("2026-11-01T11:15:00Z");
            log.assertNone("No suite ticket");
        }

        clock.advance(Duration.ofMinutes(16));
        assertThat(node.urgency()).contains(Urgency.WARNING);
    }

    @Test
    void aTicketThatWasMissedBeforeTheRestartStaysMissed() {
        new TicketKeeper(SUITE, store).acceptTicket("TICKET", clock.instant());
        new Node().beat();
        clock.advance(Duration.ofMinutes(40));
        Node before = new Node();
        before.beat();
        clock.advance(Duration.ofMinutes(16));
        before.beat();
        assertThat(before.urgency()).contains(Urgency.WARNING);

        clock.advance(Duration.ofMinutes(2));
        assertThat(new Node().beat().urgency()).contains(Urgency.WARNING);
    }

    @Test
    void anotherNodeThatRanMeanwhileWouldHaveTakenIt() {
        new TicketKeeper(SUITE, store).acceptTicket("TICKET", clock.instant());
        clock.advance(Duration.ofMinutes(40));
        new Node().beat();

        assertThat(new Node().beat().urgency()).contains(Urgency.WARNING);
    }
}
