package dev.corpkit.corps.jobs;

import dev.corpkit.corps.jobs.EventWorker.Pace;
import dev.corpkit.corps.jobs.failure.Patience;
import dev.corpkit.corps.jobs.lane.LaneService.LaneThreads;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** The event work of a node on the caller's thread: works when told to, until nothing is due. */
public final class EventDesk {

    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final EventWorker worker;

    /** For the callbacks of one auth element. */
    public EventDesk(CorpStore store, Clock clock, QywxProxyAuth auth) {
        Patience patience = new Patience(3, Duration.ofSeconds(2), Duration.ofMinutes(10), () -> 0.5);
        worker = new EventWorker(
                store, clock, "desk", new Pace(1, 1, patience), new LaneThreads(tasks::add, tasks::add, tasks::add));
        worker.elements().add(auth);
    }

    /** An organization came. */
    public void add(QywxProxyCorp corp) {
        worker.elements().add(corp);
    }

    /** Works on what is due. */
    public void work() {
        worker.look();
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
