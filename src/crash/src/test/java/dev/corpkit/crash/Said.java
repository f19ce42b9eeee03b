package dev.corpkit.crash;

/** A line of a {@link SyncProgram}, and when it came by {@link System#nanoTime()}. */
record Said(String line, long nanos) {

    /** Whether a sync is over with it. */
    boolean isLast() {
        return line.startsWith("DONE") || line.startsWith("FAILED");
    }
}
