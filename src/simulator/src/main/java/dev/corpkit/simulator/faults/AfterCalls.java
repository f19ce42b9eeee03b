package dev.corpkit.simulator.faults;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Things that happen in the middle of somebody's reading: after the n-th call of a path from now on, once. The call still
 * gets the old answer, and gets it when the thing has happened. Thread-safe.
 */
public final class AfterCalls {
    private final List<Planned> planned = new CopyOnWriteArrayList<>();

    private record Planned(String path, @Nullable String corpId, int call, Runnable action, AtomicInteger calls) {

        boolean isDueAt(String calledPath, @Nullable String calledCorp) {
            boolean mine = path.equals(calledPath) && (corpId == null || corpId.equals(calledCorp));
            return mine && calls.incrementAndGet() == call;
        }
    }

    /** Of any enterprise. */
    public void after(String path, int call, Runnable action) {
        planned.add(new Planned(path, null, call, action, new AtomicInteger()));
    }

    public void after(String path, String corpId, int call, Runnable action) {
        planned.add(new Planned(path, corpId, call, action, new AtomicInteger()));
    }

    /** A call has its answer. */
    public void called(String path, @Nullable String corpId) {
        for (Planned candidate : planned) {
            if (candidate.isDueAt(path, corpId)) {
                planned.remove(candidate);
                candidate.action().run();
            }
        }
    }
}
