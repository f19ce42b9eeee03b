package dev.corpkit.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** How long answers took, from the moment each request was due: a late start counts. */
record Latencies(long[] nanos) {

    Latencies {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    int count() {
        return nanos.length;
    }

    /** The time within which so many percent of the answers came, in milliseconds. */
    String percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * nanos.length);
        return millis(nanos[Math.max(rank, 1) - 1]);
    }

    String max() {
        return millis(nanos[nanos.length - 1]);
    }

    private static String millis(long nanos) {
        return String.format(
                Locale.ROOT, "%.1f", nanos / (double) Duration.ofMillis(1).toNanos());
    }
}
