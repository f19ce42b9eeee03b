package dev.corpkit.crash;

import java.time.Duration;

/**
 * How long a sync takes on this machine.
 *
 * @param whole from its order to its end
 * @param writing from its first write to its end
 */
record SyncPace(Duration whole, Duration writing) {

    static SyncPace of(SyncTrace sync) {
        return new SyncPace(sync.length(), sync.length().minus(sync.until(SyncProgram.APPLY)));
    }

    @Override
    public String toString() {
        return whole.toMillis() + " ms, of which " + writing.toMillis() + " ms writing";
    }
}
