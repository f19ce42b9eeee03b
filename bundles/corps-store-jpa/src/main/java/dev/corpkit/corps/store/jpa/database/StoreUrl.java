package dev.corpkit.corps.store.jpa.database;

import java.util.LinkedHashMap;
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

    /** Sends inserts together; keeps row values out of error messages. */
    private static final Map<String, String> POSTGRESQL =
            Map.of("reWriteBatchedInserts", "true", "logServerErrorDetail", "false");

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
        throw new IllegalArgumentException(
                "The database URL '" + shown(url) + "' must begin with jdbc:h2:, jdbc:postgresql: or jdbc:mariadb:");
    }

    /** With the parameters this store wants, where none says otherwise. */
    public String tuned() {
        Map<String, String> missing = new LinkedHashMap<>(dialect == Dialect.POSTGRESQL ? POSTGRESQL : Map.of());
        missing.keySet().removeIf(name -> url.contains(name + "="));
        StringBuilder tuned = new StringBuilder(url);
        missing.forEach((name, value) -> tuned.append(tuned.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(value));
        return tuned.toString();
    }

    @Override
    public String toString() {
        return shown(url);
    }

    private static String shown(String url) {
        return PARAMETERS.matcher(url).replaceFirst("");
    }
}
