package dev.corpkit.corps.jobs.lane;

import dev.corpkit.corps.store.CallbackLane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whose turn it is. A lane queues from when it is first seen due, and at the end again after each turn, so a storm in some lanes
 * holds up no others. A lane has one turn at a time, and rests between them; so many lanes have one at once, and so many whole syncs besides. Thread-safe.
 */
final class LaneTurns {

    private final int parallel;
    private final int parallelSyncs;
    private final Rests rests;
    private final Map<CallbackLane, Long> places = new HashMap<>();
    private final Set<CallbackLane> onTurn = new HashSet<>();
    private final Set<CallbackLane> syncing = new HashSet<>();
    private final Set<CallbackLane> awaitingSync = new HashSet<>();
    private List<CallbackLane> queue = new ArrayList<>();
    private long lastPlace;

    LaneTurns(int parallel, int parallelSyncs, Rests rests) {
        this.parallel = parallel;
        this.parallelSyncs = parallelSyncs;
        this.rests = rests;
    }

    /** These are due now, and no others. */
    synchronized void due(List<CallbackLane> lanes) {
        Set<CallbackLane> known = new HashSet<>(lanes);
        known.addAll(onTurn);
        known.addAll(syncing);
        places.keySet().retainAll(known);
        awaitingSync.retainAll(known);
        lanes.forEach(lane -> places.computeIfAbsent(lane, added -> ++lastPlace));
        queue = new ArrayList<>(lanes);
        queue.sort(Comparator.comparing(places::get));
    }

    /** The next lane, which has its turn from now on; empty if none can have one. */
    synchronized Optional<CallbackLane> take() {
        if (!hasRoom()) {
            return Optional.empty();
        }
        Optional<CallbackLane> next = queue.stream().filter(this::canBegin).findFirst();
        next.ifPresent(lane -> {
            queue.remove(lane);
            onTurn.add(lane);
            places.put(lane, ++lastPlace);
        });
        return next;
    }

    private boolean canBegin(CallbackLane lane) {
        return !onTurn.contains(lane)
                && !syncing.contains(lane)
                && !rests.isResting(lane)
                && !(awaitingSync.contains(lane) && syncing.size() >= parallelSyncs);
    }

    /** The lane's turn is a whole sync: it makes place for others. False if so many are under way that it must wait. */
    synchronized boolean beginSync(CallbackLane lane) {
        if (syncing.size() >= parallelSyncs) {
            awaitingSync.add(lane);
            return false;
        }
        awaitingSync.remove(lane);
        onTurn.remove(lane);
        return syncing.add(lane);
    }

    /** Whether one more lane could have a turn, if there were one. */
    synchronized boolean hasRoom() {
        return onTurn.size() < parallel;
    }

    /** The lane's turn is over. */
    synchronized void end(CallbackLane lane) {
        onTurn.remove(lane);
        syncing.remove(lane);
    }
}
