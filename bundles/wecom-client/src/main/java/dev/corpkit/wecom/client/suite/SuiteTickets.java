package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.SuiteTicketRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps the newest ticket of one suite. Without it there may be no token for ten minutes after a restart. What failed while
 * there was none that is good is tried again at once when one comes: an auth code lives for ten minutes.
 */
final class SuiteTickets {

    private static final int LONGEST = 512;
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private final String suiteId;
    private final CorpStore store;
    private final InstantSource clock;

    SuiteTickets(String suiteId, CorpStore store, InstantSource clock) {
        this.suiteId = suiteId;
        this.store = store;
        this.clock = clock;
    }

    void accept(String ticket) {
        accept(ticket, clock.instant());
    }

    /** One that WeCom pushed then. A time that lies ahead of us would keep later tickets away: it counts as now. */
    void accept(String ticket, Instant pushedAt) {
        int length = ticket.getBytes(StandardCharsets.UTF_8).length;
        if (ticket.isBlank() || length > LONGEST) {
            throw new CorpArgumentException("A suite ticket has 1 to 512 bytes (P97173); this one has " + length);
        }
        Instant now = clock.instant();
        Instant receivedAt = pushedAt.isAfter(now) ? now : pushedAt;
        store.run(tx -> {
            boolean lacked = tx.suiteTickets()
                    .find(suiteId)
                    .filter(last -> last.receivedAt().plus(GOOD_FOR).isAfter(now))
                    .isEmpty();
            tx.suiteTickets().save(new SuiteTicketRow(suiteId, ticket, receivedAt));
            if (lacked) {
                tx.callbacks().hastenTried(suiteId, now);
            }
        });
    }
}
