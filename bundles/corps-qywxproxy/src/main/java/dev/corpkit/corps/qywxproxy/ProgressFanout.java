package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Tells everybody who waits for a run how far it is, also those who joined one that was already running. */
final class ProgressFanout implements SyncProgress {

    private final List<SyncProgress> listeners = new CopyOnWriteArrayList<>();

    SyncReport listening(SyncProgress listener, Supplier<SyncReport> run) {
        listeners.add(listener);
        try {
            return run.get();
        } finally {
            listeners.remove(listener);
        }
    }

    @Override
    public void progress(Phase phase, int done, int total) {
        listeners.forEach(listener -> listener.progress(phase, done, total));
    }
}
