package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.api.SyncProgress;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells everybody who waits for a run how far it is, also those who joined one that was already running. */
final class ProgressFanout implements SyncProgress {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressFanout.class);

    private final List<Watch> watches = new CopyOnWriteArrayList<>();

    <T> T listening(SyncProgress listener, Supplier<T> run) {
        try (Watch watch = watch(listener)) {
            return run.get();
        }
    }

    /** Tells a listener until the watch is closed. */
    Watch watch(SyncProgress listener) {
        Watch watch = new Watch(listener);
        watches.add(watch);
        return watch;
    }

    @Override
    public void progress(Phase phase, int done, int total) {
        watches.forEach(watch -> watch.tell(listener -> listener.progress(phase, done, total)));
    }

    @Override
    public void waiting(String whom, Instant until) {
        watches.forEach(watch -> watch.tell(listener -> listener.waiting(whom, until)));
    }

    @Override
    public void called() {
        watches.forEach(watch -> watch.tell(SyncProgress::called));
    }

    /** Tells for whom a run waits, and not how far it is: of the small ones before and after a sync. */
    SyncProgress waits() {
        return new SyncProgress() {
            @Override
            public void progress(Phase phase, int done, int total) {}

            @Override
            public void waiting(String whom, Instant until) {
                ProgressFanout.this.waiting(whom, until);
            }
        };
    }

    /** One listener; the same may watch twice. */
    final class Watch implements AutoCloseable {

        private final SyncProgress listener;

        private Watch(SyncProgress listener) {
            this.listener = Objects.requireNonNull(listener);
        }

        /** A listener that fails is told no more; the run goes on. */
        private void tell(Consumer<SyncProgress> step) {
            try {
                step.accept(listener);
            } catch (RuntimeException failed) {
                LOG.warn(
                        "A progress listener failed and is told no more class={}",
                        listener.getClass().getName(),
                        failed);
                close();
            }
        }

        @Override
        public void close() {
            watches.remove(this);
        }
    }
}
