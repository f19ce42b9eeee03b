package dev.corpkit.corps.store.jpa.database;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A JDBC URL that CorpKit can use. {@link #toString()} shows no parameters: they can hold a password.
 *
 * @param url as configured
 * @param dialect the database it names
 */
public record StoreUrl(String url, Dialect dialect) {

    private static final Pattern PARAMETERS = Pattern.compile("[?;].*", Pattern.DOTALL);

    /** From the host on, where a password may stand before it, which may hold any character. */
    private static final Pattern WITH_USER = Pattern.compile("//.*@.*", Pattern.DOTALL);

    private static final Pattern EMBEDDED = Pattern.compile("(?i)jdbc:h2:(?!tcp:|ssl:|mem:)");

    /** Settings by which several processes have one H2 file open. */
    private static final Pattern SHARED = Pattern.compile("(?i);\\s*(AUTO_SERVER\\s*=\\s*TRUE|FILE_LOCK\\s*=\\s*NO)");

    private static final Pattern MYSQL = Pattern.compile("(?i)(jdbc:)?mysql:");
    private static final Pattern POSTGRES = Pattern.compile("(?i)(jdbc:)?postgres(ql)?:");

    /** Sends inserts together; keeps row values out of error messages. */
    private static final Map<String, String> POSTGRESQL =
            Map.of("reWriteBatchedInserts", "true", "logServerErrorDetail", "false");

    /** Sends the rows of a batch together; without it each goes by itself. */
    private static final Map<String, String> MARIADB = Map.of("useBulkStmts", "true");

    /** A commit is in the file when it returns; by default H2 takes half a second more, which a killed process loses. */
    private static final Map<String, String> H2 = Map.of("WRITE_DELAY", "0");

    /**
     * Parses one.
     *
     * @throws IllegalArgumentException if it names no database that CorpKit can use
     */
    public static StoreUrl parse(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return new StoreUrl(url, Dialect.H2);
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return new StoreUrl(url, Dialect.POSTGRESQL);
        }
        if (url.startsWith("jdbc:mariadb:")) {
            return new StoreUrl(url, Dialect.MARIADB);
        }
        throw new IllegalArgumentException("The database URL '" + shown(url)
                + "' must begin with jdbc:h2:, jdbc:postgresql: or jdbc:mariadb:" + instead(url));
    }

    /**
     * Whether one process at a time can have the database open: an embedded H2 file that is locked. Whoever opens it knows that
     * no lease in it is anybody's.
     */
    public boolean isOfOneProcess() {
        return dialect == Dialect.H2
                && EMBEDDED.matcher(url).lookingAt()
                && !SHARED.matcher(url).find();
    }

    private static String instead(String url) {
        if (MYSQL.matcher(url).lookingAt()) {
            return ". For a MariaDB server write '" + shown(MYSQL.matcher(url).replaceFirst("jdbc:mariadb:"))
                    + "'; a MySQL server cannot be used";
        }
        if (POSTGRES.matcher(url).lookingAt()) {
            return ". Write '" + shown(POSTGRES.matcher(url).replaceFirst("jdbc:postgresql:"))
                    + "', user and password in user and .password";
        }
        return ", without quotes or anything before it";
    }

    /** With the parameters this store wants, where none says otherwise. */
    public String tuned() {
        StringBuilder tuned = new StringBuilder(url);
        wanted().forEach((name, value) -> {
            if (!url.contains(name + "=")) {
                tuned.append(separator(tuned)).append(name).append('=').append(value);
            }
        });
        return tuned.toString();
    }

    private Map<String, String> wanted() {
        return switch (dialect) {
            case H2 -> H2;
            case POSTGRESQL -> POSTGRESQL;
            case MARIADB -> MARIADB;
        };
    }

    private char separator(StringBuilder soFar) {
        if (dialect == Dialect.H2) {
            return ';';
        }
        return soFar.indexOf("?") < 0 ? '?' : '&';
    }

    @Override
    public String toString() {
        return shown(url);
    }

    private static String shown(String url) {
        return PARAMETERS.matcher(WITH_USER.matcher(url).replaceFirst("//...")).replaceFirst("");
    }
}
