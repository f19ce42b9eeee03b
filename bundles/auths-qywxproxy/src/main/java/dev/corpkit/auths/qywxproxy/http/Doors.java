package dev.corpkit.auths.qywxproxy.http;

import dev.corpkit.auths.qywxproxy.callback.CallbackDoor;
import dev.corpkit.auths.qywxproxy.callback.CallbackOwner;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/**
 * The doors of the auth elements that are there now. Of several of one suite an active one's is taken, the newest first: an edited
 * element's is there before its predecessor's goes. Thread-safe.
 */
final class Doors {

    /** For so long a suite whose element left is expected back. */
    private static final Duration EXPECTED = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final List<CallbackOwner> owners = new CopyOnWriteArrayList<>();
    private final Map<String, Instant> open = new ConcurrentHashMap<>();
    private final Map<String, Instant> left = new ConcurrentHashMap<>();

    Doors(InstantSource clock) {
        this.clock = clock;
    }

    void add(CallbackOwner owner) {
        owners.add(0, owner);
        if (owner.callbacks().door().isPresent()) {
            open.putIfAbsent(owner.getSuiteId(), clock.instant());
        }
    }

    void remove(CallbackOwner owner) {
        owners.remove(owner);
        Instant now = clock.instant();
        left.values().removeIf(then -> isOver(then, now));
        if (of(owner.getSuiteId()).isEmpty() && open.remove(owner.getSuiteId()) != null) {
            left.put(owner.getSuiteId(), now);
        }
    }

    boolean hold(CallbackOwner owner) {
        return owners.contains(owner);
    }

    Optional<CallbackDoor> of(String suiteId) {
        return bySuite(suiteId)
                .flatMap(owner -> owner.callbacks().door().stream())
                .findFirst();
    }

    /** Those that receive callbacks, one of each suite. */
    Collection<CallbackOwner> receiving() {
        Map<String, CallbackOwner> receiving = new LinkedHashMap<>();
        open.keySet().stream()
                .flatMap(this::bySuite)
                .filter(owner -> owner.callbacks().door().isPresent())
                .forEach(owner -> receiving.putIfAbsent(owner.getSuiteId(), owner));
        return receiving.values();
    }

    /** Since when a suite that is here has had a door without a break. */
    Instant openSince(String suiteId) {
        return open.getOrDefault(suiteId, clock.instant());
    }

    /** Whether a suite without a door had one a moment ago, and will again if its element was edited or the store comes back. */
    boolean isExpected(String suiteId) {
        Instant then = left.get(suiteId);
        return then != null && !isOver(then, clock.instant());
    }

    private static boolean isOver(Instant then, Instant now) {
        return !now.isBefore(then.plus(EXPECTED));
    }

    private Stream<CallbackOwner> bySuite(String suiteId) {
        return owners.stream()
                .filter(owner -> owner.getSuiteId().equals(suiteId))
                .sorted(Comparator.comparing(CallbackOwner::isActive).reversed());
    }
}
