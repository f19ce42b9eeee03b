package dev.corpkit.corps.store.jpa.database;

import java.io.IOException;
import java.sql.SQLException;

/** Stands for an exception whose text could hold values of a row: its class, codes and stack trace. */
final class SilencedException extends Exception {

    private static final long serialVersionUID = 1L;

    /** As the operating system says it, of H2's file: it is kept, for there is no code that says so. */
    static final String DISK_FULL = "No space left on device";

    private SilencedException(String description) {
        super(description);
    }

    /** In place of one; of one from a database that is a {@link SQLException} with the same codes. */
    static Exception of(Throwable original) {
        Exception silenced = original instanceof SQLException sql
                ? new SQLException(
                        describe(original, " SQL state " + sql.getSQLState() + ", code " + sql.getErrorCode()),
                        sql.getSQLState(),
                        sql.getErrorCode())
                : new SilencedException(describe(original, ""));
        silenced.setStackTrace(original.getStackTrace());
        return silenced;
    }

    private static boolean isOfDisk(Throwable original) {
        return original instanceof IOException
                && String.valueOf(original.getMessage()).contains(DISK_FULL);
    }

    private static String describe(Throwable original, String codes) {
        return original.getClass().getName()
                + codes
                + (isOfDisk(original) ? " " + DISK_FULL : " (text left out: it can hold values of a row)");
    }
}
