package dev.corpkit.corps.qywxproxy.told;

import dev.corpkit.corps.api.SyncProgress;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the calls to WeCom that are made before a run, for it. Thread-safe. */
final class CountedCalls implements SyncProgress {

    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public void progress(Phase phase, int done, int total) {}

    @Override
    public void called() {
        calls.incrementAndGet();
    }

    /** How many were made since this was asked last. */
    int take() {
        return calls.getAndSet(0);
    }
}
