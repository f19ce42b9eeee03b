package dev.corpkit.corps.jobs.lane;

import dev.corpkit.corps.jobs.element.LiveElements;
import dev.corpkit.corps.jobs.event.Asked;
import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRepository;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CorpStore;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which lanes have something to do. In an enterprise's lane the oldest callback holds back the younger ones. The lane of those
 * that name no enterprise ({@code create_auth}, {@code reset_permanent_code}) is of many enterprises, which must not hold back
 * each other (contract row A4): there each stands for itself.
 */
public final class Lanes {

    /** More lanes than this wait for each other's end only in what order they are looked at. */
    private static final int LANES = 10_000;

    /** How many callbacks a turn reads. */
    static final int BATCH = 1000;

    private final CorpStore store;
    private final Clock clock;
    private final LiveElements elements;

    /** Of the suites whose auth elements are here. */
    public Lanes(CorpStore store, Clock clock, LiveElements elements) {
        this.store = store;
        this.clock = clock;
        this.elements = elements;
    }

    /** Lanes with something due whose auth element is here, those first that are due the longest. */
    List<CallbackLane> due() {
        Set<String> suites = Set.copyOf(elements.suites());
        if (suites.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return store.inTransaction(tx -> {
            Set<CallbackLane> due = new LinkedHashSet<>();
            suites.stream()
                    .map(suite -> new CallbackLane(suite, ""))
                    .filter(lane -> !due(lane, tx.callbacks(), now).isEmpty())
                    .forEach(due::add);
            tx.callbacks().dueLanes(now, LANES).stream()
                    .filter(lane -> suites.contains(lane.suiteId()))
                    .forEach(due::add);
            return List.copyOf(due);
        });
    }

    /** Whether a callback that changes an authorization waits in a lane: it is not to wait for a rest. */
    boolean awaitsAuthChange(CallbackLane lane) {
        return store.inTransaction(tx -> tx.callbacks().isWaiting(lane, Asked.AuthChange.KINDS));
    }

    /** What a turn of a lane is to work on, oldest first. */
    static List<CallbackRow> due(CallbackLane lane, CallbackRepository callbacks, Instant now) {
        List<CallbackRow> waiting = callbacks.waiting(lane, BATCH);
        if (isOfMany(lane)) {
            return waiting.stream().filter(row -> isDue(row, now)).toList();
        }
        return !waiting.isEmpty() && isDue(waiting.get(0), now) ? waiting : List.of();
    }

    /** Whether the callbacks of a lane may be of different enterprises. */
    static boolean isOfMany(CallbackLane lane) {
        return lane.corpId().isEmpty();
    }

    private static boolean isDue(CallbackRow row, Instant now) {
        return !row.dueAt().isAfter(now);
    }
}
