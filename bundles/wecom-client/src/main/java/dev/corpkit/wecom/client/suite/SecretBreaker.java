package dev.corpkit.wecom.client.suite;

import dev.corpkit.findings.ShownMoment;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Stops first tries of permanent codes on this node before WeCom blocks its address, which it does after about 2000 refused ones
 * in an hour (section 2.10 of the fact sheet, contract row A9). Open after {@value #LIMIT} refusals within an hour, until the
 * oldest of them is an hour old. A code that fetched a token within the last hour passes always. Thread-safe.
 */
final class SecretBreaker {

    static final int LIMIT = 200;
    private static final Duration WINDOW = Duration.ofHours(1);

    private final InstantSource clock;
    private final Deque<Instant> refusals = new ArrayDeque<>();
    private final Map<String, Instant> good = new LinkedHashMap<>();

    SecretBreaker(InstantSource clock) {
        this.clock = clock;
    }

    /** Until when it is open; empty while it is not. */
    synchronized Optional<Instant> openUntil() {
        forget(clock.instant());
        return refusals.size() < LIMIT
                ? Optional.empty()
                : Optional.of(refusals.getFirst().plus(WINDOW));
    }

    /**
     * Before a code is tried.
     *
     * @throws WeComException of {@link Kind#RATE_LIMIT} while it is open
     */
    void pass(String corpId, String code) {
        Optional<Instant> until = openUntil();
        if (until.isPresent() && !isGood(code)) {
            throw new WeComException(
                    corpId,
                    "gettoken",
                    WeComException.NO_CODE,
                    "not asked: WeCom refused too many permanent codes of this node within an hour",
                    Kind.RATE_LIMIT,
                    "First tries go on at " + ShownMoment.bound(until.get())
                            + ". See in auths:list which authorizations are suspended, and why.",
                    null);
        }
    }

    private synchronized boolean isGood(String code) {
        return good.containsKey(code);
    }

    /** A code fetched a token. */
    synchronized void taken(String code) {
        Instant now = clock.instant();
        good.remove(code); // to the end
        good.put(code, now);
        forget(now);
    }

    /** A code did not. */
    synchronized void failed(String code, WeComException failure) {
        if (Refusals.ofAuthorization(failure)) {
            Instant now = clock.instant();
            good.remove(code);
            refusals.addLast(now);
            forget(now);
        }
    }

    /** What is older than an hour; both are in the order of time. */
    private void forget(Instant now) {
        Instant hourAgo = now.minus(WINDOW);
        while (refusals.size() > LIMIT
                || (!refusals.isEmpty() && !refusals.getFirst().isAfter(hourAgo))) {
            refusals.removeFirst();
        }
        for (Iterator<Instant> oldest = good.values().iterator();
                oldest.hasNext() && !oldest.next().isAfter(hourAgo); ) {
            oldest.remove();
        }
    }
}
