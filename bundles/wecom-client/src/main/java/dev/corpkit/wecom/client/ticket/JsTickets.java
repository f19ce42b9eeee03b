package dev.corpkit.wecom.client.ticket;

import dev.corpkit.findings.ShownMoment;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.wecom.client.answer.TokenAnswers.TokenAnswer;
import dev.corpkit.wecom.client.token.SingleFlight;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The JS-SDK tickets of this node: each is fetched once in its life, by one thread. After a rate limit nobody asks again for a
 * minute. In memory only. Thread-safe.
 */
public final class JsTickets {

    /** A page that is signed now may take a while to use its signature. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private static final Duration RATE_WINDOW = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final SingleFlight<Key, String> flights = new SingleFlight<>();
    private final Map<Key, Held> tickets = new ConcurrentHashMap<>();
    private final Map<Key, Instant> limitedUntil = new ConcurrentHashMap<>();

    /** None yet. */
    public JsTickets(InstantSource clock) {
        this.clock = clock;
    }

    /** Whose ticket. */
    private record Key(String suiteId, String corpId, JsTicketKind kind) {}

    /** A ticket until shortly before it expires. */
    private record Held(String ticket, Instant until) {

        @Override
        public String toString() {
            return "Held[" + until + "]";
        }
    }

    /**
     * An enterprise's ticket, fetched so if none is held.
     *
     * @throws WeComException if it cannot be fetched; of {@link Kind#RATE_LIMIT} also within a minute of such an answer
     */
    public String of(String suiteId, String corpId, JsTicketKind kind, Supplier<? extends TokenAnswer> fetch) {
        Key key = new Key(suiteId, corpId, kind);
        String held = held(key);
        return held != null ? held : flights.run(key, () -> fetched(key, fetch));
    }

    /** Forgets an enterprise's tickets: its authorization ended, or began anew. */
    public void forget(String suiteId, String corpId) {
        for (JsTicketKind kind : JsTicketKind.values()) {
            tickets.remove(new Key(suiteId, corpId, kind));
        }
    }

    private @Nullable String held(Key key) {
        Held held = tickets.get(key);
        return held != null && clock.instant().isBefore(held.until()) ? held.ticket() : null;
    }

    /** Looks again first: another thread may have fetched it meanwhile. */
    private String fetched(Key key, Supplier<? extends TokenAnswer> fetch) {
        String held = held(key);
        if (held != null) {
            return held;
        }
        requireOpen(key);
        try {
            TokenAnswer answer = fetch.get();
            Duration life = Duration.ofSeconds(answer.expiresIn());
            Duration margin = life.dividedBy(4).compareTo(MARGIN) < 0 ? life.dividedBy(4) : MARGIN;
            tickets.put(key, new Held(answer.token(), clock.instant().plus(life).minus(margin)));
            return answer.token();
        } catch (WeComException failed) {
            if (failed.getKind() == Kind.RATE_LIMIT) {
                limitedUntil.put(key, clock.instant().plus(RATE_WINDOW));
            }
            throw failed;
        }
    }

    private void requireOpen(Key key) {
        Instant until = limitedUntil.get(key);
        if (until == null) {
            return;
        }
        if (clock.instant().isBefore(until)) {
            throw new WeComException(
                    key.corpId(),
                    key.kind() == JsTicketKind.AGENT ? "ticket/get" : "get_jsapi_ticket",
                    WeComException.NO_CODE,
                    "not asked: it met WeCom's rate limit (45009) before",
                    Kind.RATE_LIMIT,
                    "It is asked again from " + ShownMoment.bound(until) + " on.",
                    null);
        }
        limitedUntil.remove(key);
    }
}
