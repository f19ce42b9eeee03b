package dev.corpkit.element.runtime.instances;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a failure of foreign code is named: classes and places, not messages, which may quote a business file. */
public final class Failure {

    private static final int DEEPEST = 4;

    private Failure() {}

    /** The failure and its causes on one line. */
    public static String of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .map(Failure::one)
                .collect(Collectors.joining(", caused by "));
    }

    private static String one(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
