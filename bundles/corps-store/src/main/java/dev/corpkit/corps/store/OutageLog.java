package dev.corpkit.corps.store;

import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.event.Level;

/** Logs what failed: in one line where the database as a whole is in trouble, which is known; anything else with its trace. */
public final class OutageLog {

    private OutageLog() {}

    /**
     * Logs it; the trace of an outage at debug level.
     *
     * @param words with {@code {}} for each value; without the failure
     */
    public static void log(Logger log, Level level, Throwable failure, String words, Object... values) {
        StoreException outage = Stream.iterate(failure, at -> at != null, Throwable::getCause)
                .filter(StoreException.class::isInstance)
                .map(StoreException.class::cast)
                .filter(StoreException::isOutage)
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

    private static Object[] with(Object[] values, String last) {
        return Stream.concat(Stream.of(values), Stream.of(last)).toArray();
    }
}
