package dev.corpkit.corps.store.jpa.database;

import java.io.EOFException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a failure of the database means to the person who must act.
 *
 * @param what is the matter, without a full stop
 * @param remedy what to do, a sentence or more; empty where the caller decides
 */
record Meaning(String what, String remedy) {

    private static final String FILE = "dev.corpkit.corps.store.jpa.cfg";
    private static final int H2_LOGIN = 28000;
    private static final String POOL_GAVE_IT_UP = "Connection is closed";
    static final String GOES_ON = " CorpKit goes on by itself.";

    static final Meaning H2_CLOSED = new Meaning(
            "the H2 database closed itself after an error",
            "It is opened again by itself; if it closes again, see in the log what came first: mostly a full disk.");

    private static final Meaning OTHER = new Meaning("the database refused it", "The database's own log says why.");

    /** The first that fits counts: what is told by a code stands before what is told by a class of SQL states. */
    private static final List<Case> CASES = List.of(
            new Case(codes("23505", 1062), "a row with that key exists already", ""),
            new Case(
                    Meaning::isReadOnly,
                    "the database is read-only",
                    "Let the URL lead to the primary, or end the server's read-only mode." + GOES_ON),
            new Case(
                    Meaning::isDiskFull,
                    "the disk of the database is full",
                    "Make room where the database keeps its files." + GOES_ON),
            new Case(
                    Meaning::isTooLarge,
                    "a row is larger than the server's max_allowed_packet",
                    "Set max_allowed_packet = 64M in the configuration of MariaDB and start it again."),
            new Case(states("23"), "a value breaks a rule of its table", ""),
            new Case(states("22"), "a value does not fit its column", ""),
            new Case(states("45", "P0001"), "a trigger of the database refused a row", ""),
            new Case(states("40", "90131"), "another transaction was in the way", "Trying again helps."),
            new Case(
                    states("55P03", "HYT00").or(codes("", 1205)),
                    "another transaction kept the rows locked too long",
                    "Trying again may help."),
            new Case(
                    codes("3D000", 1049),
                    "the database does not exist on that server",
                    "Create it, or correct " + FILE + ": url." + GOES_ON),
            new Case(
                    codes("90020", 90020),
                    "another process has the H2 file open",
                    "End the other CorpKit, or give this one a data folder of its own."),
            new Case(
                    codes("90030", 90030),
                    "the H2 file is damaged",
                    "Restore the backup of the database, or copy the files away for whoever is asked for help."),
            new Case(
                    states("42501", "90096")
                            .or(codes("", 1142).or(codes("", 1044)).or(codes("", 1227))),
                    "the database refused the user that right",
                    "Let the user make and change tables: on PostgreSQL make it the owner of the database, on MariaDB"
                            + " grant all on that database to it." + GOES_ON),
            new Case(
                    Meaning::isWrongLogin,
                    "wrong user or password",
                    "Correct user and .password in " + FILE + "." + GOES_ON),
            new Case(
                    states("28"),
                    "the database refused the user",
                    "Correct user and .password in " + FILE + "." + GOES_ON),
            new Case(
                    states("53300").or(codes("", 1040)).or(codes("", 1203)),
                    "the database has no connection left",
                    "Raise its max_connections, or lower poolSize." + GOES_ON),
            new Case(states("53"), "the database has no room left", "Make room on its machine." + GOES_ON),
            new Case(states("57P0"), "the database is starting or stopping", "Wait." + GOES_ON),
            new Case(Meaning::isClosed, H2_CLOSED),
            new Case(Meaning::isNoPostgres, stranger("PostgreSQL")),
            new Case(Meaning::isNoMariaDb, stranger("MariaDB")),
            new Case(
                    Meaning::isExhausted,
                    "all connections of this node were in use for too long",
                    "Raise poolSize if this lasts." + GOES_ON),
            new Case(Meaning::isPoolClosed, "the store was closed meanwhile", "Trying again helps."),
            new Case(
                    Meaning::isConnection,
                    "the database cannot be reached",
                    "Start it, or correct " + FILE + ": url." + GOES_ON));

    private static Meaning stranger(String product) {
        return new Meaning(
                "something answers there, but not as " + product + " does",
                "If another program is there, correct " + FILE + ": url: its kind, host and port. If it is your "
                        + product + ", it hangs or is just starting." + GOES_ON);
    }

    private record Case(Predicate<SQLException> fits, Meaning meaning) {
        Case(Predicate<SQLException> fits, String what, String remedy) {
            this(fits, new Meaning(what, remedy));
        }
    }

    static Meaning of(SQLException cause) {
        return CASES.stream()
                .filter(each -> each.fits.test(cause))
                .findFirst()
                .map(Case::meaning)
                .orElse(OTHER);
    }

    /** On PostgreSQL and for a MariaDB session by the SQL state, for a MariaDB server and H2 by the code. */
    static boolean isReadOnly(SQLException cause) {
        return state(cause).equals("25006") || Set.of(1290, 1792, 1836, 90097).contains(cause.getErrorCode());
    }

    /** The driver's words add nothing: they show the user, or what was to be written where. */
    static boolean isToldWhole(SQLException cause) {
        return isWrongLogin(cause) || isDiskFull(cause) || isReadOnly(cause) || isClosed(cause);
    }

    static boolean isWrongLogin(SQLException cause) {
        return state(cause).equals("28P01")
                || Set.of(1045, 1698, H2_LOGIN).contains(cause.getErrorCode())
                || says(cause, "no password was provided");
    }

    /** Whether it is about user and password. */
    static boolean isLogin(SQLException cause) {
        return isWrongLogin(cause) || state(cause).startsWith("28");
    }

    /** Whether it is about which database the URL names: it is not there, or what is there is none of that kind. */
    static boolean isDatabaseName(SQLException cause) {
        return codes("3D000", 1049).test(cause) || isNoPostgres(cause) || isNoMariaDb(cause);
    }

    /** Whether no connection can be had, whoever asks; but not that this node has used up its own. */
    static boolean isAway(SQLException cause) {
        return !isExhausted(cause)
                && (isConnection(cause)
                        || isLogin(cause)
                        || isDatabaseName(cause)
                        || state(cause).startsWith("57P0"));
    }

    /** Whether nothing is wrong but the database as a whole. */
    static boolean isOutage(SQLException cause) {
        return isAway(cause)
                || isReadOnly(cause)
                || isDiskFull(cause)
                || isClosed(cause)
                || isPoolClosed(cause)
                || state(cause).startsWith("53");
    }

    static boolean isDiskFull(SQLException cause) {
        return state(cause).equals("53100")
                || Set.of(1021, 1114).contains(cause.getErrorCode())
                || says(cause, SilencedException.DISK_FULL);
    }

    /** Told by MariaDB, or by its driver before it sends. */
    static boolean isTooLarge(SQLException cause) {
        return cause.getErrorCode() == 1153 || says(cause, "max_allowed_packet");
    }

    /** Of H2: it was closed, or will not be written any more. */
    static boolean isDead(SQLException cause) {
        return isClosed(cause) || isDiskFull(cause) || isReadOnly(cause);
    }

    /** H2 closes a database whose file it could not write, and keeps it closed; who is in the midst of it meets any state of it. */
    private static boolean isClosed(SQLException cause) {
        return Set.of(90028, 90031, 90098, 90121).contains(cause.getErrorCode())
                || says(cause, "org.h2.mvstore.MVStoreException");
    }

    /** By the pool: without a reason of the database. */
    private static boolean isExhausted(SQLException cause) {
        return cause instanceof SQLTransientConnectionException
                && cause.getCause() == null
                && says(cause, "Connection is not available");
    }

    /** What was to become a connection: its driver reads something else, or nothing at all. */
    private static boolean isNoPostgres(SQLException cause) {
        return state(cause).equals("08P01") || says(cause, "The connection attempt failed") && isUnanswered(cause);
    }

    private static boolean isNoMariaDb(SQLException cause) {
        return (says(cause, "Socket timeout when connecting to") || says(cause, "Could not connect to"))
                && isUnanswered(cause);
    }

    /** Once somebody took the connection. */
    private static boolean isUnanswered(SQLException cause) {
        return causes(cause).anyMatch(EOFException.class::isInstance) || says(cause, "Read timed out");
    }

    /** By this node, to open the store anew. */
    private static boolean isPoolClosed(SQLException cause) {
        return cause.getSQLState() == null && says(cause, "HikariDataSource") && says(cause, "has been closed");
    }

    static boolean isConnection(SQLException cause) {
        return cause instanceof SQLTransientConnectionException
                || cause instanceof SQLNonTransientConnectionException
                || state(cause).startsWith("08")
                || says(cause, POOL_GAVE_IT_UP);
    }

    private static boolean says(SQLException cause, String text) {
        return causes(cause).anyMatch(at -> String.valueOf(at.getMessage()).contains(text));
    }

    private static Stream<Throwable> causes(SQLException first) {
        return Stream.iterate(first, at -> at != null, Throwable::getCause);
    }

    private static Predicate<SQLException> states(String... beginnings) {
        return cause -> Stream.of(beginnings).anyMatch(state(cause)::startsWith);
    }

    private static Predicate<SQLException> codes(String state, int code) {
        return cause -> state(cause).equals(state) || cause.getErrorCode() == code;
    }

    private static String state(SQLException cause) {
        return String.valueOf(cause.getSQLState());
    }
}
