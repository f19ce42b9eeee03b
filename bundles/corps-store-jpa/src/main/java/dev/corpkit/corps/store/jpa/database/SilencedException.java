package dev.corpkit.corps.store.jpa.database;

import java.sql.SQLException;

/** Stands for an exception whose text could hold values of a row: its class, codes and stack trace. */
final class SilencedException extends Exception {

    private static final long serialVersionUID = 1L;

    SilencedException(Throwable original) {
        super(describe(original));
        setStackTrace(original.getStackTrace());
    }

    private static String describe(Throwable original) {
        String codes = original instanceof SQLException sql
                ? " SQL state " + sql.getSQLState() + ", code " + sql.getErrorCode()
                : "";
        return original.getClass().getName() + codes + " (text left out: it can hold values of a row)";
    }
}
