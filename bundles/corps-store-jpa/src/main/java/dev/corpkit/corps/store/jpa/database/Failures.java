package dev.corpkit.corps.store.jpa.database;

import dev.corpkit.corps.store.StoreException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.jspecify.annotations.Nullable;

/**
 * What a failure of the database means. Messages of EclipseLink and of drivers can hold the values of a row, names of persons
 * among them, so a cause is passed on as a copy that keeps its class, codes and stack trace, but not its text. Only failures
 * that cannot be about a row (connection, permission, resources) are passed on as they are.
 */
public final class Failures {

    /** Classes of SQL states whose messages are about the server, not about a row. */
    private static final Set<String> HARMLESS = Set.of("08", "28", "3D", "53", "57", "58");

    private Failures() {}

    /** Says what failed, why, and what to do. */
    public static StoreException translate(String doing, RuntimeException failure) {
        Optional<SQLException> sql = sql(failure);
        String meaning = sql.map(Failures::meaning).orElse("it failed inside the store");
        String codes = sql.map(cause -> " (SQL state " + cause.getSQLState() + ", code " + cause.getErrorCode() + ")")
                .orElse("");
        Throwable cause =
                sql.filter(Failures::isHarmless).map(Throwable.class::cast).orElseGet(() -> silent(failure));
        return new StoreException(
                doing + ": " + meaning + codes + ". The transaction was rolled back",
                cause,
                sql.filter(Failures::isRefusal).isPresent());
    }

    private static Optional<SQLException> sql(Throwable failure) {
        for (Throwable at = failure; at != null; at = next(at)) {
            if (at instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Throwable next(Throwable at) {
        return at instanceof DatabaseException database ? database.getInternalException() : at.getCause();
    }

    private static String meaning(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        if (state.equals("23505") || cause.getErrorCode() == 1062) {
            return "a row with that key exists already";
        }
        if (state.startsWith("23")) {
            return "a value breaks a rule of its table";
        }
        if (state.startsWith("22")) {
            return "a value does not fit its column";
        }
        if (state.startsWith("45") || state.equals("P0001")) {
            return "a trigger of the database refused a row";
        }
        if (state.startsWith("40") || state.equals("90131")) {
            return "another transaction was in the way; trying again helps";
        }
        if (state.equals("55P03") || state.equals("HYT00") || cause.getErrorCode() == 1205) {
            return "another transaction kept the rows locked for a minute; trying again may help";
        }
        if (isConnection(cause)) {
            return "the database cannot be reached; see whether it runs and the URL is right";
        }
        if (state.startsWith("28") || state.startsWith("42501")) {
            return "the database refused the user; see user, .password and its rights";
        }
        if (state.startsWith("53")) {
            return "the database has no room or no connection left";
        }
        return "the database refused it";
    }

    /** Data (22), constraints (23), and what triggers raise: 45 by the standard, P0001 on PostgreSQL. */
    private static boolean isRefusal(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        return state.startsWith("22") || state.startsWith("23") || state.startsWith("45") || state.equals("P0001");
    }

    private static boolean isHarmless(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        boolean aboutTheServer =
                isConnection(cause) || (state.length() == 5 && HARMLESS.contains(state.substring(0, 2)));
        // MariaDB's driver throws what a trigger says as a failure of the connection.
        return aboutTheServer && !isRefusal(cause);
    }

    private static boolean isConnection(SQLException cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || String.valueOf(cause.getSQLState()).startsWith("08");
    }

    private static Throwable silent(Throwable failure) {
        SilencedException silenced = new SilencedException(failure);
        Throwable next = next(failure);
        if (next != null && next != failure) {
            silenced.initCause(silent(next));
        }
        return silenced;
    }
}
