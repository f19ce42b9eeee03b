package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.auths.qywxproxy.callback.Content.Event;
import dev.corpkit.auths.qywxproxy.callback.Content.Malformed;
import dev.corpkit.auths.qywxproxy.callback.Content.Message;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.qywxproxy.api.event.SuiteTicket;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;

/**
 * Keeps what arrived, in one short transaction, so that it may be answered (contract row A1). What nobody will do anything about
 * is kept as done; what members write to the app is nobody's business and not kept at all. An equal one is kept once, but a
 * contact event that comes again is worked on again: it may be of another change in the same second.
 */
final class Inbox {

    private final String suiteId;
    private final CorpStore store;
    private final InstantSource clock;
    private final Tickets tickets;

    Inbox(String suiteId, CorpStore store, InstantSource clock, Tickets tickets) {
        this.suiteId = suiteId;
        this.store = store;
        this.clock = clock;
        this.tickets = tickets;
    }

    /** Where suite tickets go: kept durably by whoever takes them. */
    @FunctionalInterface
    public interface Tickets {

        /** Keeps one that WeCom pushed at that moment. */
        void accept(String suiteTicket, Instant pushedAt);
    }

    void keep(Arrival arrival) {
        if (arrival.content() instanceof Event known && known.event() instanceof SuiteTicket ticket) {
            tickets.accept(ticket.suiteTicket(), arrival.happenedAt());
        } else if (!(arrival.content() instanceof Message)) {
            keepRow(arrival);
        }
    }

    /** The enterprise is looked up where the row is written, and after that, so that no event outlives an erasure. */
    private void keepRow(Arrival arrival) {
        CallbackRow row = row(arrival);
        Sender sender = arrival.sender();
        store.run(tx -> {
            if (!tx.callbacks().insert(row) && isContactHint(arrival)) {
                tx.callbacks().repeat(row);
            }
            if (sender.business() != Business.OF_THE_SUITE) {
                sender.business().require(tx.authorizations().find(suiteId, sender.corpId()));
            }
        });
    }

    private static boolean isContactHint(Arrival arrival) {
        return arrival.content() instanceof Event known && known.isContactHint();
    }

    private CallbackRow row(Arrival arrival) {
        String corpId = arrival.sender().corpId();
        if (corpId.length() > Limits.CORP_ID) {
            throw new CallbackRefusedException(Refusal.MALFORMED_EVENT, "corpid");
        }
        Instant now = clock.instant();
        CallbackRow arrived = CallbackRow.arrived(
                suiteId,
                corpId,
                arrival.content().kind(),
                arrival.message(),
                digest(arrival),
                arrival.happenedAt(),
                now);
        if (arrival.content() instanceof Malformed malformed) {
            return arrived.with(State.FAILED, 0, now, malformed.problem());
        }
        boolean idle = arrival.content() instanceof Event known && known.asksForNothing();
        return idle ? arrived.with(State.DONE, 0, now, null) : arrived;
    }

    private static String digest(Arrival arrival) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((arrival.address() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(arrival.message().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("This Java has no SHA-256", every);
        }
    }
}
