package dev.corpkit.corps.store.jpa.database;

import java.sql.SQLException;

/** Stands for an exception whose text could hold values of a row: its class, codes and stack trace. */
final class SilencedException extends Exception {

    private static final long serialVersionUID = 1L;

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

    private static String describe(Throwable original, String codes) {
        return original.getClass().getName() + codes + " (text left out: it can hold values of a row)";
    }
}
