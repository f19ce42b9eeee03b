package dev.corpkit.corps.store.jpa.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
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

    /** The password before the host, and the values of parameters that can be one. */
    private static final Pattern SECRETS =
            Pattern.compile("(?i)//[^/?;:@]*:([^?;]*)@|[?&;][^=&;]*(?:pass|pwd|secret|key|token)[^=&;]*=([^&;]*)");

    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:|nio:|async:)?(?!\\w{2,}:)(.+)");
    private static final String H2_SUFFIX = ".mv.db";
    private static final String HIDDEN = "...";
    private static final Pattern EMBEDDED = Pattern.compile("(?i)jdbc:h2:(?!tcp:|ssl:|mem:)");

    /** Settings by which several processes have one H2 file open. */
    private static final Pattern SHARED = Pattern.compile("(?i);\\s*(AUTO_SERVER\\s*=\\s*TRUE|FILE_LOCK\\s*=\\s*NO)");

    private static final Pattern MYSQL = Pattern.compile("(?i)(jdbc:)?mysql:");
    private static final Pattern POSTGRES = Pattern.compile("(?i)(jdbc:)?postgres(ql)?:");

    /**
     * Sends inserts together; keeps row values out of error messages; names no statement on the server, for behind a PgBouncer in
     * transaction mode the next transaction meets another session; seconds to connect, and to wait for an answer: a network that
     * silently drops what is sent holds no thread for good.
     */
    private static final Map<String, String> POSTGRESQL = new TreeMap<>(Map.of(
            "reWriteBatchedInserts", "true",
            "logServerErrorDetail", "false",
            "prepareThreshold", "0",
            "connectTimeout", "5",
            "socketTimeout", "180",
            "tcpKeepAlive", "true"));

    /** Sends the rows of a batch together, where without it each goes by itself; milliseconds to connect and to wait. */
    private static final Map<String, String> MARIADB = new TreeMap<>(Map.of(
            "useBulkStmts", "true", "connectTimeout", "5000", "socketTimeout", "180000", "tcpKeepAlive", "true"));

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

    /** Where an H2 database keeps its data; empty where it is in memory, on a server, or no H2. */
    public Optional<Path> file() {
        Matcher file = H2_FILE.matcher(PARAMETERS.matcher(url).replaceFirst(""));
        return dialect == Dialect.H2 && file.matches()
                ? Optional.of(Path.of(home(file.group(1)) + H2_SUFFIX))
                : Optional.empty();
    }

    private static String home(String path) {
        return path.startsWith("~/") ? System.getProperty("user.home") + path.substring(1) : path;
    }

    /** What somebody else says of this database, without the parameters of the URL and a password in it. */
    public String hiding(String words) {
        String hidden = words.replace(tuned(), toString()).replace(url, toString());
        for (Matcher secret = SECRETS.matcher(url); secret.find(); ) {
            String text = secret.group(1) == null ? secret.group(2) : secret.group(1);
            hidden = text.isBlank() ? hidden : hidden.replace(text, HIDDEN);
        }
        return hidden;
    }

    @Override
    public String toString() {
        return shown(url);
    }

    private static String shown(String url) {
        return PARAMETERS
                .matcher(WITH_USER.matcher(url).replaceFirst("//" + HIDDEN))
                .replaceFirst("");
    }
}
