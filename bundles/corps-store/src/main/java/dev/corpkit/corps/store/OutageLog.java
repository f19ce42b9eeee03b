package dev.corpkit.corps.store;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/**
 * Logs what failed: in one line where the database said so, whose trouble is known, or will be within a second; anything else, and what
 * it refuses of a row, with its trace.
 */
public final class OutageLog {

    private OutageLog() {}

    /**
     * Logs it; the trace of a failing database at debug level.
     *
     * @param words with {@code {}} for each value; without the failure
     */
    public static void log(Logger log, Level level, Throwable failure, String words, Object... values) {
        StoreException outage = causes(failure)
                .filter(StoreException.class::isInstance)
                .map(StoreException.class::cast)
                .filter(OutageLog::isOfDatabase)
                .findFirst()
                .orElse(null);
        if (outage == null) {
            log.atLevel(level).setCause(failure).log(words, values);
            return;
        }
        log.atLevel(level).log(words + ": {}", with(values, outage.getMessage()));
        log.debug("Of that outage", failure);
    }

    /** {@link #log} as a warning. */
    public static void warn(Logger log, Throwable failure, String words, Object... values) {
        log(log, Level.WARN, failure, words, values);
    }

    private static boolean isOfDatabase(StoreException failed) {
        return failed.isOutage() || (!failed.isRefusal() && causes(failed).anyMatch(SQLException.class::isInstance));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, at -> at != null, Throwable::getCause);
    }

    private static Object[] with(Object[] values, String last) {
        return Stream.concat(Stream.of(values), Stream.of(last)).toArray();
    }
}
