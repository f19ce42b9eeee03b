package dev.corpkit.auths.qywxproxy.outage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What was not kept on this node, by suite, until somebody takes it over. In memory: the store is away then. Thread-safe. */
public final class UnkeptCallbacks {

    private final InstantSource clock;
    private final Map<String, Unkept> bySuite = new ConcurrentHashMap<>();

    /** Nothing yet. */
    public UnkeptCallbacks(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * One more, now.
     *
     * @param suiteId a suite that is here: what anybody may ask for is not to be remembered
     * @param authorizes whether it is a {@code create_auth}
     */
    public void note(String suiteId, boolean authorizes) {
        Instant now = clock.instant();
        giveBack(suiteId, new Unkept(now, now, 1, authorizes));
    }

    /** Whether one of a suite was noted within that time. */
    public boolean isRecent(String suiteId, Duration within) {
        Unkept unkept = bySuite.get(suiteId);
        return unkept != null && clock.instant().isBefore(unkept.last().plus(within));
    }

    /** Takes over what a suite has; none is left. */
    public Optional<Unkept> take(String suiteId) {
        return Optional.ofNullable(bySuite.remove(suiteId));
    }

    /** Puts back what could not be dealt with. */
    public void giveBack(String suiteId, Unkept unkept) {
        bySuite.merge(suiteId, unkept, Unkept::with);
    }

    /** What nobody has taken over yet, by suite. */
    public Map<String, Unkept> all() {
        return new TreeMap<>(bySuite);
    }
}
