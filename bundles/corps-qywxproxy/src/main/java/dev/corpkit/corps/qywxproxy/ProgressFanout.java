package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells everybody who waits for a run how far it is, also those who joined one that was already running. */
final class ProgressFanout implements SyncProgress {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressFanout.class);

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
        listeners.forEach(listener -> tell(listener, phase, done, total));
    }

    /** A listener that fails is told no more; the run goes on. */
    private void tell(SyncProgress listener, Phase phase, int done, int total) {
        try {
            listener.progress(phase, done, total);
        } catch (RuntimeException failed) {
            LOG.warn(
                    "A progress listener failed and is told no more class={}",
                    listener.getClass().getName(),
                    failed);
            listeners.remove(listener);
        }
    }
}
