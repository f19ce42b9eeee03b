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
 * The doors of the auth elements that are there now. Of several of one suite an active one's is taken, and of one element the
 * newest, for an edited one is there before its predecessor goes. Thread-safe.
 */
final class Doors {

    /** For so long a suite whose element left is expected back. */
    private static final Duration EXPECTED = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final List<Named> owners = new CopyOnWriteArrayList<>();
    private final Map<String, Instant> open = new ConcurrentHashMap<>();
    private final Map<String, Instant> left = new ConcurrentHashMap<>();

    Doors(InstantSource clock) {
        this.clock = clock;
    }

    /** An instance of the element of that name, which is no other element's. */
    private record Named(String element, CallbackOwner owner) {}

    /**
     * One more.
     *
     * @param element tells its element from all others
     */
    synchronized void add(CallbackOwner owner, String element) {
        int before = 0;
        while (before < owners.size() && !owners.get(before).element().equals(element)) {
            before++;
        }
        owners.add(before, new Named(element, owner));
        if (owner.callbacks().door().isPresent()) {
            open.putIfAbsent(owner.getSuiteId(), clock.instant());
        }
    }

    synchronized void remove(CallbackOwner owner) {
        owners.removeIf(named -> named.owner().equals(owner));
        Instant now = clock.instant();
        left.values().removeIf(then -> isOver(then, now));
        if (of(owner.getSuiteId()).isEmpty() && open.remove(owner.getSuiteId()) != null) {
            left.put(owner.getSuiteId(), now);
        }
    }

    boolean hold(CallbackOwner owner) {
        return owners.stream().anyMatch(named -> named.owner().equals(owner));
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
                .map(Named::owner)
                .filter(owner -> owner.getSuiteId().equals(suiteId))
                .sorted(Comparator.comparing(CallbackOwner::isActive).reversed());
    }
}
