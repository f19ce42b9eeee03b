package dev.corpkit.findings;

/** Where a failure that nobody foresaw came from, for a log: its text, which may quote anything, is left out. */
public final class FailurePlace {

    private FailurePlace() {}

    /** Class, and the first line of its trace. */
    public static String of(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
