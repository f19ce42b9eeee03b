package dev.corpkit.corps.jobs;

import dev.corpkit.corps.jobs.EventWorker.Pace;
import dev.corpkit.corps.jobs.failure.Patience;
import dev.corpkit.corps.jobs.lane.LaneService.LaneThreads;
import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.testkit.FakeClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A node whose threads are queues that the test empties, one task after another. */
final class Node {

    static final String SUITE = "dkA";
    static final int ATTEMPTS = 12;

    private static final Pattern KIND = Pattern.compile("<(?:InfoType|Event)>([^<]+)");

    final CorpStore store;
    final FakeClock clock;
    final Tasks looks = new Tasks();
    final Tasks lanes = new Tasks();
    final Tasks syncs = new Tasks();
    final FakeAuth auth = new FakeAuth();
    final EventWorker worker;

    Node(CorpStore store, FakeClock clock, String name, int parallelLanes) {
        this.store = store;
        this.clock = clock;
        Patience patience = new Patience(ATTEMPTS, Duration.ofSeconds(2), Duration.ofMinutes(10), () -> 0.5);
        worker = new EventWorker(
                store, clock, name, new Pace(parallelLanes, 1, patience), new LaneThreads(looks, lanes, syncs));
        worker.elements().add(auth.service);
    }

    /** An organization of an enterprise. */
    FakeCorp corp(String corpId) {
        FakeCorp corp = new FakeCorp(corpId);
        worker.elements().add(corp.service);
        return corp;
    }

    /** Keeps a callback as the callback address does. */
    void keep(String corpId, String message) {
        keep(corpId, List.of(message));
    }

    void keep(String corpId, List<String> messages) {
        store.run(tx -> messages.forEach(message -> tx.callbacks()
                .insert(CallbackRow.arrived(
                        SUITE,
                        corpId,
                        kind(message),
                        message,
                        Integer.toHexString((corpId + message).hashCode()),
                        clock.instant(),
                        clock.instant()))));
    }

    private static String kind(String message) {
        Matcher kind = KIND.matcher(message);
        return kind.find() ? kind.group(1) : "malformed";
    }

    /** Looks, and works until nothing is left to do now. */
    void drain() {
        worker.look();
        while (lanes.runOne() || syncs.runOne() || looks.runOne()) {
            // goes on
        }
    }

    /** All records of an enterprise, oldest first. */
    List<CallbackRow> records(String corpId) {
        return store.inTransaction(tx -> tx.callbacks().newest(SUITE, Integer.MAX_VALUE).stream()
                .filter(row -> row.corpId().equals(corpId))
                .sorted(Comparator.comparingLong(CallbackRow::id))
                .toList());
    }

    CallbackRow onlyRecord(String corpId) {
        List<CallbackRow> rows = records(corpId);
        if (rows.size() != 1) {
            throw new AssertionError("Not one record but " + rows);
        }
        return rows.get(0);
    }

    List<State> states(String corpId) {
        return records(corpId).stream().map(CallbackRow::state).toList();
    }

    int waiting(String corpId) {
        return store.inTransaction(tx -> tx.callbacks()
                .waiting(new CallbackLane(SUITE, corpId), Integer.MAX_VALUE)
                .size());
    }

    /** Tasks that wait for the test. */
    static final class Tasks implements Executor {

        private final Queue<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            waiting.add(task);
        }

        /** Runs the oldest; false if there is none. */
        boolean runOne() {
            Runnable next = waiting.poll();
            if (next != null) {
                next.run();
            }
            return next != null;
        }

        int size() {
            return waiting.size();
        }
    }
}
