package dev.corpkit.corps.store.jpa.database;

import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.jpa.crypt.WrongKeyException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.jspecify.annotations.Nullable;

/**
 * Says what a failure of the database means. Messages of EclipseLink and of drivers can hold the values of a row, names of
 * persons among them, so a cause is passed on as a copy that keeps its class, codes and stack trace, but not its text. Only
 * failures that cannot be about a row (connection, permission, resources) are passed on as they are.
 */
public final class Failures {

    /** Classes of SQL states whose messages are about the server, not about a row. */
    private static final Set<String> HARMLESS = Set.of("08", "28", "3D", "53", "57", "58");

    private static final String INSIDE = "it failed inside the store";

    private Failures() {}

    /**
     * Says what failed, why, and what to do; of an outage not what was to be done meanwhile, which was anything.
     *
     * @param doing what was to be done; empty where it says nothing
     */
    public static StoreException translate(String doing, RuntimeException failure) {
        Optional<SQLException> sql = sql(failure);
        Meaning meaning = sql.map(Meaning::of).orElse(new Meaning(INSIDE, ""));
        Throwable cause =
                sql.filter(Failures::isHarmless).map(Throwable.class::cast).orElseGet(() -> silent(failure));
        String told = meaning.what() + sql.map(Failures::codes).orElse("");
        if (sql.filter(Meaning::isOutage).isPresent()
                && sql.filter(Failures::isRefusal).isEmpty()) {
            return StoreException.outage(told, meaning.remedy(), cause);
        }
        return new StoreException(
                doing.isEmpty() ? told : doing + ": " + told,
                meaning.remedy(),
                cause,
                sql.filter(Failures::isRefusal).isPresent());
    }

    /** {@link #translate} where it is a failure of the database, or of the store; else empty. */
    public static Optional<StoreException> ofDatabase(String doing, RuntimeException failure) {
        return failure instanceof StoreException told
                ? Optional.of(told)
                : sql(failure).map(found -> translate(doing, failure));
    }

    /**
     * Says why a database cannot be opened. What failed had no row in its hands, so where it is not understood the driver's own words
     * are added; they can hold the URL.
     */
    public static StoreException unusable(Throwable failure) {
        if (failure instanceof StoreException told) {
            return told;
        }
        if (failure instanceof WrongKeyException wrong) {
            return new StoreException(wrong.what(), wrong.remedy(), wrong, false);
        }
        return sql(failure)
                .map(sql -> unusable(sql, failure))
                .orElseGet(() -> new StoreException(DriverWords.of(failure).orElse(INSIDE), failure));
    }

    private static StoreException unusable(SQLException sql, Throwable failure) {
        Meaning meaning = Meaning.of(sql);
        Optional<String> words = Meaning.isToldWhole(sql) ? Optional.empty() : DriverWords.of(sql);
        String told = meaning.what() + codes(sql) + words.map(": "::concat).orElse("");
        return Meaning.isOutage(sql)
                ? StoreException.outage(told, meaning.remedy(), failure)
                : new StoreException(told, meaning.remedy(), failure, false);
    }

    /** What to do for whoever calls a command, which unlike the store does not go on by itself. */
    public static String remedyOfCommand(StoreException failure) {
        return failure.remedy().replace(Meaning.GOES_ON, "");
    }

    /** Which settings a failure to open or to write is about. */
    public static Setting setting(Throwable failure) {
        if (Stream.iterate(failure, at -> at != null, Failures::next).anyMatch(WrongKeyException.class::isInstance)) {
            return Setting.KEY;
        }
        Optional<SQLException> sql = sql(failure);
        if (sql.filter(Meaning::isLogin).isPresent()) {
            return Setting.LOGIN;
        }
        return sql.filter(Meaning::isDatabaseName).isPresent() ? Setting.URL : Setting.NONE;
    }

    /** Whether no connection can be had, whoever asks. */
    public static boolean isAway(Throwable failure) {
        return sql(failure).filter(Meaning::isAway).isPresent();
    }

    /** The same failure without any text of it, for a log. */
    public static Exception silent(Throwable failure) {
        Exception silenced = SilencedException.of(failure);
        Throwable next = next(failure);
        if (next != null && next != failure) {
            silenced.initCause(silent(next));
        }
        return silenced;
    }

    /** Whether the disk of the database is full. */
    public static boolean isDiskFull(Throwable failure) {
        return sql(failure).filter(Meaning::isDiskFull).isPresent();
    }

    /** Whether an H2 database is of no use any more until it is opened anew. */
    public static boolean isDead(Throwable failure) {
        return sql(failure).filter(Meaning::isDead).isPresent()
                || Stream.iterate(failure, at -> at != null, Failures::next).anyMatch(Failures::isOfH2Itself);
    }

    /** Says of an error what it means where H2 found itself broken, as it does after a full disk. */
    public static Optional<StoreException> ofH2Itself(AssertionError error) {
        return Optional.of(error)
                .filter(Failures::isOfH2Itself)
                .map(broken -> StoreException.outage(Meaning.H2_CLOSED.what(), Meaning.H2_CLOSED.remedy(), broken));
    }

    private static boolean isOfH2Itself(Throwable error) {
        StackTraceElement[] trace = error.getStackTrace();
        return error instanceof AssertionError
                && trace.length > 0
                && trace[0].getClassName().startsWith("org.h2.");
    }

    private static String codes(SQLException cause) {
        return " (SQL state " + cause.getSQLState() + ", code " + cause.getErrorCode() + ")";
    }

    /** The first of its causes that comes from a database; of the pool's "no connection in time" the reason. */
    static Optional<SQLException> sql(Throwable failure) {
        SQLException found = null;
        for (Throwable at = failure; at != null; at = next(at)) {
            if (at instanceof SQLException sql) {
                found = sql;
                if (!(sql instanceof SQLTransientConnectionException)) {
                    break;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private static @Nullable Throwable next(Throwable at) {
        return at instanceof DatabaseException database ? database.getInternalException() : at.getCause();
    }

    /** Data (22), constraints (23), what triggers raise (45 by the standard, P0001 on PostgreSQL), and a row that is too large. */
    private static boolean isRefusal(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        return state.startsWith("22")
                || state.startsWith("23")
                || state.startsWith("45")
                || state.equals("P0001")
                || Meaning.isTooLarge(cause);
    }

    private static boolean isHarmless(SQLException cause) {
        String state = String.valueOf(cause.getSQLState());
        boolean aboutTheServer =
                Meaning.isConnection(cause) || (state.length() == 5 && HARMLESS.contains(state.substring(0, 2)));
        // MariaDB's driver throws what a trigger says as a failure of the connection.
        return aboutTheServer && !isRefusal(cause);
    }
}
