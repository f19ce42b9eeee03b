package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.auths.qywxproxy.outage.Outages;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether suite tickets come (contract row A5). One is pushed every ten minutes and is good for thirty. Thread-safe. */
final class TicketWatch {

    private static final String KIND = "suiteTicket";
    private static final Logger LOG = LoggerFactory.getLogger(TicketWatch.class);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    /** What is pushed every ten minutes has come within that after a start. */
    private static final Duration NEXT_PUSH = Duration.ofMinutes(15);

    private final String suiteId;
    private final CorpStore store;
    private final InstantSource clock;
    private final Outages outages;
    private final Instant started;
    private final AtomicBoolean missing = new AtomicBoolean();

    TicketWatch(String suiteId, CorpStore store, InstantSource clock, Outages outages) {
        this.suiteId = suiteId;
        this.store = store;
        this.clock = clock;
        this.outages = outages;
        this.started = clock.instant();
    }

    Instant started() {
        return started;
    }

    /** When the newest was pushed. */
    @Nullable
    Instant newest() {
        return store.inTransaction(tx -> tx.suiteTickets().find(suiteId))
                .map(SuiteTicketRow::receivedAt)
                .orElse(null);
    }

    /** Until when it is well that none came since the newest. */
    Instant due() {
        return outages.waitedFor(good(newest()), NEXT_PUSH);
    }

    private Instant good(@Nullable Instant newest) {
        return (newest == null ? started : newest).plus(LONGEST);
    }

    /** What is wrong; the log is told when that begins and when it ends. */
    Optional<Finding> alarm() {
        Instant newest = newest();
        Instant good = good(newest);
        Instant due = outages.waitedFor(good, NEXT_PUSH);
        boolean tooLong = clock.instant().isAfter(due);
        Optional<Finding> alarm = tooLong ? Optional.of(finding(newest, good)) : Optional.empty();
        if (missing.getAndSet(tooLong) != tooLong) {
            alarm.ifPresentOrElse(
                    finding -> LOG.warn("{}: {} {}", finding.place(), finding.cause(), finding.remedy()),
                    () -> LOG.info("Suite tickets come again suite={}", suiteId));
        }
        return alarm.isEmpty() && clock.instant().isAfter(good) ? Optional.of(waiting(good, due)) : alarm;
    }

    /** It went too old while nobody here could take the next one. */
    private Finding waiting(Instant since, Instant due) {
        return new Finding(
                Urgency.NOTICE,
                KIND,
                "suite " + suiteId,
                "The suite ticket went too old while no callback could be taken here.",
                "WeCom pushes one every ten minutes: wait until " + due.truncatedTo(ChronoUnit.SECONDS) + ".",
                since,
                1);
    }

    private Finding finding(@Nullable Instant newest, Instant since) {
        return new Finding(
                Urgency.WARNING,
                KIND,
                "suite " + suiteId,
                "No suite ticket for more than 30 minutes"
                        + (newest == null ? "; there never was one" : "; the last came at " + newest)
                        + ". New tokens of the suite cannot be fetched without.",
                "See that the template's callback address in WeCom's console leads here and is verified, and have a ticket pushed"
                        + " there. auths:ticket tells whether it came.",
                since,
                1);
    }
}
